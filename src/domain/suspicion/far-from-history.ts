import { type Check, check } from '../check.ts';
import { theilSen } from '../forecast/theil-sen.ts';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import type { Comparable, Line } from './comparable.ts';
import { far, middleOf } from './robust.ts';
import { rangeText, valueText } from './value-text.ts';

/** Fewer figures show no trend: as many as a forecast needs. */
const fewest = 4;

/** The least a series is taken to waver on its line, however smooth its few figures happened to be. */
const waver = 0.1;

/**
 * A value far from where the unit's own figures lead: a robust line through them (Theil–Sen) carried on to the period,
 * give or take what they strayed from it and what chance does to small counts.
 */
export function farFromHistory(
  figure: Observation,
  indicator: Indicator,
  line: Line,
  given: Comparable | null,
  history: readonly Comparable[],
): Check | null {
  if (!given || history.length < fewest) return null;
  const at = history.map((p) => p.at);
  const z = history.map((p) => p.z);
  const slope = theilSen(at, z, { first: 0, last: z.length - 1 });
  const { middle, spread } = middleOf(z.map((one, i) => one - slope * (at[i] ?? 0)));
  const expected = middle + slope * given.at;
  const allowed = far * Math.hypot(spread, given.noise, waver);
  if (Math.abs(given.z - expected) <= allowed || !line.apart(given.value, line.value(expected, figure))) return null;
  const low = line.value(expected - allowed, figure);
  const high = line.value(expected + allowed, figure);
  const range = rangeText(indicator, low, high);
  const value = valueText(indicator, given.value);
  return check('warning', 'far-from-own-history', String(given.value), range.en, {
    vi: `Giá trị ${value.vi} khác xa ${history.length} kỳ gần nhất của đơn vị; theo đà đó thì vào khoảng ${range.vi}.`,
    en: `The value ${value.en} is far from the unit’s last ${history.length} figures; going on like them it would be ${range.en}.`,
  });
}
