import { median } from './median.ts';
import type { Stretch } from './past.ts';

/**
 * The median of the slopes between all pairs of points: up to 29% of wild points do not move it far. Zero for a
 * single point. Source: Theil 1950; Sen 1968, "Estimates of the regression coefficient based on Kendall's tau".
 *
 * @param at distinct times, rising
 */
export function theilSen(at: ArrayLike<number>, z: ArrayLike<number>, { first, last }: Stretch): number {
  const count = last - first + 1;
  if (count < 2) return 0;
  const slopes = new Float64Array((count * (count - 1)) / 2);
  let next = 0;
  for (let i = first; i < last; i += 1) {
    for (let j = i + 1; j <= last; j += 1) {
      slopes[next] = ((z[j] ?? 0) - (z[i] ?? 0)) / ((at[j] ?? 0) - (at[i] ?? 0));
      next += 1;
    }
  }
  return median(slopes);
}
