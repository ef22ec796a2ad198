import type { Text } from '../../domain/text.ts';

export const indicatorText = {
  chartTitle: (name: Text): Text => ({ vi: `${name.vi}, toàn tỉnh`, en: `${name.en}, whole province` }),
  spreadTitle: (name: Text): Text => ({ vi: `${name.vi}: từng đơn vị`, en: `${name.en}: by unit` }),
  deadlineLabel: (target: Text, day: Text): Text => ({
    vi: `${target.vi} vào ${day.vi}`,
    en: `${target.en} by ${day.en}`,
  }),
  definition: { vi: 'Cách tính', en: 'Definition' },
  promise: { vi: 'Chỉ tiêu trong kế hoạch', en: 'The promise' },
  values: { vi: 'Giá trị và lộ trình', en: 'Values and path' },
  spread: { vi: 'Từng đơn vị', en: 'By unit' },
  orientation: {
    vi: 'Đường lộ trình của toàn tỉnh chỉ để dễ hình dung: chỉ tiêu này được đánh giá ở từng đơn vị, theo lộ trình riêng của đơn vị.',
    en: 'The path of the whole province is only for orientation: this target is judged for every unit, on the unit’s own path.',
  },
  nothingYet: { vi: 'Chưa có số liệu.', en: 'There are no figures yet.' },
  noFigures: { vi: 'Chưa có số liệu nào để vẽ.', en: 'There is no figure to draw yet.' },
  noTarget: {
    vi: 'Kế hoạch này theo dõi chỉ số nhưng không giao chỉ tiêu.',
    en: 'The plan follows this indicator without a target.',
  },
  reported: { vi: 'Đơn vị có số liệu', en: 'Units with figures' },
  total: { vi: 'Toàn tỉnh', en: 'Whole province' },
  sumOfMissing: { vi: 'Cộng phần còn thiếu', en: 'Sum of what is missing' },
  topThree: (share: string): Text => ({
    vi: `ba đơn vị thiếu nhiều nhất: ${share}`,
    en: `the three that lack most: ${share}`,
  }),
  share: { vi: 'Phần thiếu', en: 'Share of shortfall' },
  every: {
    year: { vi: 'số liệu năm', en: 'yearly' },
    half: { vi: 'số liệu sáu tháng', en: 'half-yearly' },
    quarter: { vi: 'số liệu quý', en: 'quarterly' },
    month: { vi: 'số liệu tháng', en: 'monthly' },
  },
  kinds: {
    ratio: { vi: 'tỷ lệ', en: 'share' },
    count: { vi: 'số lượng', en: 'count' },
    rank: { vi: 'thứ hạng', en: 'rank' },
    milestone: { vi: 'mốc hoàn thành', en: 'milestone' },
  },
  up: { vi: 'càng cao càng tốt', en: 'higher is better' },
  down: { vi: 'càng thấp càng tốt', en: 'lower is better' },
  stock: { vi: 'số tại thời điểm cuối kỳ', en: 'level at the end of the period' },
  flow: { vi: 'số phát sinh, cộng dồn từ đầu năm', en: 'what happened in the period, added over the year' },
  standing: {
    of: (n: string, of: string): Text => ({
      vi: `${n} trên ${of} đơn vị chậm so với lộ trình`,
      en: `${n} of ${of} units are behind their path`,
    }),
    met: (n: string): Text => ({ vi: `${n} đơn vị đạt`, en: `${n} units meet the target` }),
  },
  printed: { vi: 'văn bản ghi', en: 'document says' },
};
