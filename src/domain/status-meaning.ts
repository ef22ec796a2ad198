import { numberText, shareText } from './notation.ts';
import type { Thresholds } from './plan.ts';
import { both } from './speak.ts';
import type { Flag, Status } from './status.ts';
import type { Text } from './text.ts';

/** The limits of a plan, as printed. */
export interface Limits {
  readonly onTrack: Text;
  readonly atRisk: Text;
  readonly tolerance: Text;
}

/** The limits of a plan in words. */
export const limitsOf = ({ onTrack, atRisk, tolerance }: Thresholds): Limits => ({
  onTrack: both((l) => numberText(onTrack, l, 2)),
  atRisk: both((l) => numberText(atRisk, l, 2)),
  tolerance: both((l) => shareText(tolerance, l)),
});

/** When each status is given, in plain words. */
export const statusRules: Readonly<Record<Status, (limits: Limits) => Text>> = {
  achieved: () => ({
    vi: 'Số liệu đã đạt mức cần đạt, từ trước hoặc đúng thời hạn.',
    en: 'The figure meets the target, by the deadline or before it.',
  }),
  'achieved-late': () => ({
    vi: 'Đã đạt, nhưng sau thời hạn.',
    en: 'The target is met, but was not by its deadline.',
  }),
  'on-track': ({ onTrack, tolerance }) => ({
    vi: `Chưa tới thời hạn, tiến độ từ ${onTrack.vi} trở lên; hoặc chỉ kém lộ trình không quá ${tolerance.vi} quãng đường từ mốc đến chỉ tiêu.`,
    en: `Before the deadline, with a pace of ${onTrack.en} or more; or behind the path by no more than ${tolerance.en} of the way from the baseline to the target.`,
  }),
  'at-risk': ({ onTrack, atRisk }) => ({
    vi: `Chưa tới thời hạn, tiến độ từ ${atRisk.vi} đến dưới ${onTrack.vi}.`,
    en: `Before the deadline, with a pace from ${atRisk.en} to below ${onTrack.en}.`,
  }),
  'off-track': ({ atRisk }) => ({
    vi: `Chưa tới thời hạn, tiến độ dưới ${atRisk.vi}; hoặc mức đã đạt từ đầu kỳ không được giữ.`,
    en: `Before the deadline, with a pace below ${atRisk.en}; or a level met at the start that was not kept.`,
  }),
  missed: () => ({
    vi: 'Thời hạn đã qua và số liệu của kỳ cuối chưa đạt, hoặc báo cáo của kỳ đó đã quá hạn.',
    en: 'The deadline has passed and the final figure does not meet the target, or its report is overdue.',
  }),
  'no-data': () => ({
    vi: 'Chưa có số liệu nào. Không báo cáo không bao giờ được coi là tốt.',
    en: 'There is no figure. Silence never counts as good.',
  }),
  undetermined: () => ({
    vi: 'Số liệu là một khoảng mà hai đầu cho hai kết luận khác nhau, hoặc không tính được tiến độ.',
    en: 'The figure is an interval whose ends give different answers, or no pace can be computed.',
  }),
  'not-due': () => ({
    vi: 'Chưa tới ngày mốc, hoặc lộ trình đến nay vẫn bằng mốc xuất phát.',
    en: 'Before the day of the baseline, or while the path still equals it.',
  }),
  'no-target': () => ({
    vi: 'Kế hoạch không nêu con số nào để so.',
    en: 'The plan names no number to compare with.',
  }),
  'not-applicable': () => ({
    vi: 'Đơn vị đã báo chỉ số này không áp dụng cho mình.',
    en: 'The unit has said that the indicator does not apply to it.',
  }),
};

/** What each flag says beside a status. */
export const flagRules: Readonly<Record<Flag, Text>> = {
  overdue: {
    vi: 'Thời hạn đã qua mà chưa có số liệu.',
    en: 'The deadline has passed and there is no figure.',
  },
  slipped: {
    vi: 'Đã đạt vào thời hạn nhưng số liệu mới nhất không còn đạt.',
    en: 'Met by the deadline, but the latest figure no longer meets it.',
  },
  'final-due': {
    vi: 'Thời hạn đã qua; số liệu của kỳ cuối còn trong hạn nộp.',
    en: 'The deadline has passed; the final figure is still within its time to report.',
  },
  'no-baseline': {
    vi: 'Kế hoạch không nêu mốc xuất phát; số liệu đầu tiên được dùng làm mốc.',
    en: 'The plan states no baseline; the first figure is used as one.',
  },
  stale: {
    vi: 'Số liệu cũ hơn một kỳ so với kỳ vừa chốt; vẫn được so với lộ trình của kỳ vừa chốt.',
    en: 'The figure is more than one period older than the last closed one, and is held against that one’s path.',
  },
  regressing: { vi: 'Số liệu kém hơn mốc xuất phát.', en: 'The figure is worse than the baseline.' },
  'at-odds': {
    vi: 'Số liệu mâu thuẫn với số liệu khác hoặc với chính nó; vẫn được tính và được ghi rõ.',
    en: 'The figure contradicts another or itself; it still counts, and says so.',
  },
  gaps: { vi: 'Tổng của nhiều kỳ mà có kỳ thiếu số liệu.', en: 'A sum over periods some of which have no figure.' },
  partial: {
    vi: 'Con số chung mà có đơn vị chưa báo cáo.',
    en: 'A figure of the whole that some units have not reported for.',
  },
};
