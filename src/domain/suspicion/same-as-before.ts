import { type Check, check } from '../check.ts';
import type { Indicator } from '../indicator.ts';
import { numberText, periodInside } from '../notation.ts';
import type { Observation } from '../observation.ts';
import { ordinalOf } from '../period.ts';

/** Two periods agree by chance less often than this before anybody is asked. */
const byChance = 0.001;

/** How likely two independent Poisson counts of a size are equal: 1 / √(4πx). */
const equalCounts = (size: number): number => 1 / Math.sqrt(4 * Math.PI * size);

/**
 * What happened in a period, equal to the period before to the digit, where chance hardly does that: the last report
 * handed in again. A level (stock) may well stand still, and small counts repeat.
 */
export function sameAsBefore(
  figure: Observation,
  { kind, measure }: Pick<Indicator, 'kind' | 'measure'>,
  last: Observation | null,
): Check | null {
  if (measure !== 'flow' || (kind !== 'ratio' && kind !== 'count') || !last) return null;
  if (figure.state !== 'figure' || last.state !== 'figure') return null;
  if (ordinalOf(figure.period) !== ordinalOf(last.period) + 1) return null;
  const { numerator: n, denominator: d, value } = figure;
  if (n !== last.numerator || d !== last.denominator || value !== last.value) return null;
  if (figure.qualifier !== '=' || last.qualifier !== '=') return null;
  const chance = kind === 'ratio' ? equalShares(n, d) : equalCounts(n ?? value ?? 0);
  if (chance >= byChance) return null;
  const text = (language: 'vi' | 'en'): string =>
    n !== null && d !== null
      ? `${numberText(n, language)}/${numberText(d, language)}`
      : numberText(n ?? value ?? 0, language);
  return check('warning', 'same-as-last-period', text('en'), `≠ ${text('en')}`, {
    vi: `Số liệu ${text('vi')} giống hệt ${periodInside(last.period, 'vi')} (${text('vi')}) đến từng chữ số; số phát sinh trong kỳ hiếm khi trùng như vậy.`,
    en: `${text('en')} is the same as in ${periodInside(last.period, 'en')} (${text('en')}) to the digit; what happens in a period hardly ever repeats like that.`,
  });
}

/** A denominator that repeats, and, of all it could be, the numerator too. A share without counts says too little. */
function equalShares(n: number | null, d: number | null): number {
  if (n === null || d === null || d <= 0) return 1;
  const within = 0 < n && n < d ? equalCounts((n * (d - n)) / d) : 1;
  return Math.min(1, equalCounts(d)) * Math.min(1, within);
}
