import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { cellSafe } from '../../../domain/cell-text.ts';
import { styles } from './styles.ts';

/** The letters of a column, from 0: A, B … Z, AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** What a cell of a formula shows until it is computed again. */
export type Cached = number | string;

/** A sheet being filled: rows and columns count from 0. */
export class Sheet {
  private readonly cells = new Map<string, Partial<Cell>>();
  private rows = 0;
  /** Lines of the tallest text of a row. */
  private readonly lines = new Map<number, number>();

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
    /** Rows and columns that stay in view. */
    private readonly frozen: { readonly rows: number; readonly columns: number },
  ) {}

  text(row: number, column: number, text: string, style: CellStyle = styles.text): void {
    this.put(row, column, { value: cellSafe(text), style });
    const wraps = style.alignment?.wrapText ?? false;
    const lines = wraps ? Math.ceil((text.length * 1.1) / (this.widths[column] ?? 10)) : 1;
    this.lines.set(row, Math.max(this.lines.get(row) ?? 1, lines));
  }

  /** A number, or an empty cell where there is none. */
  number(row: number, column: number, value: number | null, style: CellStyle): void {
    this.put(row, column, { value, style });
  }

  formula(row: number, column: number, formula: string, result: Cached, style: CellStyle): void {
    this.put(row, column, { formula, formulaResult: result, style });
  }

  /** Title, sample mark and notes in the first rows; gives the row below them. */
  heading(title: string, sample: string | null, notes: readonly string[]): number {
    this.text(0, 0, title, styles.title);
    const lines = [
      ...(sample === null ? [] : [{ text: sample, style: styles.sample }]),
      ...notes.map((text) => ({ text, style: styles.note })),
    ];
    for (const [i, { text, style }] of lines.entries()) this.text(i + 1, 0, text, style);
    return lines.length + 1;
  }

  headers(row: number, titles: readonly string[]): void {
    for (const [i, title] of titles.entries()) this.text(row, i, title, styles.header);
  }

  written(): WriteSheet {
    return {
      name: this.name,
      rows: Array.from({ length: this.rows }, () => []),
      cells: this.cells,
      columns: this.widths.map((width) => ({ width })),
      rowDefs: new Map(
        [...this.lines].flatMap(([row, n]) => (n > 1 ? [[row, { height: Math.min(400, n * 13 + 4) }]] : [])),
      ),
      freezePane: this.frozen,
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      headerFooter: { oddFooter: '&R&P/&N' },
    };
  }

  private put(row: number, column: number, cell: Partial<Cell>): void {
    this.cells.set(`${row},${column}`, cell);
    this.rows = Math.max(this.rows, row + 1);
  }
}
