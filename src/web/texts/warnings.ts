import type { Fate } from '../../domain/alerts/warning-scores.ts';
import type { Text } from '../../domain/text.ts';

/** How the warnings came out. */
export const warningText = {
  title: { vi: 'Cảnh báo khó đạt: đúng đến đâu', en: 'Warnings of a miss: how right they were' },
  link: { vi: 'Cảnh báo trước đây đúng đến đâu', en: 'How right past warnings were' },
  intro: {
    vi: 'Mỗi lần Mốc báo một chỉ tiêu khó đạt đúng hạn, khả năng đạt nói lúc đó được giữ lại. Khi đến hạn và có số liệu cuối, nó được chấm.',
    en: 'Each time Mốc warns that a target will hardly be met, the chance given then is kept. When the deadline has come with its last figure, it is scored.',
  },
  none: { vi: 'Chưa có cảnh báo khó đạt nào được gửi.', en: 'No such warning has been given yet.' },
  settled: (n: string, all: string): Text => ({
    vi: `*${n} trong ${all} cảnh báo* đã có kết quả.`,
    en: `*${n} of ${all} warnings* are settled.`,
  }),
  came: (said: string, observed: string): Text => ({
    vi: `Khả năng đạt đã nói trung bình *${said}*; thực tế đạt *${observed}*.`,
    en: `The mean chance given was *${said}*; *${observed}* were met.`,
  }),
  brier: (score: string): Text => ({
    vi: `Điểm Brier ${score}: 0 là luôn đúng và chắc chắn, 0,25 là như tung đồng xu.`,
    en: `Brier score ${score}: 0 is always right and sure, 0.25 is a coin.`,
  }),
  calibration: { vi: 'Theo mức khả năng đã nói', en: 'By the chance given' },
  said: { vi: 'Đã nói (trung bình)', en: 'Given (mean)' },
  observed: { vi: 'Thực tế đạt', en: 'Met' },
  count: { vi: 'Số cảnh báo', en: 'Warnings' },
  each: { vi: 'Từng cảnh báo', en: 'Each warning' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  indicator: { vi: 'Chỉ tiêu', en: 'Target' },
  at: { vi: 'Báo ngày', en: 'Given on' },
  chance: { vi: 'Khả năng đạt', en: 'Chance given' },
  by: { vi: 'Thời hạn', en: 'Deadline' },
  fate: { vi: 'Kết quả', en: 'What came of it' },
  score: { vi: 'Điểm', en: 'Score' },
  gone: { vi: 'chỉ tiêu không còn trong kế hoạch', en: 'no longer in the plan' },
  fates: {
    met: { vi: 'Đạt đúng hạn', en: 'Met in time' },
    'not-met': { vi: 'Không đạt đúng hạn', en: 'Not met in time' },
    running: { vi: 'Chưa đến hạn', en: 'Deadline ahead' },
    unsettled: { vi: 'Chưa đủ số liệu để chấm', en: 'Not settled' },
  } satisfies Record<Fate, Text>,
};
