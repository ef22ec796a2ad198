import type { Finding, Place } from '../domain/finding.ts';
import type { EntryField, EntryFinding } from './entry-check.ts';
import type { FilledEntry } from './fill-report.ts';

/** What a file says of one indicator, and where each part of it stands. */
export interface FileEntry {
  readonly entry: Omit<FilledEntry, 'file' | 'sha256'>;
  placeOf(field: EntryField): Place;
}

/** What was read of a file. */
export interface FileRows {
  readonly rows: readonly FileEntry[];
  readonly findings: readonly Finding[];
  readonly rejected: number;
}

/** Findings on entries, each at the cell of the field it is about. */
export const placed = (findings: readonly EntryFinding[], rows: readonly FileEntry[]): Finding[] =>
  findings.map(({ indicator, field, ...finding }) => {
    const row = rows.find((r) => r.entry.indicator === indicator);
    return row ? { ...finding, ...row.placeOf(field) } : finding;
  });
