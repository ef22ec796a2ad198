import type { Text } from '../../domain/text.ts';

export const pagerText = {
  name: { vi: 'Các trang của danh sách', en: 'Pages of the list' },
  previous: { vi: '← Trang trước', en: '← Previous page' },
  next: { vi: 'Trang sau →', en: 'Next page →' },
  here: (from: string, to: string, all: string): Text => ({
    vi: `${from}–${to} trong ${all}`,
    en: `${from}–${to} of ${all}`,
  }),
};
