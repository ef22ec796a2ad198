import { type Day, dayOf } from './day.ts';
import type { Frequency } from './indicator.ts';

/** A reporting period (kỳ báo cáo) in SDMX text: `2024`, `2024-S1`, `2024-Q3`, `2024-09`. */
export interface Period {
  readonly frequency: Frequency;
  readonly year: number;
  /** 1-based within the year; 1 for a year. */
  readonly index: number;
}

/** How many periods of a frequency make a year. */
export const perYear: Readonly<Record<Frequency, number>> = { year: 1, half: 2, quarter: 4, month: 12 };

/** Reads `2024`, `2024-S1`, `2024-Q3` or `2024-09`, of the years 1900 to 2199; anything else is null. */
export function parsePeriod(text: string): Period | null {
  const match = /^((?:19|20|21)\d{2})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!match) return null;
  const [, year, half, quarter, month] = match;
  const of = (frequency: Frequency, index: string): Period => ({ frequency, year: Number(year), index: Number(index) });
  if (half) return of('half', half);
  if (quarter) return of('quarter', quarter);
  if (month) return of('month', month);
  return of('year', '1');
}

/** The SDMX text of a period: the inverse of {@link parsePeriod}. */
export function periodText({ frequency, year, index }: Period): string {
  const head = String(year).padStart(4, '0');
  if (frequency === 'year') return head;
  if (frequency === 'half') return `${head}-S${index}`;
  if (frequency === 'quarter') return `${head}-Q${index}`;
  return `${head}-${String(index).padStart(2, '0')}`;
}

const months = (frequency: Frequency): number => 12 / perYear[frequency];

/** Position on a line of periods of one frequency: neighbours differ by 1. */
export const ordinal = (period: Period): number => period.year * perYear[period.frequency] + period.index - 1;

export const periodAt = (frequency: Frequency, ordinalNumber: number): Period => ({
  frequency,
  year: Math.floor(ordinalNumber / perYear[frequency]),
  index: (ordinalNumber % perYear[frequency]) + 1,
});

export const shift = (period: Period, by: number): Period => periodAt(period.frequency, ordinal(period) + by);

/** First and last day of a period in the civil calendar. */
export const firstDay = (period: Period): Day =>
  dayOf(period.year, (period.index - 1) * months(period.frequency) + 1, 1);
export const lastDay = (period: Period): Day => dayOf(period.year, period.index * months(period.frequency), 31);

/** The first day of the year a period lies in. */
export const firstDayOfYear = ({ year }: Period): Day => dayOf(year, 1, 1);

/** The period of a frequency whose civil-calendar days hold a day. */
export function periodOf(day: Day, frequency: Frequency): Period {
  const month = Number(day.slice(5, 7));
  return { frequency, year: Number(day.slice(0, 4)), index: Math.ceil(month / months(frequency)) };
}

/** The last period of `frequency` inside a longer (or equal) period: 2026-Q3 by month is 2026-09. */
export const lastWithin = (outer: Period, frequency: Frequency): Period => periodOf(lastDay(outer), frequency);

const ordinals = new Map<string, number>();

/** The ordinal of a period's text; kept, since texts are few and asked for a million times. Later than all where unreadable. */
export function ordinalOf(text: string): number {
  const known = ordinals.get(text);
  if (known !== undefined) return known;
  const period = parsePeriod(text);
  const order = period ? ordinal(period) : Number.POSITIVE_INFINITY;
  ordinals.set(text, order);
  return order;
}
