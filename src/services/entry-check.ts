import type { Check } from '../domain/check.ts';
import { checkFigure } from '../domain/checks.ts';
import { type Entry, isBlank } from '../domain/draft-figure.ts';
import { checkEntry } from '../domain/entry-checks.ts';
import { type Finding, nowhere, type Place } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import { numberText } from '../domain/notation.ts';
import type { Observation } from '../domain/observation.ts';
import { figureOf } from '../domain/series.ts';
import { FindingList } from '../intake/finding-list.ts';
import { type CountColumn, stateOf } from '../intake/observation-state.ts';

export type EntryField = 'numerator' | 'denominator' | 'value' | 'state' | 'note' | 'explanation';

/** A finding on what was filled in, beside the field it is about. */
export interface EntryFinding extends Finding {
  readonly indicator: string;
  readonly field: EntryField;
}

/** What one entry says against itself, and whether it is a whole answer. */
export interface CheckedEntry {
  /** As it is kept: 0 of 0 has become "none arose". */
  readonly entry: Entry;
  readonly findings: readonly EntryFinding[];
  /** The entry answers for its indicator: a figure, or why there is none. */
  readonly complete: boolean;
}

/** Where an entry was read: `Q3!C7` is a cell. */
function placeOfEntry({ file, source }: Pick<Entry, 'file' | 'source'>): Place {
  const cell = /^(.+)!([A-Z]{1,3}[1-9]\d*)$/.exec(source ?? '');
  return { ...nowhere, file, sheet: cell?.[1] ?? null, cell: cell?.[2] ?? null };
}

/** A check as a finding on an entry. */
export const onEntry = (entry: Entry, field: EntryField, check: Check): EntryFinding => ({
  ...check,
  ...placeOfEntry(entry),
  indicator: entry.indicator,
  field,
});

/** The observation an entry would become. */
export const observed = (entry: Entry, unit: string, period: string): Observation => ({
  unit,
  indicator: entry.indicator,
  period,
  numerator: entry.numerator,
  denominator: entry.denominator,
  value: entry.value,
  qualifier: entry.qualifier,
  state: entry.state,
  note: entry.note,
});

/** Holds an entry against itself: what a state rules out, what cannot be, what is missing. */
export function checkFilled(entry: Entry, indicator: Indicator): CheckedEntry {
  if (isBlank(entry)) return { entry, findings: [], complete: false };
  const list = new FindingList(entry.file ?? '');
  const { sheet, cell } = placeOfEntry(entry);
  const fields: EntryField[] = [];
  const text = (column: CountColumn | 'state'): string =>
    column === 'state' ? stateWord[entry.state] : entry[column] === null ? '' : numberText(entry[column], 'vi');
  const state = stateOf(entry.state, entry, {
    cell: text,
    say: (code, column, args) => {
      fields.push(column);
      list.add(code, { sheet, cell, read: text(column) }, args);
    },
  });
  const kept = { ...entry, state };
  const of = observed(kept, '', '');
  const fromFields = list.all.map(
    (f, i): EntryFinding => ({
      ...f,
      message: { vi: capital(f.message.vi), en: capital(f.message.en) },
      file: entry.file,
      indicator: entry.indicator,
      field: fields[i] ?? 'value',
    }),
  );
  const figures = [...checkFigure(of, indicator), ...checkEntry(of, indicator, false)];
  const found = [
    ...fromFields.filter((f) => !unfinished.includes(f.code)),
    ...figures.map((c) => onEntry(kept, fieldOf(c, kept), c)),
  ];
  const lacking = lackOf(kept, indicator);
  return { entry: kept, findings: [...found, ...lacking], complete: lacking.length === 0 };
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The findings of half a figure, which is said once and in words of its own. */
const unfinished: readonly string[] = ['denominator-alone', 'empty-figure'];

const stateWord = {
  figure: 'có số liệu',
  'not-applicable': 'không áp dụng',
  'none-arose': 'không phát sinh',
  'no-data': 'chưa có số liệu',
} as const;

const fieldOf = (check: Check, entry: Entry): EntryField =>
  check.code === 'stated-share-differs' || entry.numerator === null ? 'value' : 'numerator';

/** What an entry still lacks to be an answer. It may be kept so, and not handed in. */
function lackOf(entry: Entry, indicator: Indicator): EntryFinding[] {
  const lack = (code: string, field: EntryField, expected: string, vi: string, en: string): EntryFinding[] => [
    onEntry(entry, field, { severity: 'error', code, read: '', expected, message: { vi, en } }),
  ];
  if (entry.state === 'no-data' && !entry.explanation && !entry.note) {
    return lack(
      'no-data-without-reason',
      'explanation',
      'lý do',
      `"${indicator.name.vi}": ghi lý do chưa có số liệu.`,
      `"${indicator.name.en}": say why there is no data.`,
    );
  }
  if (entry.state !== 'figure' || figureOf(observed(entry, '', ''), indicator) !== null) return [];
  const field = entry.numerator === null ? 'numerator' : 'denominator';
  return lack(
    'incomplete-figure',
    field,
    'tử số / mẫu số',
    `Chỉ số "${indicator.name.vi}" cần tử số và mẫu số, hoặc giá trị; ở đây thiếu.`,
    `"${indicator.name.en}" needs a numerator and a denominator, or a value; here something is missing.`,
  );
}

/** Codes of what an entry lacks: a form keeps it all the same until it is handed in. */
export const lacks: readonly string[] = ['no-data-without-reason', 'incomplete-figure'];
