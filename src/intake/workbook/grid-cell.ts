import type { NumberFormat } from './number-formats.ts';

/** `missing`: a formula whose result the file does not hold. */
export type CellKind = 'number' | 'text' | 'boolean' | 'error' | 'missing';

/** A cell with something in it. Rows and columns count from 1. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** As stored: of a number its digits, of an error its name, of a text all of it. */
  readonly text: string;
  readonly format: NumberFormat;
  /** Null where the cell holds no formula; empty where it shares another cell's. */
  readonly formula: string | null;
}

/** A row with something in it. */
export interface GridRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly GridCell[];
}

/** A block of merged cells: the value stands in its first. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** @example cellName(7, 3) // 'C7' */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** Reads `C7` or `$C$7`; null where it is no cell. */
export function cellAt(name: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < name.length; at += 1) {
    const code = name.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(name.slice(at));
  return at > 0 && at < 4 && Number.isInteger(row) && row >= 1 && row <= 1_048_576 && column <= 16_384
    ? { row, column }
    : null;
}
