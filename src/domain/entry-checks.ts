import { type Check, check } from './check.ts';
import type { Indicator } from './indicator.ts';
import { numberText } from './notation.ts';
import type { Observation } from './observation.ts';
import { quotient } from './rounding.ts';

/** What is asked of a figure only when it is handed in, by the way it was written: later nobody can tell. */
export function checkEntry(
  { numerator, value, state }: Observation,
  indicator: Pick<Indicator, 'kind' | 'scale' | 'bounded' | 'name' | 'unit'>,
  asPercent: boolean,
): Check[] {
  if (state !== 'figure' || value === null) return [];
  const [vi, en] = [numberText(value, 'vi'), numberText(value, 'en')];
  if (asPercent && indicator.kind !== 'ratio') {
    return [
      check('error', 'percent-in-count', `${value}%`, `${value} ${indicator.unit.vi}`, {
        vi: `${vi}% là phần trăm, nhưng chỉ số "${indicator.name.vi}" không phải tỷ lệ mà tính bằng ${indicator.unit.vi}; nếu đúng là ${vi} thì bỏ dấu %.`,
        en: `${en}% is a percentage, but "${indicator.name.en}" is no share: it is given in ${indicator.unit.en}; if ${en} is meant, leave out the %.`,
      }),
    ];
  }
  const isShare = indicator.kind === 'ratio' && indicator.bounded && indicator.scale === 100;
  if (!isShare || asPercent || numerator !== null || value <= 0 || value > 1) return [];
  const meant = quotient(value, 1, 100) ?? 0;
  return [
    check('warning', 'share-of-one', String(value), numberText(meant, 'en'), {
      vi: `Giá trị ghi ${vi} được hiểu là ${vi}%; ${vi} có phải là ${numberText(meant, 'vi')}% không? Chỉ số "${indicator.name.vi}" tính bằng phần trăm.`,
      en: `The value ${en} is taken as ${en}%; is ${numberText(meant, 'en')}% meant? "${indicator.name.en}" is given in per cent.`,
    }),
  ];
}
