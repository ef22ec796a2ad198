import { type Check, check } from '../check.ts';
import type { Indicator } from '../indicator.ts';
import { numberText, shareText } from '../notation.ts';
import type { Observation } from '../observation.ts';

/** What the units of a whole have counted in one period. */
export interface Total {
  readonly counted: number;
  /** How many of them have a figure. */
  readonly units: number;
  /** How many had one in the period before: a total that is only coming in says nothing yet. */
  readonly unitsBefore: number;
}

/** A unit with more of the total than this is nearly all of it. */
const nearlyAll = 0.8;

/** Among fewer units one is often most. */
const fewest = 5;

/** What adds up to a total: the count, of a ratio all that it is a share of. */
export const weightOf = (
  { numerator, denominator, value, state }: Observation,
  kind: Indicator['kind'],
): number | null => (state !== 'figure' ? null : kind === 'ratio' ? denominator : (numerator ?? value));

/** One unit that is nearly the whole total, and was not the period before. */
export function oneUnitIsMost(
  figure: Observation,
  { kind, rollup }: Pick<Indicator, 'kind' | 'rollup'>,
  total: Total | null,
  last: { readonly figure: Observation; readonly total: Total } | null,
): Check | null {
  if (rollup !== 'sum' || (kind !== 'count' && kind !== 'ratio') || !total) return null;
  const weight = weightOf(figure, kind);
  if (weight === null || !isMost(weight, total)) return null;
  const before = last && weightOf(last.figure, kind);
  if (last && before != null && isMost(before, last.total)) return null;
  const what = kind === 'ratio' ? { vi: 'Mẫu số', en: 'The denominator' } : { vi: 'Số liệu', en: 'The figure' };
  const text = (language: 'vi' | 'en') => ({
    given: numberText(weight, language),
    all: numberText(total.counted, language),
    share: shareText(weight / total.counted, language, 0),
  });
  const { vi, en } = { vi: text('vi'), en: text('en') };
  return check('warning', 'one-unit-is-most', String(weight), String(total.counted), {
    vi: `${what.vi} ${vi.given} của một đơn vị chiếm ${vi.share} tổng ${vi.all} của ${total.units} đơn vị đã báo cáo.`,
    en: `${what.en} ${en.given} of one unit is ${en.share} of the ${en.all} of all ${total.units} units that have reported.`,
  });
}

const isMost = (weight: number, { counted, units, unitsBefore }: Total): boolean =>
  units >= fewest && units * 2 >= unitsBefore && counted > 0 && weight / counted > nearlyAll;
