import type { Forecaster, OnLine } from './forecaster.ts';
import { median } from './median.ts';
import type { Stretch } from './past.ts';
import { seasonOf } from './season.ts';
import { theilSen } from './theil-sen.ts';

/** How much of its slope a trend keeps over a year; from month to month that is 0.98, so within what is usual (0.8–0.98). */
const dampingOfYear = 0.8;

/** Figures a trend is drawn through: the fewest that show a bend, a few, and many. */
const spans: readonly number[] = [3, 6, 24];

/** Spans long enough for the middle of their figures to be a better level than the last one, where figures are noisy. */
const levelSpans: readonly number[] = [6, 24];

const opinions = 1 + spans.length + levelSpans.length;

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
export function climbed(ahead: number, perYear: number): number {
  const damping = dampingOfYear ** (1 / perYear);
  return (damping * (1 - damping ** ahead)) / (1 - damping);
}

/**
 * No change; damped Theil–Sen trends from the last figure, through few and many figures; and the same from the middle
 * of the figures instead of the last one. Short ones follow bends, long ones and middles withstand wild figures: their
 * record says whom to believe. A season that shows is taken out first and put back.
 * Source of the damping: Gardner & McKenzie 1985, "Forecasting trends in time series"; of its range: Hyndman &
 * Athanasopoulos, "Forecasting: Principles and Practice", section 8.2.
 */
export const dampedTrends: Forecaster = (series, seen, ahead) => {
  const { at, z, perYear } = series;
  const { last } = seen;
  const level = z[last] ?? 0;
  if (isSaturated(series, seen)) return Array.from({ length: opinions }, () => level);
  const season = seasonOf(at, z, seen, perYear);
  const adds = (time: number): number => season?.[time % perYear] ?? 0;
  const smooth = season ? z.map((one, i) => one - adds(at[i] ?? 0)) : z;
  const now = at[last] ?? 0;
  const climb = climbed(ahead, perYear);
  const turn = adds(now + ahead) - adds(now);
  const of = (span: number): Stretch => ({ first: Math.max(seen.first, last - span + 1), last });
  const slopes = new Map(spans.map((span) => [span, theilSen(at, smooth, of(span))]));
  const slope = (span: number): number => slopes.get(span) ?? 0;
  return [
    level + turn,
    ...spans.map((span) => level + turn + climb * slope(span)),
    ...levelSpans.map((span) => middle(at, smooth, of(span), slope(span)) + adds(now + ahead) + climb * slope(span)),
  ];
};

/** Where a line of some slope through the middle of the figures stands at the last of them (Siegel's intercept: the median of z − slope·t). */
function middle(at: ArrayLike<number>, z: ArrayLike<number>, { first, last }: Stretch, slope: number): number {
  const carried = new Float64Array(last - first + 1);
  for (let i = first; i <= last; i += 1) carried[i - first] = (z[i] ?? 0) + slope * ((at[last] ?? 0) - (at[i] ?? 0));
  return median(carried);
}
