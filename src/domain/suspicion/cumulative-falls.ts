import { type Check, check } from '../check.ts';
import type { Indicator } from '../indicator.ts';
import { numberText, periodInside } from '../notation.ts';
import type { Observation } from '../observation.ts';
import { ordinalOf } from '../period.ts';
import { intervalOf } from '../quantity.ts';

/** What is counted since a beginning: of a ratio its numerator. */
const countedOf = ({ numerator, value, state }: Observation, { kind }: Pick<Indicator, 'kind'>): number | null =>
  state !== 'figure' ? null : kind === 'ratio' ? numerator : (numerator ?? value);

/**
 * A count that only grows (cộng dồn) below the one before it, or above the one after it. Figures that are not exact
 * fall only where all they may stand for does.
 */
export function cumulativeFalls(
  figure: Observation,
  indicator: Pick<Indicator, 'kind' | 'name' | 'cumulative'>,
  beside: Observation | null,
): Check | null {
  if (!indicator.cumulative || !beside) return null;
  const [given, other] = [countedOf(figure, indicator), countedOf(beside, indicator)];
  if (given === null || other === null) return null;
  const isLater = ordinalOf(figure.period) > ordinalOf(beside.period);
  const mine = intervalOf(given, figure.qualifier);
  const theirs = intervalOf(other, beside.qualifier);
  if (isLater ? mine.high >= theirs.low : mine.low <= theirs.high) return null;
  const text = (language: 'vi' | 'en') => ({
    given: numberText(given, language),
    other: numberText(other, language),
    when: periodInside(beside.period, language),
  });
  const { vi, en } = { vi: text('vi'), en: text('en') };
  const [less, more] = isLater ? ['nhỏ', 'less'] : ['lớn', 'more'];
  return check('warning', 'cumulative-falls', String(given), `${isLater ? '≥' : '≤'} ${other}`, {
    vi: `Số cộng dồn ${vi.given} ${less} hơn ${vi.other} của ${vi.when}; số cộng dồn của chỉ số "${indicator.name.vi}" không giảm.`,
    en: `The cumulative count ${en.given} is ${more} than the ${en.other} of ${en.when}; that of "${indicator.name.en}" does not fall.`,
  });
}
