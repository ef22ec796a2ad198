import { logarithm, logarithmOfCounts, logitOfShares, type Scale } from '../forecast/scale.ts';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { ordinalOf } from '../period.ts';
import { figureOf } from '../series.ts';

/** A figure on the line on which its like are compared. */
export interface Comparable {
  /** Position of its period: neighbours differ by 1. */
  readonly at: number;
  /** The value as printed. */
  readonly value: number;
  readonly z: number;
  /** The standard error that counting alone gives it there: small counts move much by chance. */
  readonly noise: number;
}

/** Turns figures of an indicator into places on a line, and places back into values. */
export interface Line {
  readonly place: (observation: Observation) => Comparable | null;
  /** The value at a place, for an observation of this size. */
  readonly value: (z: number, like: Observation) => number;
  /** Whether two values differ so much that a person would call them different. */
  readonly apart: (one: number, other: number) => boolean;
}

/** Shares closer than this are alike, whatever statistics says: nobody explains two points of a hundred. */
const pointsApart = 10;

/** Counts less than half as much again apart are alike. */
const timesApart = 1.5;

/**
 * The line for an indicator: shares on their logit, counts and other ratios on their logarithm. Null for ranks and
 * milestones: a rank depends on all others, a milestone is reached or not.
 */
export function lineOf(indicator: Pick<Indicator, 'kind' | 'scale' | 'bounded'>): Line | null {
  if (indicator.kind === 'rank' || indicator.kind === 'milestone') return null;
  if (indicator.kind === 'ratio' && indicator.bounded) return shares(indicator);
  return indicator.kind === 'count'
    ? amounts(indicator, logarithmOfCounts, (x) => 1 / Math.sqrt(x + 0.5))
    : amounts(indicator, logarithm, () => 0);
}

type Scaled = Pick<Indicator, 'kind' | 'scale' | 'bounded'>;

function shares(indicator: Scaled): Line {
  const pointOf = (o: Observation, value: number) => ({
    at: ordinalOf(o.period),
    value: (value / indicator.scale) * 100,
    numerator: o.numerator,
    denominator: o.denominator,
  });
  return {
    place: (o) => {
      const value = figureOf(o, indicator);
      if (value === null || value < 0 || value > indicator.scale) return null;
      const { numerator: n, denominator: d } = o;
      const noise = n !== null && d !== null ? Math.sqrt(1 / (n + 0.5) + 1 / (d - n + 0.5)) : 0;
      const point = pointOf(o, value);
      return { at: point.at, value, z: logitOfShares.to(point), noise };
    },
    value: (z, like) => (logitOfShares.from(z, pointOf(like, 0)) / 100) * indicator.scale,
    apart: (one, other) => Math.abs(one - other) >= (pointsApart / 100) * indicator.scale,
  };
}

function amounts(indicator: Scaled, scale: Scale, noise: (value: number) => number): Line {
  const least = scale === logarithm ? Number.MIN_VALUE : 0;
  return {
    place: (o) => {
      const value = figureOf(o, indicator);
      if (value === null || value < least) return null;
      const at = ordinalOf(o.period);
      return { at, value, z: scale.to({ at, value, numerator: value, denominator: null }), noise: noise(value) };
    },
    value: (z) => scale.from(z, { at: 0, value: 0, numerator: null, denominator: null }),
    apart: (one, other) => Math.max(one, other) >= timesApart * Math.min(one, other),
  };
}
