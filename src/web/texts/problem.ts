import type { Text } from '../../domain/text.ts';

export const problemText = {
  toPlans: { vi: 'Xem tổng quan các kế hoạch', en: 'See the overview of all plans' },
  toAlerts: { vi: 'Xem cảnh báo', en: 'See the alerts' },
  again: { vi: 'Tải lại trang này', en: 'Load this page again' },
  where: { vi: 'Có thể đi tiếp từ đây', en: 'Where to go from here' },
  find: { vi: 'Hoặc tìm thứ đang cần', en: 'Or search for what you need' },
  toScorecard: { vi: 'Mở bảng theo dõi của kế hoạch', en: 'Open the plan’s scorecard' },
  toImports: { vi: 'Mở trang nhập số liệu', en: 'Open the upload page' },
} satisfies Record<string, Text>;
