import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { OfficialDocument } from '../../../domain/report/document.ts';
import { settled } from '../settled-zip.ts';
import { addresseesOf, closingOf, letterheadOf } from './around.ts';
import { blocksOf } from './blocks.ts';
import { cellStyles } from './cell-styles.ts';
import { landscape, type PageShape, points, portrait, upright } from './measures.ts';

/** Sets a document for Word. The same document gives the same bytes in every process. */
export async function toWord(document: OfficialDocument): Promise<Uint8Array> {
  const { language, subject, type, day, blocks, annexes, closing, sample } = document;
  const title = `${type ?? ''} ${subject}`.trim();
  const first = section(portrait, sample, true, [
    ...letterheadOf(document),
    ...addresseesOf(document),
    ...blocksOf(blocks, portrait),
    ...closingOf(closing),
  ]);
  const rest = annexes.map((annex) => {
    const page = annex.landscape ? landscape : portrait;
    const heading = (text: string, size: number): Paragraph =>
      new Paragraph({
        keepNext: true,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, bold: true, size: points(size) })],
      });
    return section(page, sample, false, [
      heading(annex.title, 14),
      heading(annex.subject, 13.5),
      ...blocksOf(annex.blocks, page),
    ]);
  });
  const file = new Document({
    title,
    creator: 'Mốc',
    lastModifiedBy: 'Mốc',
    styles: {
      ...cellStyles,
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: points(13.5),
            language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' },
          },
          paragraph: { spacing: { before: 60, after: 80, line: 264, lineRule: 'auto' } },
        },
      },
    },
    sections: [first, ...rest],
  });
  return settled(new Uint8Array(await Packer.toBuffer(file)), day);
}

/** A section with the number of the page above, but on the first page; a sample says so on every page. */
function section(
  page: PageShape,
  sample: string | null,
  isFirst: boolean,
  children: ISectionOptions['children'],
): ISectionOptions {
  const mark = sample === null ? [] : [markOf(sample)];
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: points(13) })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: {
        size: { ...upright, orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: page.margin,
      },
    },
    headers: {
      default: new Header({ children: [number, ...mark] }),
      ...(isFirst
        ? { first: new Header({ children: mark.length > 0 ? [markOf(sample ?? '')] : [new Paragraph({})] }) }
        : {}),
    },
    children,
  };
}

const markOf = (sample: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ text: sample, italics: true, size: points(9), color: '8A1C1C' })],
  });
