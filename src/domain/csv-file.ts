import { inertText } from './inert-text.ts';

export type CsvCell = string | number | null;

/** A cell; what a spreadsheet program would run, it will not. */
function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? inertText(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file as RFC 4180 has it, for programs. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

/** The same for people, with the mark by which Excel knows UTF-8: programs would take it for a part of the first name. */
export const csvFile = (rows: readonly (readonly CsvCell[])[]): string => `\ufeff${csvText(rows)}`;
