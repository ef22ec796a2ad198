import type { Text } from '../../domain/text.ts';

/** What the pages of one plan are called where they lead to each other. */
export const planNavText = {
  label: { vi: 'Các trang của kế hoạch', en: 'Pages of the plan' },
  scorecard: { vi: 'Bảng theo dõi', en: 'Scorecard' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  indicators: { vi: 'Chỉ số', en: 'Indicators' },
  units: { vi: 'Đơn vị', en: 'Units' },
  ranking: { vi: 'Xếp hạng', en: 'Ranking' },
  changes: { vi: 'Thay đổi', en: 'Changes' },
  committee: { vi: 'Ban Chỉ đạo', en: 'Committee' },
} satisfies Record<string, Text>;
