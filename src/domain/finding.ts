import type { Text } from './text.ts';

/** `error`: the row cannot be taken. `warning`: taken, but a person must look. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where in what was handed in a finding stands. Lines and columns count from 1; absent is null. */
export interface Place {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The column's name as the file itself writes it, where it has one. */
  readonly header?: string;
}

/** A problem with something that was read: what stood there, what was expected, and a sentence in both languages. */
export interface Finding extends Place {
  readonly severity: Severity;
  /** Stable, kebab-case: the same code has the same meaning in every file and release. */
  readonly code: string;
  readonly read: string | null;
  readonly expected: string | null;
  readonly message: Text;
}

export const nowhere: Place = { file: null, sheet: null, cell: null, line: null, column: null };

/** Whether some cell of a workbook is to be looked at: then the workbook can be given back with its findings in it. */
export const hasCellFindings = (findings: readonly Finding[]): boolean =>
  findings.some((f) => f.sheet !== null && f.severity !== 'info');

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((f) => f.severity === 'error');
