import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import type { Block, Run } from '../../../domain/report/document.ts';
import { type PageShape, points } from './measures.ts';
import { pictureImage } from './pictures.ts';
import { tableOf } from './tables.ts';

/** 10 mm, the indent of a paragraph of an official document. */
const indent = { firstLine: 567 };

const runsOf = (runs: readonly Run[]): TextRun[] =>
  runs.map(({ text, strong = false, italic = false }) => new TextRun({ text, bold: strong, italics: italic }));

/** The parts of a document on a page of a shape. */
export const blocksOf = (blocks: readonly Block[], page: PageShape): (Paragraph | Table)[] =>
  blocks.flatMap((block) => blockOf(block, page));

function blockOf(block: Block, page: PageShape): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 200, after: 100 },
          children: runsOf([{ text: block.text, strong: true }]),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent, children: runsOf(block.runs) })];
    case 'item':
      return [
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent,
          children: runsOf([{ text: '- ' }, ...block.runs]),
        }),
      ];
    case 'note':
      return [new Paragraph({ children: [new TextRun({ text: block.text, italics: true, size: points(12) })] })];
    case 'picture':
      return [new Paragraph({ alignment: AlignmentType.CENTER, children: [pictureImage(block.picture)] })];
    case 'table':
      return tableOf(block.table, page);
  }
}
