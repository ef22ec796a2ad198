import { type Check, check } from './check.ts';
import { checkCount, fractionalCount } from './count-checks.ts';
import type { Indicator, Rule } from './indicator.ts';
import { numberText } from './notation.ts';
import type { Observation } from './observation.ts';
import { compareEnd, highEnd, intervalOf, lowEnd } from './quantity.ts';
import { Exact, quotient } from './rounding.ts';

/** Everything one figure says against itself. `error` is impossible; `warning` is to be looked at. */
export function checkFigure(
  observation: Observation,
  indicator: Pick<Indicator, 'kind' | 'scale' | 'bounded' | 'decimals' | 'name'>,
): Check[] {
  const { numerator, denominator, value, state } = observation;
  if (state !== 'figure') return [];
  if (indicator.kind !== 'ratio') return checkCount(observation, indicator);
  const found: Check[] = [];
  const n = (x: number): string => numberText(x, 'vi');
  const e = (x: number): string => numberText(x, 'en');
  if (indicator.bounded && numerator !== null && denominator !== null && numerator > denominator) {
    found.push(
      check('error', 'numerator-over-denominator', `${numerator}/${denominator}`, `≤ ${denominator}`, {
        vi: `Tử số ${n(numerator)} lớn hơn mẫu số ${n(denominator)}; chỉ số "${indicator.name.vi}" không thể quá 100%.`,
        en: `The numerator ${e(numerator)} exceeds the denominator ${e(denominator)}; "${indicator.name.en}" cannot pass 100%.`,
      }),
    );
  } else if (indicator.bounded && numerator === null && value !== null && value > indicator.scale) {
    found.push(
      check('error', 'over-the-limit', String(value), `≤ ${indicator.scale}`, {
        vi: `Giá trị ${n(value)} vượt mức cao nhất có thể là ${n(indicator.scale)} của chỉ số "${indicator.name.vi}".`,
        en: `The value ${e(value)} is above ${e(indicator.scale)}, the most "${indicator.name.en}" can be.`,
      }),
    );
  }
  const fractional = [numerator, denominator].find((count) => count !== null && !Number.isInteger(count));
  if (fractional != null) found.push(fractionalCount(fractional));
  if (indicator.bounded && value !== null && value < 0) {
    found.push(
      check('error', 'below-zero', String(value), '≥ 0', {
        vi: `Giá trị ${n(value)} nhỏ hơn 0; chỉ số "${indicator.name.vi}" không thể âm.`,
        en: `The value ${e(value)} is below 0; "${indicator.name.en}" cannot be negative.`,
      }),
    );
  }
  if (numerator !== null && denominator !== null && value !== null) {
    const computed = quotient(numerator, denominator, indicator.scale);
    if (computed !== null && !agrees(value, computed, observation)) {
      const shown = numberText(computed, 'vi', 2);
      found.push(
        check('warning', 'stated-share-differs', String(value), numberText(computed, 'en', 2), {
          vi: `Tỷ lệ ghi ${n(value)} nhưng ${n(numerator)}/${n(denominator)} cho ${shown}.`,
          en: `The stated share is ${e(value)} but ${e(numerator)}/${e(denominator)} gives ${numberText(computed, 'en', 2)}.`,
        }),
      );
    }
  }
  return found;
}

/** A stated share agrees with its counts when rounding or cutting off the quotient gives it, or its qualifier covers it. */
function agrees(stated: number, computed: number, { qualifier }: Observation): boolean {
  if (qualifier !== '=') {
    const interval = intervalOf(stated, qualifier);
    return compareEnd(lowEnd(interval), computed) <= 0 && compareEnd(highEnd(interval), computed) >= 0;
  }
  const decimals = new Exact(stated).decimalPlaces();
  const exact = new Exact(computed);
  return exact.toDecimalPlaces(decimals).eq(stated) || exact.toDecimalPlaces(decimals, Exact.ROUND_DOWN).eq(stated);
}

/** Whether two figures of one unit and period keep a law of the catalogue; null where they do, or one is missing. */
export function checkRule(
  rule: Rule,
  left: { readonly indicator: Indicator; readonly value: number | null },
  right: { readonly indicator: Indicator; readonly value: number | null },
): Check | null {
  if (left.value === null || right.value === null) return null;
  const [a, b] = [left.value, right.value];
  const broken = rule.kind === 'at-most' ? a > b : a > 0 !== b > 0;
  if (!broken) return null;
  const say = (language: 'vi' | 'en'): string => {
    const named = (side: typeof left, x: number): string =>
      `${side.indicator.name[language]}: ${numberText(x, language)}`;
    return `${named(left, a)}; ${named(right, b)}. ${rule.because[language]}`;
  };
  const expected = rule.kind === 'at-most' ? `≤ ${b}` : a > 0 ? '> 0' : '0';
  return check('warning', rule.id, rule.kind === 'at-most' ? String(a) : `${a} / ${b}`, expected, {
    vi: say('vi'),
    en: say('en'),
  });
}
