/** Rows of cells as lines of columns: numbers to the right, text to the left, two blanks between. */
export function alignedLines(rows: readonly (readonly string[])[], numeric: readonly boolean[]): readonly string[] {
  const widths = numeric.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, i) => (numeric[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A column of a text table: its heading, and whether it holds numbers. */
export interface Column<T> {
  readonly title: string;
  readonly numeric: boolean;
  readonly cell: (row: T) => string;
}

/** Rows as aligned lines under a line of headings. */
export const alignedColumns = <T>(columns: readonly Column<T>[], rows: readonly T[]): readonly string[] =>
  alignedLines(
    [columns.map((c) => c.title), ...rows.map((row) => columns.map((c) => c.cell(row)))],
    columns.map((c) => c.numeric),
  );
