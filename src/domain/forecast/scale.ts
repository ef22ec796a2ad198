import type { PastPoint } from './past.ts';

/** The line on which a series is forecast, so that errors are alike along it and no forecast leaves what can be. */
export interface Scale {
  readonly name: 'plain' | 'log' | 'logit';
  /** From a figure to the line. */
  readonly to: (point: PastPoint) => number;
  /** From the line to a value; `last` is the latest figure, whose denominator is carried on. */
  readonly from: (z: number, last: PastPoint) => number;
  /**
   * The place on the line that divides what meets a target from what does not: `value` or more is met where `meets`
   * is "up", `value` or less where it is "down". Where only whole counts can be, it lies half a count before the
   * first that meets it (continuity correction).
   */
  readonly edge: (value: number, meets: 'up' | 'down', strict: boolean, last: PastPoint) => number;
  /** How much the line stretches at a figure: the logarithm of its derivative. */
  readonly stretch: (point: PastPoint) => number;
}

/** Tolerates the last bits of binary fractions: 95% of 400 is 380, not 380.00000000000006. */
const near = 1e-9;

/** The first whole count that meets a promise of `exact` or more (or less), minus (plus) a half. */
function halfCountBefore(exact: number, meets: 'up' | 'down', strict: boolean): number {
  if (meets === 'up') return (strict ? Math.floor(exact + near) + 1 : Math.ceil(exact - near)) - 0.5;
  return (strict ? Math.ceil(exact - near) - 1 : Math.floor(exact + near)) + 0.5;
}

export const plain: Scale = {
  name: 'plain',
  to: ({ value }) => value,
  from: (z) => z,
  edge: (value) => value,
  stretch: () => 0,
};

/** For counts that move by about as many whatever their size. */
export const plainOfCounts: Scale = {
  ...plain,
  from: (z) => Math.max(0, z),
  edge: (value, meets, strict) => halfCountBefore(value, meets, strict),
};

/** For positive values that need not be whole. */
export const logarithm: Scale = {
  name: 'log',
  to: ({ value }) => Math.log(value),
  from: (z) => Math.exp(Math.min(z, 700)),
  edge: (value) => (value > 0 ? Math.log(value) : Number.NEGATIVE_INFINITY),
  stretch: ({ value }) => -Math.log(value),
};

/** For counts, zero included: log(n + ½). */
export const logarithmOfCounts: Scale = {
  name: 'log',
  to: ({ value }) => Math.log(value + 0.5),
  from: (z) => Math.max(0, Math.exp(Math.min(z, 700)) - 0.5),
  edge: (value, meets, strict) => {
    const count = halfCountBefore(value, meets, strict) + 0.5;
    return count > 0 ? Math.log(count) : Number.NEGATIVE_INFINITY;
  },
  stretch: ({ value }) => -Math.log(value + 0.5),
};

/** A percentage without counts is read as if counted to a tenth of a per cent, as such figures are printed. */
const countedTo = 1000;

const countsOf = ({ value, numerator, denominator }: PastPoint): { n: number; d: number } =>
  numerator !== null && denominator !== null && denominator > 0
    ? { n: numerator, d: denominator }
    : { n: (value / 100) * countedTo, d: countedTo };

const logit = (n: number, d: number): number =>
  n <= -0.5 ? Number.NEGATIVE_INFINITY : n >= d + 0.5 ? Number.POSITIVE_INFINITY : Math.log((n + 0.5) / (d - n + 0.5));

/**
 * For shares, 0–100: the logit of (n+½)/(d+1), the empirical logit, which is finite at 0 and at d.
 * Source: Haldane 1956; Cox 1970, "Analysis of Binary Data", section 3.2.
 */
export const logitOfShares: Scale = {
  name: 'logit',
  to: (point) => {
    const { n, d } = countsOf(point);
    return logit(n, d);
  },
  from: (z, last) => {
    const { d } = countsOf(last);
    return (100 * Math.min(d, Math.max(0, (d + 1) / (1 + Math.exp(-z)) - 0.5))) / d;
  },
  edge: (value, meets, strict, last) => {
    const { d } = countsOf(last);
    return logit(halfCountBefore((value / 100) * d, meets, strict), d);
  },
  stretch: (point) => {
    const { n, d } = countsOf(point);
    return Math.log(((d / 100) * (d + 1)) / ((n + 0.5) * (d - n + 0.5)));
  },
};
