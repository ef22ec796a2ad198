/** As many figures' worth of belief in a bell with heavy tails until past errors say better. */
const believed = 20;

/** An error counts as at most this many times the size expected of it. */
const largest = 50;

/** Student's t with four degrees of freedom, in closed form: P(T ≤ t). */
function studentFour(t: number): number {
  if (Math.abs(t) > 1e6) return t > 0 ? 1 : 0;
  const q = 1 + t ** 2 / 4;
  return 0.5 + (0.375 * t * (1 - t ** 2 / (12 * q))) / Math.sqrt(q);
}

/** A past error in units of the size expected of it then, and how much it counts. */
export interface Size {
  readonly size: number;
  readonly weight: number;
}

/** How errors fall, in units of the size expected of them. */
export interface ErrorShape {
  /** The chance of an error below `size`, or at it too; never quite 0 or 1. */
  readonly chanceBelow: (size: number, orAt: boolean) => number;
  /** The size below which a share of errors falls. */
  readonly quantile: (share: number) => number;
  /** The most that may be said of anything: what has never happened may happen once in as many times again. */
  readonly surest: number;
}

/** How many of some ordered numbers lie below a size, or at it too. */
function countBelow(ordered: Float64Array, size: number, orAt: boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = ordered[middle] ?? 0;
    if (one < size || (orAt && one === size)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An error in units of the size expected of it. */
export const relativeSize = (error: number, expected: number): number =>
  error === 0 ? 0 : Math.max(-largest, Math.min(largest, error / expected));

/**
 * The shape of past errors: the share of them below a size, blended with Student's t while there are few. Errors that
 * mostly missed on one side move the whole shape, so a bias is learnt with it.
 *
 * @param sizes past errors; the weights of the latest are near 1
 */
export function errorShape(sizes: readonly Size[]): ErrorShape {
  const inOrder = [...sizes].sort((a, b) => a.size - b.size);
  const ordered = Float64Array.from(inOrder, ({ size }) => size);
  const summed = new Float64Array(ordered.length + 1);
  inOrder.forEach(({ weight }, i) => {
    summed[i + 1] = (summed[i] ?? 0) + weight;
  });
  const weight = (summed[ordered.length] ?? 0) + believed;
  const surest = 1 - 0.5 / (weight + 1);
  const chanceBelow = (size: number, orAt: boolean): number => {
    const share = ((summed[countBelow(ordered, size, orAt)] ?? 0) + believed * studentFour(size)) / weight;
    return Math.min(surest, Math.max(1 - surest, share));
  };
  const asked = new Map<number, number>();
  const quantile = (share: number): number => {
    const known = asked.get(share);
    if (known !== undefined) return known;
    let low = -largest;
    let high = largest;
    // 60 halvings end below the last bit that matters.
    for (let halved = 0; halved < 60; halved += 1) {
      const middle = (low + high) / 2;
      if (chanceBelow(middle, false) < share) low = middle;
      else high = middle;
    }
    const found = (low + high) / 2;
    asked.set(share, found);
    return found;
  };
  return { chanceBelow, quantile, surest };
}
