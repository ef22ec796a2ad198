import { median } from './median.ts';
import type { Stretch } from './past.ts';
import { theilSen } from './theil-sen.ts';

/** From this strength on a season is taken out (Wang, Smith & Hyndman 2006; the limit of `nsdiffs` in R). */
const strong = 0.64;

/**
 * What each position of the year adds on the line, or null: less than two whole years seen, or no season to speak of.
 * The median by position around a Theil–Sen line, centred; its strength is the share of variance it explains, adjusted
 * for the number of positions so that two years of noise are not taken for a season.
 *
 * @param perYear periods in a year; a position is a time modulo that
 */
export function seasonOf(
  at: ArrayLike<number>,
  z: ArrayLike<number>,
  { first, last }: Stretch,
  perYear: number,
): readonly number[] | null {
  const count = last - first + 1;
  if (perYear < 2 || count < 2 * perYear) return null;
  const slope = theilSen(at, z, { first, last });
  const rest: number[][] = Array.from({ length: perYear }, () => []);
  for (let i = first; i <= last; i += 1) {
    const time = at[i] ?? 0;
    rest[time % perYear]?.push((z[i] ?? 0) - slope * (time - (at[first] ?? 0)));
  }
  if (rest.some((position) => position.length < 2)) return null;
  const middles = rest.map(median);
  const level = middles.reduce((sum, m) => sum + m, 0) / perYear;
  const adds = middles.map((m) => m - level);
  let left = 0;
  let total = 0;
  rest.forEach((position, p) => {
    for (const r of position) {
      left += (r - level - (adds[p] ?? 0)) ** 2;
      total += (r - level) ** 2;
    }
  });
  if (total === 0) return null;
  return 1 - left / (count - perYear) / (total / (count - 1)) >= strong ? adds : null;
}
