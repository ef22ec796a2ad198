import type { Finding, Place } from '../domain/finding.ts';
import type { Text } from '../domain/text.ts';
import type { HeaderNames, ObservationColumn } from '../intake/observation-columns.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';
import { placeOf } from '../intake/row-place.ts';

/** Findings on rows of one file, each at its row's line and the column of the field it is about. */
export class RowFindings {
  private readonly found: Finding[] = [];

  constructor(
    private readonly file: string,
    private readonly headers: HeaderNames,
  ) {}

  get all(): readonly Finding[] {
    return this.found;
  }

  report(
    row: ObservationRow,
    severity: Finding['severity'],
    code: string,
    field: ObservationColumn,
    read: string | null,
    expected: string | null,
    message: Text,
  ): void {
    const at = placeOf(row, field);
    const header = at.column === null ? undefined : this.headers[field];
    const place: Place = { file: this.file, ...at, ...(header === undefined ? {} : { header }) };
    this.found.push({ severity, code, ...place, read, expected, message });
  }
}
