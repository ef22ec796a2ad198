import type { Finding, Place, Severity } from '../domain/finding.ts';

/** Where something of the catalogue stands in its text; with a field, where that field of it stands. */
export type PlaceOf = (thing: object, ...field: (string | number)[]) => Place;

/** What was read and what was expected beside a problem's sentences. */
interface Compared {
  readonly read?: string | null;
  readonly expected?: string | null;
}

/** A file without anything in it. */
export const emptyFile = (place: Place): Finding =>
  problem('error', 'empty-file', place, 'Tệp này trống.', 'This file is empty.');

/** A finding about the catalogue text: a stable code and one plain sentence in each language. */
export const problem = (
  severity: Severity,
  code: string,
  place: Place,
  vi: string,
  en: string,
  compared: Compared = {},
): Finding => ({
  severity,
  code,
  ...place,
  read: compared.read ?? null,
  expected: compared.expected ?? null,
  message: { vi, en },
});
