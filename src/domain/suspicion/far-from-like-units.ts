import { type Check, check } from '../check.ts';
import type { Indicator } from '../indicator.ts';
import { numberText } from '../notation.ts';
import type { Observation } from '../observation.ts';
import type { Comparable, Line } from './comparable.ts';
import { far, type Middle } from './robust.ts';
import { valueText } from './value-text.ts';

/** Like units in one period: those of the unit's block. */
export interface Alike extends Middle {
  /** How many have a figure. */
  readonly units: number;
}

/** Fewer units show no common level. */
const fewest = 8;

/** The least like units are taken to differ on their line. */
const differ = 0.5;

/**
 * A value far from those of like units, where the unit was not as far before: one that always stands apart is known to,
 * and its own history speaks. Counts grow with the unit, so only ratios are held against each other.
 */
export function farFromLikeUnits(
  figure: Observation,
  indicator: Indicator,
  line: Line,
  given: Comparable | null,
  alike: Alike | null,
  last: Comparable | null,
): Check | null {
  if (indicator.kind !== 'ratio') return null;
  if (!given || !alike || alike.units < fewest) return null;
  const common = line.value(alike.middle, figure);
  if (isNear(given, alike) || !line.apart(given.value, common)) return null;
  if (last && !isNear(last, alike) && last.z > alike.middle === given.z > alike.middle) return null;
  const [value, usual] = [valueText(indicator, given.value), valueText(indicator, common)];
  return check('warning', 'far-from-like-units', String(given.value), numberText(common, 'en', indicator.decimals), {
    vi: `Giá trị ${value.vi} khác xa ${usual.vi}, mức ở giữa của ${alike.units} đơn vị cùng khối trong kỳ.`,
    en: `The value ${value.en} is far from ${usual.en}, the middle of ${alike.units} units of the same block in the period.`,
  });
}

const isNear = ({ z, noise }: { readonly z: number; readonly noise: number }, alike: Middle): boolean =>
  Math.abs(z - alike.middle) <= far * Math.hypot(alike.spread, noise, differ);
