import type { Text } from '../../domain/text.ts';

export const problemText = {
  toPlans: { vi: 'Xem danh sách kế hoạch', en: 'See the list of plans' },
  toScorecard: { vi: 'Mở bảng theo dõi của kế hoạch', en: 'Open the plan’s scorecard' },
  toImports: { vi: 'Mở trang nhập số liệu', en: 'Open the upload page' },
} satisfies Record<string, Text>;
