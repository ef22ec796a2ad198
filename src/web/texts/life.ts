import type { Text } from '../../domain/text.ts';

/** The life of a figure in the reports of its unit. */
export const lifeText = {
  title: { vi: 'Quá trình của số liệu', en: 'The life of the figure' },
  stage: { vi: 'Bước', en: 'Step' },
  filledIn: { vi: 'Nhập từ đâu, vì sao', en: 'Filled in from, and why' },
  correction: { vi: 'Đính chính', en: 'Correction' },
  corrected: { vi: 'Số liệu đã được đính chính sau khi công bố.', en: 'This figure was corrected after publication.' },
  from: (before: string, now: string, at: Text): Text => ({
    vi: `Từ ${before} thành ${now}, lúc ${at.vi}.`,
    en: `From ${before} to ${now}, at ${at.en}.`,
  }),
  via: {
    form: { vi: 'biểu mẫu', en: 'form' },
    file: { vi: 'tệp', en: 'file' },
    api: { vi: 'máy gửi (API)', en: 'machine (API)' },
  },
};
