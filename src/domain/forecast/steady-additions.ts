import type { Forecaster } from './forecaster.ts';
import { median } from './median.ts';

/** How many of the last additions the middle is taken of: the last alone, a few, many. */
const spans: readonly number[] = [1, 3, 6, 24];

/**
 * For what adds up since a day: the level, and as much again each period as was usually added. A damped trend would say
 * that less is added every period, which nothing in such a sum suggests.
 */
export const steadyAdditions: Forecaster = ({ at, z }, { first, last }, ahead) => {
  const level = z[last] ?? 0;
  return spans.map((span) => {
    const added: number[] = [];
    for (let i = Math.max(first + 1, last - span + 1); i <= last; i += 1) {
      added.push(((z[i] ?? 0) - (z[i - 1] ?? 0)) / ((at[i] ?? 0) - (at[i - 1] ?? 0)));
    }
    return added.length > 0 ? level + ahead * median(added) : level;
  });
};
