import type { Place } from '../domain/finding.ts';
import type { Text } from '../domain/text.ts';
import type { ObservationRow } from './observation-row.ts';
import { cellName } from './workbook/grid-cell.ts';

type Placed = Pick<ObservationRow, 'line' | 'columns' | 'sheet' | 'rows'>;

/** Where a field of a row stands: line and column of a text file, or sheet and cell of a workbook. */
export function placeOf({ line, columns, sheet, rows }: Placed, field: string | null): Omit<Place, 'file'> {
  const column = field === null ? null : (columns[field] ?? null);
  if (sheet === undefined) return { sheet: null, cell: null, line, column };
  const row = (field === null ? undefined : rows?.[field]) ?? line;
  if (row === 0) return { sheet, cell: null, line: null, column: null };
  return column
    ? { sheet, cell: cellName(row, column), line: null, column: null }
    : { sheet, cell: null, line: row, column: null };
}

/** The cell of a workbook a row's figure stands in; null in a text file. */
export function figureCell(row: Placed): string | null {
  if (row.sheet === undefined) return null;
  const column = row.columns.numerator ?? row.columns.value ?? row.columns.state;
  return column ? cellName(row.line, column) : `${row.line}:${row.line}`;
}

/** A row as said in a sentence, in lower case: `dòng 7`, or `ô Q3!C7`. */
export function saidPlace(row: Placed): Text {
  const cell = figureCell(row);
  return cell === null
    ? { vi: `dòng ${row.line}`, en: `line ${row.line}` }
    : { vi: `ô ${row.sheet}!${cell}`, en: `cell ${row.sheet}!${cell}` };
}

/** As a sentence begins. */
