/** A quantile of numbers in order, straight between neighbours (type 7 of Hyndman & Fan 1996). */
export function quantileOf(ordered: ArrayLike<number>, share: number): number {
  const place = (ordered.length - 1) * share;
  const below = Math.floor(place);
  const low = ordered[below] ?? Number.NaN;
  const high = ordered[below + 1] ?? low;
  return low + (high - low) * (place - below);
}

/** The middle of some numbers, in any order. */
export const median = (numbers: ArrayLike<number>): number => quantileOf(Float64Array.from(numbers).sort(), 0.5);
