import { type Check, check } from '../check.ts';
import type { Indicator } from '../indicator.ts';
import { numberText } from '../notation.ts';
import type { Observation } from '../observation.ts';
import { type Interval, intervalOf } from '../quantity.ts';
import { sum } from '../rounding.ts';

/** A whole that reports a figure of its own, and the figures of the units it is made of in the same period. */
export interface WholeAndParts {
  readonly whole: Observation;
  readonly parts: readonly Observation[];
  /** How many parts there are; each that has a say counts as reported. */
  readonly units: number;
  /** There is more to the whole than these parts: they may be less than it, never more. */
  readonly open: boolean;
}

/**
 * A whole's own count that its parts do not add up to. While parts are missing their sum may be less, never more. Of a
 * ratio both counts are added; a percentage without counts is not, nor what is reported for the whole alone.
 */
export function wholeAndParts(
  { whole, parts, units, open }: WholeAndParts,
  indicator: Pick<Indicator, 'kind' | 'rollup'>,
  name: string,
): Check | null {
  if (indicator.rollup !== 'sum' || whole.state !== 'figure' || parts.length === 0) return null;
  const isComplete = !open && parts.length === units && parts.every((o) => o.state !== 'no-data');
  for (const count of countsOf(indicator)) {
    const own = count.of(whole);
    const given = parts.flatMap((o) => {
      const x = o.state === 'figure' ? count.of(o) : 0;
      return x === null ? [] : [{ x, qualifier: o.qualifier }];
    });
    if (own === null || given.length < parts.length) continue;
    const total = added(given.map(({ x, qualifier }) => intervalOf(x, qualifier, { low: 0, high: Infinity })));
    const mine = intervalOf(own, whole.qualifier, { low: 0, high: Infinity });
    if (total.low <= mine.high && (!isComplete || total.high >= mine.low)) continue;
    const summed = sum(given.map(({ x }) => x));
    const text = (language: 'vi' | 'en') => [numberText(own, language), numberText(summed, language)];
    const [[ownVi, sumVi], [ownEn, sumEn]] = [text('vi'), text('en')];
    return check('warning', 'parts-differ-from-whole', String(own), String(summed), {
      vi: `${count.name.vi} của ${name} là ${ownVi}, nhưng ${parts.length}/${units} đơn vị trực thuộc đã báo cáo cộng lại được ${sumVi}.`,
      en: `${count.name.en} of ${name} is ${ownEn}, but the ${parts.length} of its ${units} units that have reported add up to ${sumEn}.`,
    });
  }
  return null;
}

const numerator = { of: (o: Observation) => o.numerator, name: { vi: 'Tử số', en: 'The numerator' } };
const denominator = { of: (o: Observation) => o.denominator, name: { vi: 'Mẫu số', en: 'The denominator' } };
const value = { of: (o: Observation) => o.numerator ?? o.value, name: { vi: 'Số liệu', en: 'The figure' } };

const countsOf = ({ kind }: Pick<Indicator, 'kind'>) =>
  kind === 'ratio' ? [numerator, denominator] : kind === 'count' ? [value] : [];

const added = (intervals: readonly Interval[]): { low: number; high: number } => ({
  low: intervals.every((i) => Number.isFinite(i.low)) ? sum(intervals.map((i) => i.low)) : 0,
  high: intervals.every((i) => Number.isFinite(i.high)) ? sum(intervals.map((i) => i.high)) : Infinity,
});
