import { dampedTrends } from './damped-trends.ts';
import { drawsFor } from './draws.ts';
import type { Forecast } from './forecast.ts';
import { LikeSeries } from './like-series.ts';
import { quantileOf } from './median.ts';
import { lastUntil, type Past } from './past.ts';
import { carriedGrowth, lastValue } from './rivals.ts';

/** Thresholds drawn for every origin of a series. */
const thresholdsEach = 3;

/** Series of one indicator to be replayed together. */
export interface ReplayedGroup {
  /** Periods in a year. */
  readonly perYear: number;
  readonly series: readonly { readonly key: string; readonly past: Past }[];
}

export interface ReplayRequest {
  /** How many periods ahead is forecast. */
  readonly horizon: number;
  /** Only the last so many figures before an origin are looked at; null: all. */
  readonly window: number | null;
  readonly seed: number;
}

/** A question whose answer is known by now: will the figure be at least a threshold? Chances are 0–1. */
export interface ReplayedCase {
  readonly chances: { readonly moc: number; readonly last: number; readonly cagr: number };
  readonly outcome: 0 | 1;
}

export interface Replay {
  readonly cases: readonly ReplayedCase[];
  /** One for every origin: whether the figure fell into the 80% interval. */
  readonly covered: readonly boolean[];
}

/**
 * Forecasts a group from every origin it has, as one would have then, and reads the outcome afterwards. The thresholds
 * of a case are quantiles of the figures seen from its origin, drawn by the seed before the outcome is read. The two
 * rivals answer the same cases with the spread of their own past errors, learnt by the same rules.
 */
export function replay({ perYear, series }: ReplayedGroup, { horizon, window, seed }: ReplayRequest): Replay {
  const pasts = series.map(({ past }) => past);
  const moc = new LikeSeries(pasts, perYear, dampedTrends);
  const last = new LikeSeries(pasts, perYear, lastValue);
  const cagr = new LikeSeries(pasts, perYear, carriedGrowth);
  const cases: ReplayedCase[] = [];
  const covered: boolean[] = [];
  for (const period of [...new Set(pasts.flatMap((past) => past.map(({ at }) => at)))].sort((a, b) => a - b)) {
    const origins = series.flatMap(({ key, past }, i) => {
      const origin = lastUntil(past, period);
      const outcome = past[lastUntil(past, period + horizon)];
      return past[origin]?.at === period && outcome?.at === period + horizon ? [{ i, key, past, origin, outcome }] : [];
    });
    if (origins.length === 0) continue;
    const [mine, carried, grown] = [moc, last, cagr].map((method) =>
      method.forecasts(period, horizon, window ?? undefined),
    );
    for (const { i, key, past, origin, outcome } of origins) {
      const [ours, theirs, others] = [mine?.[i], carried?.[i], grown?.[i]];
      if (!ours || !theirs || !others) continue;
      const seen = past.slice(Math.max(0, origin + 1 - (window ?? past.length)), origin + 1);
      for (const threshold of thresholdsOf(seen, `${key} ${period}`, seed)) {
        const chances = {
          moc: atLeast(ours, threshold),
          last: atLeast(theirs, threshold),
          cagr: atLeast(others, threshold),
        };
        cases.push({ chances, outcome: outcome.value >= threshold ? 1 : 0 });
      }
      covered.push(outcome.value >= ours.low && outcome.value <= ours.high);
    }
  }
  return { cases, covered };
}

const atLeast = (forecast: Forecast, threshold: number): number => forecast.chance('>=', 'up', threshold);

function thresholdsOf(seen: Past, text: string, seed: number): readonly number[] {
  const ordered = seen.map(({ value }) => value).sort((a, b) => a - b);
  return drawsFor(text, seed, thresholdsEach).map((share) => quantileOf(ordered, share));
}
