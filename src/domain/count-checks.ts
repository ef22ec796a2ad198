import { type Check, check } from './check.ts';
import type { Indicator } from './indicator.ts';
import { numberText } from './notation.ts';
import type { Observation } from './observation.ts';

/** What a check of a count, a rank or a milestone must know of its indicator. */
export type Counted = Pick<Indicator, 'kind' | 'decimals' | 'name'>;

/**
 * Everything a count, a rank or a milestone says against itself. An indicator printed with decimals (tỷ đồng, GB) is
 * not counted one by one, so only one printed without them has to be whole.
 */
export function checkCount({ numerator, denominator, value }: Observation, indicator: Counted): Check[] {
  const given = numerator ?? value;
  const found = given === null ? [] : checkNumber(given, indicator);
  if (denominator !== null && given !== null) {
    const n = (language: 'vi' | 'en') => ({ x: numberText(given, language), d: numberText(denominator, language) });
    const { vi, en } = { vi: n('vi'), en: n('en') };
    found.push(
      check('warning', 'denominator-without-share', `${given}/${denominator}`, String(given), {
        vi: `Có mẫu số ${vi.d} bên cạnh ${vi.x}, nhưng chỉ số "${indicator.name.vi}" không phải tỷ lệ; mẫu số không được dùng.`,
        en: `The denominator ${en.d} stands beside ${en.x}, but "${indicator.name.en}" is no share; the denominator is not used.`,
      }),
    );
  }
  return found;
}

function checkNumber(x: number, { kind, decimals, name }: Counted): Check[] {
  // Said only of the few that have something against them.
  const [vi, en] = [() => numberText(x, 'vi'), () => numberText(x, 'en')];
  if (kind === 'milestone') {
    if (x === 0 || x === 1) return [];
    return [
      check('error', 'milestone-not-done-or-open', String(x), '0 | 1', {
        vi: `Giá trị ${vi()} không dùng được: mốc "${name.vi}" chỉ là 0 (chưa xong) hoặc 1 (đã xong).`,
        en: `The value ${en()} cannot be used: the milestone "${name.en}" is 0 (not done) or 1 (done).`,
      }),
    ];
  }
  if (kind === 'rank' && x < 1) {
    return [
      check('error', 'rank-below-one', String(x), '≥ 1', {
        vi: `Thứ hạng ${vi()} nhỏ hơn 1; hạng cao nhất của chỉ số "${name.vi}" là 1.`,
        en: `The rank ${en()} is below 1; the first place of "${name.en}" is 1.`,
      }),
    ];
  }
  if (kind === 'count' && x < 0) {
    return [
      check('error', 'below-zero', String(x), '≥ 0', {
        vi: `Giá trị ${vi()} nhỏ hơn 0; chỉ số "${name.vi}" không thể âm.`,
        en: `The value ${en()} is below 0; "${name.en}" cannot be negative.`,
      }),
    ];
  }
  return decimals === 0 && !Number.isInteger(x) ? [fractionalCount(x)] : [];
}

/** A part of a thing that is counted one by one: mostly a thousands separator read as a decimal one. */
export const fractionalCount = (x: number): Check => {
  const [vi, en] = [numberText(x, 'vi'), numberText(x, 'en')];
  return check('warning', 'fractional-count', String(x), String(Math.round(x)), {
    vi: `Số đếm ${vi} không phải số nguyên; hãy xem lại dấu phân cách hàng nghìn.`,
    en: `The count ${en} is not a whole number; look at its thousands separator.`,
  });
};
