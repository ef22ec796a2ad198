import type { Flag, Status } from './status.ts';
import type { Text } from './text.ts';

/** What a status is called on screen and on paper. */
export const statusText: Readonly<Record<Status, Text>> = {
  achieved: { vi: 'Đạt', en: 'Achieved' },
  'achieved-late': { vi: 'Đạt (quá hạn)', en: 'Achieved (late)' },
  missed: { vi: 'Không đạt', en: 'Missed' },
  'on-track': { vi: 'Đúng tiến độ', en: 'On track' },
  'at-risk': { vi: 'Có nguy cơ chậm', en: 'At risk' },
  'off-track': { vi: 'Chậm tiến độ', en: 'Off track' },
  'not-due': { vi: 'Chưa đến kỳ đánh giá', en: 'Not due yet' },
  'no-data': { vi: 'Chưa có số liệu', en: 'No data' },
  undetermined: { vi: 'Chưa đủ cơ sở đánh giá', en: 'Undetermined' },
  'no-target': { vi: 'Chưa giao chỉ tiêu', en: 'No target' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
};

/** What a flag says beside a status, in a few words. */
export const flagText: Readonly<Record<Flag, Text>> = {
  overdue: { vi: 'quá hạn', en: 'overdue' },
  slipped: { vi: 'đã đạt, nay tụt lại', en: 'slipped back' },
  'final-due': { vi: 'chờ số liệu cuối kỳ', en: 'final figure due' },
  'no-baseline': { vi: 'không có mốc xuất phát', en: 'no baseline' },
  stale: { vi: 'số liệu cũ', en: 'stale figure' },
  regressing: { vi: 'kém hơn mốc xuất phát', en: 'worse than baseline' },
  'at-odds': { vi: 'số liệu chưa khớp', en: 'figures at odds' },
  gaps: { vi: 'thiếu kỳ', en: 'periods missing' },
  partial: { vi: 'chưa đủ đơn vị', en: 'units missing' },
};
