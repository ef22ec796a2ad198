import { climbed } from './damped-trends.ts';
import type { Forecaster } from './forecaster.ts';
import { median } from './median.ts';
import type { MeanSquare, SeenOnLine } from './track.ts';

/**
 * How much larger a squared error `ahead` periods on is than one a single period on: 1 + Σ (1 + φ + … + φ^j)², j from 1 to
 * ahead − 1, as if each surprise turned the trend for good, which is cautious.
 * Source: Hyndman, Koehler, Ord & Snyder 2008, "Forecasting with Exponential Smoothing", table 6.1 (damped trend, α = β = 1).
 */
function widening(ahead: number, perYear: number): number {
  let squares = 1;
  for (let j = 1; j < ahead; j += 1) squares += (1 + climbed(j, perYear)) ** 2;
  return squares;
}

/**
 * The mean square to expect of an error `ahead` periods on while no series of a group has shown one: of the errors from
 * each figure up to an index to the next one, however far off, widened. Null before the third figure.
 */
export function firstGuess(
  { series, seen }: SeenOnLine,
  index: number,
  forecaster: Forecaster,
  ahead: number,
): MeanSquare | null {
  let sum = 0;
  let errors = 0;
  for (let next = seen.first + 2; next <= index; next += 1) {
    const gap = (series.at[next] ?? 0) - (series.at[next - 1] ?? 0);
    const opinion = median(forecaster(series, { first: seen.first, last: next - 1 }, gap));
    sum += ((series.z[next] ?? 0) - opinion) ** 2 / widening(gap, series.perYear);
    errors += 1;
  }
  return errors > 0 ? { square: (sum / errors) * widening(ahead, series.perYear), errors } : null;
}
