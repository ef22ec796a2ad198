import type { Text } from '../../domain/text.ts';

export const quoteText = {
  reading: { vi: 'Đọc là:', en: 'Reads:' },
  section: { vi: 'mục', en: 'section' },
  line: { vi: 'dòng', en: 'line' },
} satisfies Record<string, Text>;
