import type { CsvRow } from './csv-text.ts';
import type { At } from './finding-list.ts';
import type { ColumnNumbers, HeaderNames, ObservationColumn } from './observation-columns.ts';
import type { RowSource } from './observation-row.ts';

/** The cells of one row of a text file. */
export class CsvSource implements RowSource {
  constructor(
    private readonly row: CsvRow,
    private readonly columns: ColumnNumbers,
    private readonly names: HeaderNames,
  ) {}

  get place() {
    return { line: this.row.line, columns: this.columns };
  }

  cell(column: ObservationColumn): string {
    const number = this.columns[column];
    return number === undefined ? '' : (this.row.fields[number - 1] ?? '').trim();
  }

  exact(): null {
    return null;
  }

  at(column: ObservationColumn): At {
    return { line: this.row.line, column: this.columns[column] ?? null, name: this.names[column] ?? column };
  }
}
