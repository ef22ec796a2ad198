import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
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
const muted = '4A5560';

const hex = (colour: string): string => colour.slice(1).toUpperCase();
const shaded = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });
const align = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };

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
  const size = points(columns.length > 8 ? 8.5 : 10.5);
  const set = new Setting(columns, widths, size, rows.length <= 8);
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
      rows: [set.head(), ...rows.map((row, i) => set.row(row, i + 1 < rows.length))],
    }),
    new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, children: [] }),
  ];
}

const box = { top: hairline, bottom: hairline, left: hairline, right: hairline };

/** Rows of one table. */
class Setting {
  constructor(
    private readonly columns: readonly Column[],
    private readonly widths: readonly number[],
    private readonly size: number,
    /** A short table stays on one page. */
    private readonly whole: boolean,
  ) {}

  head(): TableRow {
    return new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: this.columns.map((column, i) =>
        this.cell(
          [this.line([{ text: column.title, bold: true }], { alignment: AlignmentType.CENTER, keepNext: true })],
          i,
          'EEF1F4',
        ),
      ),
    });
  }

  row(row: Row, more: boolean): TableRow {
    if ('heading' in row) {
      const heading = this.line([{ text: row.heading, bold: true }], { keepNext: true });
      const cell = new TableCell({
        columnSpan: this.columns.length,
        borders: box,
        shading: shaded('F7F8FA'),
        children: [heading],
      });
      return new TableRow({ cantSplit: true, children: [cell] });
    }
    const keepNext = this.whole && more;
    return new TableRow({ cantSplit: true, children: row.cells.map((cell, i) => this.valueCell(cell, i, keepNext)) });
  }

  private valueCell({ text, note, status, strong = false }: Cell, i: number, keepNext: boolean): TableCell {
    const look = status && statusLooks[status];
    const ink = look ? { color: hex(look.ink) } : {};
    const mark = look ? [{ text: text === '' ? look.mark : `${look.mark} `, ...ink }] : [];
    const options = { alignment: align[this.columns[i]?.align ?? 'left'], keepNext };
    const lines = [this.line([...mark, { text, bold: strong, ...ink }], options)];
    if (note) lines.push(this.line([{ text: note, size: this.size - 3, color: muted }], options));
    return this.cell(lines, i, look && hex(look.fill));
  }

  private line(
    runs: readonly { text: string; bold?: boolean; color?: string; size?: number }[],
    options: IParagraphOptions,
  ) {
    const children = runs.map((run) => new TextRun({ size: this.size, ...run }));
    return new Paragraph({ spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' }, ...options, children });
  }

  private cell(children: Paragraph[], i: number, fill?: string | undefined): TableCell {
    return new TableCell({
      width: { size: this.widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      borders: box,
      ...(fill ? { shading: shaded(fill) } : {}),
      children,
    });
  }
}
