import type { Day } from '../domain/day.ts';
import { dampedTrends } from '../domain/forecast/damped-trends.ts';
import { LikeSeries } from '../domain/forecast/like-series.ts';
import type { Past } from '../domain/forecast/past.ts';
import { steadyAdditions } from '../domain/forecast/steady-additions.ts';
import type { Frequency, Measure } from '../domain/indicator.ts';
import { ordinal, parsePeriod, perYear } from '../domain/period.ts';
import { type JudgedRows, seriesOf } from './assess-series.ts';

/** What makes series alike: whose figures learn from each other. */
export interface Alike {
  readonly indicator: string;
  readonly frequency: Frequency;
  readonly measure: Measure;
  /** A flow adds up from here on; null: from the year's first period. */
  readonly countedFrom: Day | null;
}

/** The series of one indicator and frequency, by unit, in an order of their own. */
export interface ForecastGroup {
  readonly perYear: number;
  readonly units: readonly string[];
  readonly pasts: readonly Past[];
  readonly like: LikeSeries;
}

/** How often the figures of one series come; null where there are none. */
export const frequencyOf = ({ rows: [first] }: JudgedRows): Frequency | null =>
  parsePeriod(first?.period ?? '')?.frequency ?? null;

/** The figures of a series as levels to forecast: of a flow what had added up by then. */
function pastOf({ rows }: JudgedRows, { measure, countedFrom }: Alike, until: Day | null): Past {
  const series = seriesOf(rows, measure, countedFrom);
  return series.readings.flatMap(({ day, period }) => {
    const level = until === null || day <= until ? series.at(day) : null;
    if (!level || level.value === null) return [];
    const { value, numerator, denominator } = level;
    const counts = level.from.every((o) => o.numerator !== null && o.denominator === null);
    return [{ at: ordinal(period), value, numerator: counts ? value : numerator, denominator }];
  });
}

/** The series of a file that learn from each other, with their figures up to a day, or all. */
export function forecastGroup(all: Iterable<JudgedRows>, alike: Alike, until: Day | null = null): ForecastGroup {
  const members = [...all]
    .filter((judged) => judged.rows[0]?.indicator === alike.indicator && frequencyOf(judged) === alike.frequency)
    .map((judged) => ({ unit: judged.rows[0]?.unit ?? '', past: pastOf(judged, alike, until) }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const pasts = members.map(({ past }) => past);
  const periods = perYear[alike.frequency];
  const addsUp =
    alike.measure === 'flow' && alike.countedFrom !== null && !pasts.flat().some((p) => p.denominator !== null);
  const like = new LikeSeries(pasts, periods, addsUp ? steadyAdditions : dampedTrends);
  return { perYear: periods, units: members.map(({ unit }) => unit), pasts, like };
}
