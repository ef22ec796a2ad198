import type { Indicator } from './indicator.ts';
import type { Operator } from './plan.ts';
import { Exact } from './rounding.ts';
import type { Level } from './series.ts';

/** What is still missing to a target, in things that can be counted. */
export interface Shortfall {
  /** `counts`: the numerator's things at today's denominator. `points`: percentage points. `ranks`: places. */
  readonly in: 'counts' | 'points' | 'ranks';
  /** How many are missing to the target; always above 0. */
  readonly missing: number;
  /** Missing to the promise of today, 0 when ahead of the path; null without a path. */
  readonly behindPath: number | null;
  /** How many reporting months are left, at least 1; null once the deadline has passed. */
  readonly months: number | null;
  readonly perMonth: number | null;
}

/** Whether whole numbers divide and subtract without rounding. */
const isExact = (to: number, from: number, by = 1): boolean =>
  Number.isSafeInteger(to) && Number.isSafeInteger(from) && to % by === 0;

/** Whether a difference is so far from a whole number that the last bits of binary fractions cannot matter. */
const isClear = (difference: number, size: number): boolean =>
  Math.abs(difference - Math.round(difference)) > 1e-12 * (Math.abs(difference) + Math.abs(size) + 1);

export interface ShortfallInput {
  readonly indicator: Pick<Indicator, 'kind' | 'scale' | 'direction'>;
  readonly level: Level;
  readonly op: Operator;
  readonly target: number;
  readonly expected: number | null;
  readonly months: number | null;
}

/**
 * How much is missing between a level and its target: ⌈v·d/scale − n⌉ for a ratio with counts, v − x for a count,
 * percentage points for a share without counts, places for a rank. Null when nothing is missing or nothing is known.
 *
 * @example 6.200 of 12.000 dossiers online, 60 % promised: 1.000 dossiers missing.
 */
export function shortfallOf({ indicator, level, op, target, expected, months }: ShortfallInput): Shortfall | null {
  const { kind, scale, direction } = indicator;
  const { value, numerator, denominator } = level;
  if (value === null) return null;
  const strict = op === '>' || op === '<';
  const countable = kind === 'ratio' || kind === 'milestone';
  const counted = countable && numerator !== null && denominator !== null && direction === 'up';
  const ceil = (need: number): number => (strict && Number.isInteger(need) ? need + 1 : Math.ceil(need));
  const gap = (to: number): number => {
    if (counted) {
      const goal = (to * denominator) / scale;
      if (isExact(to * denominator, numerator, scale) || isClear(goal - numerator, goal)) return ceil(goal - numerator);
      const need = new Exact(to).times(denominator).div(scale).minus(numerator);
      return (strict && need.isInteger() ? need.plus(1) : need.ceil()).toNumber();
    }
    const about = direction === 'up' ? to - value : value - to;
    if (kind !== 'ratio' && (isExact(to, value) || isClear(about, to))) return ceil(about);
    const points = direction === 'up' ? new Exact(to).minus(value) : new Exact(value).minus(to);
    if (kind === 'ratio') return points.toNumber();
    return (strict && points.isInteger() ? points.plus(1) : points.ceil()).toNumber();
  };
  const missing = gap(target);
  if (!(missing > 0)) return null;
  const whole = kind !== 'ratio' || counted;
  const perMonth = months === null ? null : whole ? Math.ceil(missing / months) : missing / months;
  return {
    in: counted || kind === 'count' || kind === 'milestone' ? 'counts' : kind === 'rank' ? 'ranks' : 'points',
    missing,
    behindPath: expected === null ? null : Math.max(0, gap(expected)),
    months,
    perMonth,
  };
}
