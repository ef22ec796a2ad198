import type { Text } from '../../domain/text.ts';

export const promiseText = {
  effective: (day: Text): Text => ({
    vi: `theo kỳ chốt số liệu là ${day.vi}`,
    en: `by the closing of figures, ${day.en}`,
  }),
  baseline: { vi: 'Mốc đầu kỳ', en: 'Baseline' },
  increment: { vi: 'Tăng thêm trong năm', en: 'Added in the year' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  kinds: {
    number: { vi: 'một con số', en: 'a number' },
    increase: { vi: 'tốt hơn mốc đầu kỳ', en: 'better than the baseline' },
    milestone: { vi: 'hoàn thành', en: 'done' },
    recurring: { vi: 'lặp lại hằng kỳ, không đánh giá', en: 'comes back every period, not judged' },
    reference: { vi: 'dẫn tới văn bản khác, không đánh giá', en: 'refers to another document, not judged' },
  },
};
