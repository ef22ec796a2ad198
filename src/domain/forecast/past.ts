/** One figure of a series as a forecast sees it. */
export interface PastPoint {
  /** Position of its period on the line of periods of its frequency: neighbours differ by 1. */
  readonly at: number;
  readonly value: number;
  /** Where the value is a share of counts: both, else null. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The figures of one series in order of time, one a period; periods may be missing. */
export type Past = readonly PastPoint[];

/** Figures of a past, both ends included: what may be looked at from an origin. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** How many figures a forecast needs; fewer is "chưa đủ số liệu". */
export const fewestFigures = 4;

/** The index of the last figure not after a period; −1 before the first. */
export function lastUntil(past: Past, until: number): number {
  let low = 0;
  let high = past.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((past[middle]?.at ?? Number.POSITIVE_INFINITY) <= until) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
