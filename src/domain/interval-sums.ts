import { exactly, type Interval, isExact } from './quantity.ts';
import { Exact, sum } from './rounding.ts';

/** The interval of a sum: ends add, and one open end opens the sum's. */
export const addIntervals = (intervals: readonly Interval[]): Interval =>
  intervals.every(isExact)
    ? exactly(sum(intervals.map((i) => i.low)))
    : {
        low: finiteSum(intervals.map((i) => i.low)),
        high: finiteSum(intervals.map((i) => i.high)),
        lowOpen: intervals.some((i) => i.lowOpen),
        highOpen: intervals.some((i) => i.highOpen),
      };

const finiteSum = (ends: readonly number[]): number => ends.find((e) => !Number.isFinite(e)) ?? sum(ends);

/** A ratio as a part of Σn/Σd: without an interval or a denominator it has no say in how sure the whole is. */
interface Ratio {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly denominator: number | null;
}

/** The interval of Σn/Σd: the ends of its parts weighed by their denominators. */
export function pooled(ratios: readonly Ratio[], value: number, denominator: number): Interval {
  if (ratios.every((r) => !r.interval || !r.denominator || isExact(r.interval))) return exactly(value);
  const parts = ratios.flatMap(({ value: v, interval, denominator: d }) => (interval && d ? [{ v, interval, d }] : []));
  const end = (which: 'low' | 'high'): number =>
    parts.every((r) => r.interval[which] === r.v)
      ? value
      : parts
          .reduce((total, r) => new Exact(r.interval[which]).times(r.d).plus(total), new Exact(0))
          .div(denominator)
          .toNumber();
  const lowOpen = parts.some((r) => r.interval.lowOpen);
  const highOpen = parts.some((r) => r.interval.highOpen);
  return { low: end('low'), high: end('high'), lowOpen, highOpen };
}
