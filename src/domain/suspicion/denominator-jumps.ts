import { type Check, check } from '../check.ts';
import type { Indicator } from '../indicator.ts';
import { numberText } from '../notation.ts';
import type { Observation } from '../observation.ts';
import { far, middleOf } from './robust.ts';

/** How many times its usual size a denominator jumps to; a stock's (people, systems) stands nearly still. */
const times = { flow: 2, stock: 1.5 } as const;

/** The least it changes by: two systems in place of one are no jump. */
const least = 10;

/** A flow's usual size shows in no fewer figures; a stock's in its last one. */
const fewest = { flow: 3, stock: 1 } as const;

/**
 * A denominator that is a multiple, or a fraction, of the unit's usual one: mostly a digit too many or too few, or the
 * year to date in place of the period. Usual is the median of its earlier ones; what strays has to stray by far more.
 */
export function denominatorJumps(
  figure: Observation,
  { kind, measure }: Pick<Indicator, 'kind' | 'measure'>,
  earlier: readonly Observation[],
): Check | null {
  const given = figure.denominator;
  if (kind !== 'ratio' || figure.state !== 'figure' || given === null || given <= 0) return null;
  const known = earlier.flatMap(({ state, denominator: d }) => (state === 'figure' && d !== null && d > 0 ? [d] : []));
  if (known.length < fewest[measure]) return null;
  const most = times[measure];
  // Near all of the earlier ones it is near their median: most are, and need none.
  if (known.every((d) => given < d * most && d < given * most)) return null;
  const { middle, spread } = middleOf(known.map(Math.log));
  const usual = Math.round(Math.exp(middle));
  const distance = Math.abs(Math.log(given) - middle);
  const chance = Math.sqrt(1 / given + 1 / usual);
  if (Math.abs(given - usual) < least || distance < Math.log(most)) return null;
  if (distance <= far * Math.hypot(spread, chance)) return null;
  const text = (language: 'vi' | 'en') => ({
    given: numberText(given, language),
    usual: numberText(usual, language),
    times: numberText(given / usual, language, given > usual ? 1 : 2),
  });
  const { vi, en } = { vi: text('vi'), en: text('en') };
  const share = given > usual ? `gấp ${vi.times} lần` : `chỉ bằng ${vi.times} lần`;
  return check('warning', 'denominator-jumps', String(given), String(usual), {
    vi: `Mẫu số ${vi.given} ${share} mức thường thấy ${vi.usual} (giữa ${known.length} kỳ trước).`,
    en: `The denominator ${en.given} is ${en.times} times the usual ${en.usual} (the middle of ${known.length} earlier periods).`,
  });
}
