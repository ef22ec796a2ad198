import { median } from '../forecast/median.ts';

/** The middle of some numbers, and how far half of them lie from it. */
export interface Middle {
  readonly middle: number;
  /** The standard deviation the numbers would have, were they normal; a wild one among them does not widen it. */
  readonly spread: number;
}

/** Makes the median distance of normal numbers their standard deviation: 1 / Φ⁻¹(¾). */
const normal = 1.4826;

/** Median and scaled median absolute deviation. Source: Iglewicz & Hoaglin 1993, "How to Detect and Handle Outliers". */
export function middleOf(numbers: readonly number[]): Middle {
  const middle = median(numbers);
  return { middle, spread: normal * median(numbers.map((x) => Math.abs(x - middle))) };
}

/** How many spreads from the middle a number is far: Iglewicz & Hoaglin's limit. */
export const far = 3.5;
