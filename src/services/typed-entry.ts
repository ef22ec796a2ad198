import { blank, type Entry } from '../domain/draft-figure.ts';
import { numberText } from '../domain/notation.ts';
import type { ObservationState } from '../domain/observation.ts';
import type { Language } from '../domain/text.ts';
import { quoted } from '../intake/finding-list.ts';
import { findingTexts } from '../intake/finding-texts.ts';
import { readNumber } from '../intake/number-text.ts';
import { type EntryFinding, onEntry } from './entry-check.ts';
import type { FilledEntry } from './fill-report.ts';

/** An entry as it stands in the fields of a form. */
export interface TypedEntry {
  readonly indicator: string;
  readonly state: ObservationState;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
  readonly note: string;
  readonly explanation: string;
  /** Revision of the draft the form was drawn with; 0: none. */
  readonly basedOn: number;
}

/** What was typed, as numbers; or what of it cannot be read. */
export type ReadEntry =
  | { readonly entry: FilledEntry; readonly findings: readonly [] }
  | { readonly entry: null; readonly findings: readonly EntryFinding[] };

const columns = ['numerator', 'denominator', 'value'] as const;

/** `1,500`: a thousand and a half in one notation, one and a half in the other; on an English page `1.500` is no surer. */
const eitherWay: Readonly<Record<Language, RegExp>> = { vi: /^[1-9]\d{0,2},\d{3}$/, en: /^[1-9]\d{0,2}[.,]\d{3}$/ };

/**
 * Reads the fields of a form in the language they were shown in: `1.504` and `94,6` on a Vietnamese page. What may be
 * two numbers is asked back, but for a text the page itself had printed.
 *
 * @param known what the form was drawn with
 */
export function readTyped(typed: TypedEntry, known: Entry, language: Language): ReadEntry {
  const findings: EntryFinding[] = [];
  const read = (column: (typeof columns)[number]): number | null => {
    const text = typed[column].normalize('NFC').trim();
    const before = known[column];
    if (text === '') return null;
    if (before !== null && text === numberText(before, language)) return before;
    const number = eitherWay[language].test(text) ? 'ambiguous-number' : readNumber(text, language, column === 'value');
    const problem = typeof number === 'string' ? number : number < 0 && column !== 'value' ? 'negative-count' : null;
    if (problem === null) return number as number;
    findings.push(notRead(typed, column, problem, text, language));
    return null;
  };
  const isFigure = typed.state === 'figure';
  const [numerator, denominator, value] = columns.map((column) => (isFigure ? read(column) : null));
  if (findings.length > 0) return { entry: null, findings };
  const said = { numerator: numerator ?? null, denominator: denominator ?? null, value: value ?? null };
  const same = columns.every((column) => said[column] === known[column]) && typed.state === known.state;
  return {
    entry: {
      ...blank(typed.indicator),
      ...said,
      qualifier: same ? known.qualifier : '=',
      state: typed.state,
      note: typed.note,
      explanation: typed.explanation,
      basedOn: typed.basedOn,
    },
    findings: [],
  };
}

function notRead(
  { indicator }: TypedEntry,
  column: (typeof columns)[number],
  code: 'not-a-number' | 'ambiguous-number' | 'too-precise' | 'percent-in-count' | 'negative-count',
  text: string,
  language: Language,
): EntryFinding {
  const like = language === 'vi' ? '1.504 hoặc 94,6' : '1504 or 94.6';
  const { vi, en } = findingTexts[code].say({ read: quoted(text), like });
  return onEntry(blank(indicator), column, {
    severity: 'error',
    code,
    read: text,
    expected: like,
    message: { vi: `${vi}.`, en: `${en}.` },
  });
}
