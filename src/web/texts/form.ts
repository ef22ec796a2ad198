import type { Text } from '../../domain/text.ts';

/** Words of every form. */
export const formText = {
  problem: { vi: 'Chưa gửi được', en: 'There is a problem' },
  prefix: { vi: 'Lỗi:', en: 'Error:' },
} satisfies Record<string, Text>;
