import type { Text } from '../../domain/text.ts';

export const promiseText = {
  effective: (day: Text): Text => ({
    vi: `theo kỳ chốt số liệu là ${day.vi}`,
    en: `by the closing of figures, ${day.en}`,
  }),
  baseline: { vi: 'Mốc đầu kỳ', en: 'Baseline' },
  increment: { vi: 'Tăng thêm trong năm', en: 'Added in the year' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  wholeProvince: { vi: 'Tính chung toàn tỉnh', en: 'The whole province' },
  whole: (levels: Text): Text => ({ vi: `Tính chung ${levels.vi}`, en: `${levels.en} as a whole` }),
  each: (levels: Text): Text => ({ vi: `Từng đơn vị: ${levels.vi}`, en: `Every unit: ${levels.en}` }),
  alone: (unit: string): Text => ({ vi: `Riêng ${unit}`, en: `${unit} alone` }),
  levels: {
    province: { vi: 'cấp tỉnh', en: 'the province' },
    department: { vi: 'sở, ban, ngành', en: 'departments' },
    district: { vi: 'cấp huyện', en: 'districts' },
    commune: { vi: 'cấp xã', en: 'communes' },
    group: { vi: 'nhóm đơn vị', en: 'groups of units' },
  },
  kinds: {
    number: { vi: 'một con số', en: 'a number' },
    increase: { vi: 'tốt hơn mốc xuất phát', en: 'better than the baseline' },
    milestone: { vi: 'hoàn thành', en: 'done' },
    recurring: { vi: 'lặp lại hằng kỳ, không đánh giá', en: 'comes back every period, not judged' },
    reference: { vi: 'dẫn tới văn bản khác, không đánh giá', en: 'refers to another document, not judged' },
  },
};
