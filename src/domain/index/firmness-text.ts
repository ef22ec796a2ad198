import { numberText } from '../notation.ts';
import type { Text } from '../text.ts';
import type { RankInterval } from './robustness.ts';

/** How firm a rank is, as one sentence. */
export function firmnessText({ rank, low, high }: RankInterval, variations: number): Text {
  const [vi, en] = [numberText(variations, 'vi'), numberText(variations, 'en')];
  if (low === high)
    return {
      vi: `Hạng ${rank}, giữ nguyên trong ít nhất 90% của ${vi} phương án.`,
      en: `Rank ${rank}, the same in at least 90% of ${en} variations.`,
    };
  return {
    vi: `Hạng ${rank}, từ ${low} đến ${high} trong 90% của ${vi} phương án.`,
    en: `Rank ${rank}, from ${low} to ${high} in 90% of ${en} variations.`,
  };
}
