import type { Text } from '../../domain/text.ts';

export const changesText = {
  title: (after: Text, before: Text): Text => ({
    vi: `Thay đổi: ${after.vi} so với ${before.vi}`,
    en: `Changes: ${after.en} against ${before.en}`,
  }),
  short: (before: Text): Text => ({ vi: `Thay đổi so với ${before.vi}`, en: `Changes since ${before.en}` }),
  shortNone: { vi: 'Thay đổi so với kỳ trước', en: 'Changes since the period before' },
  firstPeriod: (period: Text): Text => ({
    vi: `Đây là kỳ đầu của kế hoạch (${period.vi}); chưa có kỳ trước để so.`,
    en: `This is the plan’s first period (${period.en}); there is none before to compare with.`,
  }),
  units: (worse: string, better: string): Text => ({
    vi: `*${worse} đơn vị* có chỉ tiêu xấu đi, *${better} đơn vị* có chỉ tiêu tốt lên.`,
    en: `*${worse} units* got worse on a target, *${better} units* got better on one.`,
  }),
  wholes: (worse: string, better: string): Text => ({
    vi: `*${worse} chỉ tiêu chung* xấu đi, *${better}* tốt lên.`,
    en: `*${worse} targets of the whole* got worse, *${better}* got better.`,
  }),
  nothing: {
    vi: 'Không chỉ tiêu nào đổi trạng thái.',
    en: 'No target changed its status.',
  },
  unitsWorse: (n: string): Text => ({ vi: `${n} đơn vị xấu đi`, en: `${n} units worse` }),
  unitsBetter: (n: string): Text => ({ vi: `${n} đơn vị tốt lên`, en: `${n} units better` }),
  behindUnits: (before: string): Text => ({
    vi: `đơn vị chậm, trước ${before}`,
    en: `units behind, ${before} before`,
  }),
  moveFrom: { vi: 'từ', en: 'from' },
  moveTo: { vi: 'sang', en: 'to' },
  narrowed: (to: string): Text => ({ vi: `Chỉ xem: ${to}.`, en: `Only: ${to}.` }),
  noneSo: { vi: 'Không có thay đổi nào như vậy.', en: 'There is no such change.' },
  see: { vi: 'Xem đủ các thay đổi', en: 'See every change' },
  earlier: { vi: 'trước', en: 'before' },
  notThere: { vi: 'chưa có', en: 'not there' },
  turns: {
    worse: { vi: 'Xấu đi', en: 'Worse' },
    better: { vi: 'Tốt lên', en: 'Better' },
    first: { vi: 'Lần đầu đánh giá được', en: 'Judged for the first time' },
    lost: { vi: 'Không còn đánh giá được', en: 'Can no longer be judged' },
    same: { vi: 'Không đổi', en: 'Unchanged' },
  },
  how: {
    vi: 'Hai kỳ được đánh giá bằng cùng những số liệu nhận được đến nay, nên một lần đính chính không bị kể là thay đổi. Xấu đi, tốt lên là khi trạng thái đổi bậc trong dãy từ Đạt đến Không đạt.',
    en: 'Both periods are judged with what is known now, so a correction does not count as a change. Better and worse mean that the status moved on the way from Achieved to Missed.',
  },
  scorecardOf: (period: Text): Text => ({
    vi: `Bảng theo dõi ${period.vi}`,
    en: `Scorecard, ${period.en}`,
  }),
  wholesTitle: { vi: 'Chỉ tiêu đánh giá chung', en: 'Targets judged as a whole' },
  targetsTitle: { vi: 'Chỉ tiêu giao cho từng đơn vị', en: 'Targets set for each unit' },
  unitsTitle: { vi: 'Đơn vị có thay đổi', en: 'Units that moved' },
  change: { vi: 'Thay đổi', en: 'Change' },
  behindIn: (period: Text): Text => ({ vi: `Đơn vị chậm, ${period.vi}`, en: `Units behind, ${period.en}` }),
  worse: { vi: 'Xấu đi', en: 'Worse' },
  better: { vi: 'Tốt lên', en: 'Better' },
};
