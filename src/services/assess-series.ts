import { civil } from '../domain/calendar.ts';
import { checkFigure } from '../domain/checks.ts';
import { type Day, epoch } from '../domain/day.ts';
import { grouped } from '../domain/grouped.ts';
import type { Frequency, Indicator, Measure } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { parsePeriod, perYear } from '../domain/period.ts';
import { type Scale, Series } from '../domain/series.ts';
import type { Text } from '../domain/text.ts';
import { readDay, readInstant } from '../intake/date-text.ts';
import { type FindingList, quoted } from '../intake/finding-list.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';

/** What unit and indicator a row speaks of, as one text. */
export const seriesKey = (of: { readonly unit: string; readonly indicator: string }): string =>
  `${of.unit}\u0000${of.indicator}`;

/** The rows of one unit and indicator that can be judged together. */
export interface JudgedRows {
  readonly rows: readonly ObservationRow[];
  /** Rows with an open finding. */
  readonly atOdds: ReadonlySet<Observation>;
}

const frequencyNames: Readonly<Record<Frequency, Text>> = {
  year: { vi: 'năm', en: 'year' },
  half: { vi: '6 tháng', en: 'half-year' },
  quarter: { vi: 'quý', en: 'quarter' },
  month: { vi: 'tháng', en: 'month' },
};

/** Groups the rows of a file by unit and indicator, one frequency and one row a period in each. */
export function groupRows(rows: readonly ObservationRow[], findings: FindingList): Map<string, JudgedRows> {
  const judged = new Map<string, JudgedRows>();
  for (const [key, group] of grouped(rows, seriesKey)) {
    const kept = latestOfEach(ofOneFrequency(group, findings));
    judged.set(key, { rows: kept, atOdds: checked(kept, findings) });
  }
  return judged;
}

const frequencyOf = (row: ObservationRow): Frequency => parsePeriod(row.period)?.frequency ?? 'year';

/** Keeps the frequency that has more rows, the finer one of two with as many; the other rows are errors. */
function ofOneFrequency(rows: readonly ObservationRow[], findings: FindingList): readonly ObservationRow[] {
  const counts = new Map<Frequency, number>();
  for (const row of rows) counts.set(frequencyOf(row), (counts.get(frequencyOf(row)) ?? 0) + 1);
  const [main] = [...counts].sort(([a, m], [b, n]) => n - m || perYear[b] - perYear[a])[0] ?? [];
  if (main === undefined || counts.size === 1) return rows;
  return rows.filter((row) => {
    if (frequencyOf(row) === main) return true;
    const at = { line: row.line, column: row.columns.period ?? null, name: 'period', read: row.period };
    const frequency = frequencyNames[main];
    findings.add('mixed-frequency', { ...at, expected: frequency.en }, { read: quoted(row.period), frequency });
    return false;
  });
}

/** Of several revisions of a period's figure, the one recorded, else published, last. */
function latestOfEach(rows: readonly ObservationRow[]): readonly ObservationRow[] {
  const latest = new Map<string, ObservationRow>();
  for (const row of rows) {
    const before = latest.get(row.period);
    if (!before || isLater(row, before)) latest.set(row.period, row);
  }
  return [...latest.values()];
}

function isLater(a: ObservationRow, b: ObservationRow): boolean {
  const recorded = ({ extra }: ObservationRow): number => epoch(readInstant(extra.recorded_at ?? '') ?? '') || 0;
  const published = ({ extra }: ObservationRow): Day => readDay(extra.published_on ?? '') ?? '';
  return recorded(a) === recorded(b) ? published(a) > published(b) : recorded(a) > recorded(b);
}

/** Counts make 100·n/d where any row has a denominator. Values alone may be shares, so "none arose" is not 0 there. */
export function scaleOf(rows: readonly ObservationRow[], measure: Measure): Scale {
  const counted = rows.some((r) => r.denominator !== null);
  const valuesOnly = rows.every((r) => r.numerator === null) && measure === 'stock';
  return counted || valuesOnly
    ? { kind: 'ratio', scale: 100, bounded: false }
    : { kind: 'count', scale: 1, bounded: false };
}

/** @param scale what the figures are, where more is known of them than these rows */
export const seriesOf = (
  rows: readonly ObservationRow[],
  measure: Measure,
  countedFrom: Day | null,
  scale: Scale = scaleOf(rows, measure),
) => new Series<ObservationRow>(rows, scale, measure, civil, countedFrom);

/** The indicator of a file that names none of a catalogue: enough to check a figure against itself. */
const anyIndicator = (name: string): Indicator => {
  const text: Text = { vi: name, en: name };
  return {
    id: name,
    family: '',
    name: text,
    short: text,
    definition: text,
    kind: 'ratio',
    unit: { vi: '%', en: '%' },
    counts: null,
    direction: 'up',
    measure: 'stock',
    frequency: 'year',
    rollup: 'reported',
    bounded: false,
    scale: 100,
    decimals: 2,
  };
};

function checked(rows: readonly ObservationRow[], findings: FindingList): ReadonlySet<Observation> {
  const atOdds = new Set<Observation>();
  if (!rows.some((r) => r.denominator !== null)) return atOdds;
  for (const row of rows) {
    const place = { file: findings.file, sheet: null, cell: null, line: row.line };
    for (const check of checkFigure(row, anyIndicator(row.indicator))) {
      atOdds.add(row);
      findings.all.push({ ...check, ...place, column: row.columns.value ?? null });
    }
    if (row.numerator === null || row.denominator !== null || row.value !== null) continue;
    const read = String(row.numerator);
    const at = { line: row.line, column: row.columns.numerator ?? null, name: 'numerator', read };
    findings.add('numerator-alone', at, { read });
  }
  return atOdds;
}
