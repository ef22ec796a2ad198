import type { Forecaster, OnLine } from './forecaster.ts';
import type { Stretch } from './past.ts';
import { seasonOf } from './season.ts';
import { theilSen } from './theil-sen.ts';

/** How much of its slope a trend keeps from one period to the next: the lower end of what is usual (0.8–0.98). */
export const damping = 0.8;

/** Figures a trend is drawn through: the fewest that show a bend, a few, and many. */
const spans: readonly number[] = [3, 6, 24];

/** A share that has stood at 0 or 100% for this many figures is saturated: it has nowhere to go. */
const saturatedAfter = 3;

function isSaturated({ past, scale }: OnLine, { first, last }: Stretch): boolean {
  if (scale.name !== 'logit' || last - first + 1 < saturatedAfter) return false;
  const value = past[last]?.value;
  if (value !== 0 && value !== 100) return false;
  for (let i = last - saturatedAfter + 1; i < last; i += 1) if (past[i]?.value !== value) return false;
  return true;
}

/** φ + φ² + … + φ^ahead: the periods' worth of slope a damped trend still climbs. */
export const climbed = (ahead: number): number => (damping * (1 - damping ** ahead)) / (1 - damping);

/**
 * No change, and damped Theil–Sen trends through the last few figures: short ones follow bends, long ones withstand
 * wild figures. A season that shows is taken out first and put back.
 * Source of the damping: Gardner & McKenzie 1985, "Forecasting trends in time series"; of its range: Hyndman &
 * Athanasopoulos, "Forecasting: Principles and Practice", section 8.2.
 */
export const dampedTrends: Forecaster = (series, seen, ahead) => {
  const { at, z, perYear } = series;
  const { first, last } = seen;
  const level = z[last] ?? 0;
  if (isSaturated(series, seen)) return [level, ...spans.map(() => level)];
  const season = seasonOf(at, z, seen, perYear);
  const adds = (time: number): number => season?.[time % perYear] ?? 0;
  const smooth = season ? z.map((one, i) => one - adds(at[i] ?? 0)) : z;
  const now = at[last] ?? 0;
  const flat = level - adds(now) + adds(now + ahead);
  const trends = spans.map(
    (span) => flat + climbed(ahead) * theilSen(at, smooth, { first: Math.max(first, last - span + 1), last }),
  );
  return [flat, ...trends];
};
