/** A column of a text table: its heading, and whether it holds numbers, which stand to the right. */
export interface Column<T> {
  readonly title: string;
  readonly numeric: boolean;
  readonly cell: (row: T) => string;
}

/** Rows as aligned lines under a line of headings. */
export function alignedLines<T>(columns: readonly Column<T>[], rows: readonly T[]): string[] {
  const lines = [columns.map((c) => c.title), ...rows.map((row) => columns.map((c) => c.cell(row)))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((text, i) => (columns[i]?.numeric ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
