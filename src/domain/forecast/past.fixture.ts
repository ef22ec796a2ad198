import type { Past, PastPoint } from './past.ts';

/** Values of which nothing more is known, one a period. */
export const values = (...figures: number[]): Past => figures.map((value, at) => point(8000 + at, value));

export const point = (at: number, value: number): PastPoint => ({ at, value, numerator: null, denominator: null });

/** Whole counts, one a period. */
export const wholeCounts = (...figures: number[]): Past =>
  figures.map((value, i) => ({ at: 8000 + i, value, numerator: value, denominator: null }));

/** Shares of counts, one a period. */
export const shares = (...counts: (readonly [number, number])[]): Past =>
  counts.map(([n, d], i) => ({ at: 8000 + i, value: (100 * n) / d, numerator: n, denominator: d }));
