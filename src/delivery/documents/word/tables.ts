import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCell as Cell, Column, TableRow as Row, Table as TableOf } from '../../../domain/report/document.ts';
import { statusLooks } from '../../charts/palette.ts';
import { type CellSize, cellStyle, muted, noteStyle } from './cell-styles.ts';
import { type PageShape, points } from './measures.ts';
import { codeImage } from './pictures.ts';

const hairline = { style: BorderStyle.SINGLE, size: 3, color: '9AA5B0' } as const;
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const borderless = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};
const lined = {
  top: hairline,
  bottom: hairline,
  left: hairline,
  right: hairline,
  insideHorizontal: hairline,
  insideVertical: hairline,
};

const hex = (colour: string): string => colour.slice(1).toUpperCase();
const shaded = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

/** The widths of columns, in twentieths of a point, that add up to the page. */
function widthsOf(columns: readonly Column[], page: PageShape): number[] {
  const all = columns.reduce((sum, c) => sum + c.width, 0);
  return columns.map((c) => Math.floor((page.width * c.width) / all));
}

/** The title of a table with its address, and the code that opens it at the right. */
function titleOf({ title, url }: TableOf, page: PageShape): Table {
  const code = 1100;
  const words = [
    new Paragraph({
      keepNext: true,
      spacing: { before: 0, after: 20 },
      children: [new TextRun({ text: title, bold: true })],
    }),
    ...(url === null
      ? []
      : [
          new Paragraph({
            keepNext: true,
            spacing: { before: 0, after: 40 },
            children: [new TextRun({ text: url, size: points(8), color: muted })],
          }),
        ]),
  ];
  const image = url === null ? [] : [codeImage(url)];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: page.width, type: WidthType.DXA },
    columnWidths: [page.width - code, code],
    borders: borderless,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ verticalAlign: VerticalAlignTable.BOTTOM, children: words }),
          new TableCell({
            children: [
              new Paragraph({
                keepNext: true,
                alignment: AlignmentType.RIGHT,
                spacing: { before: 0, after: 0 },
                children: image,
              }),
            ],
          }),
        ],
      }),
    ],
  });
}

/** A table with its title; the heading stands again on every page. */
export function tableOf(table: TableOf, page: PageShape): (Table | Paragraph)[] {
  const { columns, rows } = table;
  const widths = widthsOf(columns, page);
  const set = new Setting(columns, columns.length > 8 ? 'small' : 'plain', rows.length <= 8);
  const gap = (line: number): Paragraph =>
    new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, line, lineRule: 'exact' }, children: [] });
  return [
    gap(160),
    titleOf(table, page),
    // Tables that touch become one.
    gap(20),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      borders: lined,
      rows: [set.head(), ...rows.map((row, i) => set.row(row, i + 1 < rows.length))],
    }),
    new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, children: [] }),
  ];
}

/** Rows of one table. What many cells share stands in styles: thousands of cells stay small. */
class Setting {
  constructor(
    private readonly columns: readonly Column[],
    private readonly size: CellSize,
    /** A short table stays on one page. */
    private readonly whole: boolean,
  ) {}

  head(): TableRow {
    return new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: this.columns.map(({ title }) => {
        const words = new TextRun({ text: title, bold: true });
        return cellOf(
          [new Paragraph({ style: cellStyle(this.size, 'center'), keepNext: true, children: [words] })],
          'EEF1F4',
        );
      }),
    });
  }

  row(row: Row, more: boolean): TableRow {
    if ('heading' in row) {
      const words = new TextRun({ text: row.heading, bold: true });
      const heading = new Paragraph({ style: cellStyle(this.size, 'left'), keepNext: true, children: [words] });
      const across = new TableCell({ columnSpan: this.columns.length, shading: shaded('F7F8FA'), children: [heading] });
      return new TableRow({ cantSplit: true, children: [across] });
    }
    const keepNext = this.whole && more ? { keepNext: true } : {};
    return new TableRow({ cantSplit: true, children: row.cells.map((cell, i) => this.valueCell(cell, i, keepNext)) });
  }

  private valueCell(
    { text, note, status, strong = false }: Cell,
    i: number,
    keepNext: { keepNext?: boolean },
  ): TableCell {
    const style = cellStyle(this.size, this.columns[i]?.align ?? 'left');
    const look = status && statusLooks[status];
    const marked = look ? `${look.mark} ${text}`.trimEnd() : text;
    const of = { ...(strong ? { bold: true } : {}), ...(look ? { color: hex(look.ink) } : {}) };
    const runs = marked
      .split('\n')
      .map((line, n) => new TextRun({ text: line, ...of, ...(n > 0 ? { break: 1 } : {}) }));
    const lines = [new Paragraph({ style, ...keepNext, children: runs })];
    if (note)
      lines.push(new Paragraph({ style, ...keepNext, children: [new TextRun({ text: note, style: noteStyle })] }));
    return cellOf(lines, look && hex(look.fill));
  }
}

const cellOf = (children: Paragraph[], fill?: string | undefined): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill ? { shading: shaded(fill) } : {}),
    children,
  });
