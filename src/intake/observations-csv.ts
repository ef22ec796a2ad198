import type { Finding } from '../domain/finding.ts';
import { CsvSource } from './csv-source.ts';
import { draining, readCsv } from './csv-text.ts';
import { fileConvention, isSettled } from './file-convention.ts';
import { FindingList } from './finding-list.ts';
import type { Convention } from './number-text.ts';
import { extraColumns, type HeaderNames } from './observation-columns.ts';
import { readHeader } from './observation-header.ts';
import { type ObservationRow, type RowContext, readRow } from './observation-row.ts';
import { keyAsWritten, withoutRepeats } from './repeated-rows.ts';

export type { ObservationRow } from './observation-row.ts';

/** What a file of observations holds: `rows + rejected + repeated` are all its rows. */
export interface ObservationFile {
  /** In the file's order; one a unit, indicator and period (and time of recording, where that is given). */
  readonly rows: readonly ObservationRow[];
  readonly rejected: number;
  /** Equal rows for a key beyond the first. */
  readonly repeated: number;
  readonly findings: readonly Finding[];
  readonly convention: Convention | 'undecided';
}

/** Rows as they stand in a file, repeats included: `rows + rejected` are all its rows. */
export interface RowsAsWritten extends Omit<ObservationFile, 'repeated' | 'findings'> {
  /** The columns' names as the file writes them. */
  readonly headers: HeaderNames;
  readonly findings: FindingList;
}

/**
 * Reads a file of the observations contract, with English or Vietnamese headers. A row that cannot be taken is left
 * out with an error that says where and why; it never stops the others. One row a key, by the names as written.
 *
 * @param file the name said in findings
 * @example readObservations(bytes, 'quy-3.csv').rows[0] // { unit: 'Sở Y tế', period: '2024-Q3', numerator: 40, … }
 */
export function readObservations(bytes: Uint8Array, file: string): ObservationFile {
  const { rows, rejected, findings, convention } = readRows(bytes, file);
  const { kept, repeated } = withoutRepeats(rows, (row) => row, keyAsWritten, findings);
  const conflicting = rows.length - kept.length - repeated;
  return { rows: kept, rejected: rejected + conflicting, repeated, findings: findings.all, convention };
}

/** Reads the same files and leaves repeats in, for a reader who knows which names mean the same unit. */
export function readRows(bytes: Uint8Array, file: string): RowsAsWritten {
  const findings = new FindingList(file);
  const nothing: RowsAsWritten = { rows: [], rejected: 0, findings, headers: {}, convention: 'undecided' };
  const table = readCsv(bytes, findings);
  if (!table) return nothing;
  const header = readHeader(table.header, table.headerLine, findings);
  if (!header) return { ...nothing, rejected: table.rows.length + table.broken };
  const { columns, names, language } = header;
  const numbers = [columns.numerator, columns.denominator, columns.value].filter((c) => c !== undefined);
  const convention = fileConvention(table.rows, numbers, language, findings);
  const context: RowContext = {
    extras: extraColumns.filter((c) => columns[c] !== undefined),
    convention,
    settled: isSettled(table.rows, numbers),
    findings,
    periods: new Map(),
  };
  const read: ObservationRow[] = [];
  const total = table.rows.length + table.broken;
  for (const row of draining(table.rows)) {
    const one = readRow(new CsvSource(row, columns, names), context);
    if (one) read.push(one);
  }
  return { rows: read, rejected: total - read.length, findings, headers: names, convention };
}
