export type CsvCell = string | number | null;

/** What a spreadsheet program would take for a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell: texts that a spreadsheet program would run get an apostrophe before them, what follows is kept as it is. */
function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file as RFC 4180 has it, with the mark by which Excel knows UTF-8. */
export const csvFile = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
