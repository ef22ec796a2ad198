import type { Text } from '../../domain/text.ts';

export const unitText = {
  sentence: {
    behind: (n: string, of: string): Text => ({
      vi: `*Chậm lộ trình ở ${n} trên ${of} chỉ tiêu*`,
      en: `*Behind the path on ${n} of ${of} targets*`,
    }),
    none: (of: string): Text => ({
      vi: `Không chậm chỉ tiêu nào trong ${of} chỉ tiêu`,
      en: `Behind on none of ${of} targets`,
    }),
    achieved: (n: string): Text => ({ vi: `, đã đạt ${n}`, en: `, ${n} achieved` }),
    atRisk: (n: string): Text => ({ vi: `, ${n} có nguy cơ chậm`, en: `, ${n} at risk` }),
    most: (name: Text, lack: Text, by: Text): Text => ({
      vi: ` Xa lộ trình nhất là *${name.vi}*: còn thiếu ${lack.vi} đến ${by.vi}`,
      en: ` Furthest behind is *${name.en}*: ${lack.en} missing by ${by.en}`,
    }),
    perMonth: (lack: Text): Text => ({ vi: `, tức ${lack.vi} mỗi tháng`, en: `, that is ${lack.en} a month` }),
    nothing: {
      vi: 'Kế hoạch này không giao chỉ tiêu riêng cho đơn vị',
      en: 'The plan sets no target of its own for this unit',
    },
  },
  report: {
    'on-time': (at: Text, due: Text): Text => ({
      vi: `Báo cáo kỳ này đã nộp đúng hạn, lúc ${at.vi} (hạn ${due.vi}).`,
      en: `This period’s report came in on time, at ${at.en} (due ${due.en}).`,
    }),
    late: (at: Text, due: Text): Text => ({
      vi: `Báo cáo kỳ này đã nộp muộn, lúc ${at.vi} (hạn ${due.vi}).`,
      en: `This period’s report came in late, at ${at.en} (due ${due.en}).`,
    }),
    waiting: (due: Text): Text => ({
      vi: `Báo cáo kỳ này chưa nộp; hạn ${due.vi}.`,
      en: `This period’s report has not come in; it is due ${due.en}.`,
    }),
    overdue: (due: Text, days: string, today: Text): Text => ({
      vi: `Báo cáo kỳ này chưa nộp, quá hạn ${days} ngày (từ hạn ${due.vi} đến ${today.vi}).`,
      en: `This period’s report has not come in and is ${days} days overdue (from ${due.en} to ${today.en}).`,
    }),
  },
  held: (held: Text, owed: Text): Text => ({
    vi: `Đã có ${held.vi}/${owed.vi} số liệu phải có của kỳ`,
    en: `${held.en}/${owed.en} figures owed for the period are held`,
  }),
  lacking: (names: Text): Text => ({ vi: `thiếu: ${names.vi}`, en: `missing: ${names.en}` }),
  notOwed: (names: Text): Text => ({ vi: `không áp dụng: ${names.vi}`, en: `not applicable: ${names.en}` }),
  targets: { vi: 'Chỉ tiêu của đơn vị', en: 'Targets of the unit' },
  tracked: { vi: 'Số liệu theo dõi', en: 'Figures followed' },
  perMonth: { vi: 'mỗi tháng', en: 'a month' },
  share: (share: string): Text => ({ vi: `${share} phần thiếu chung`, en: `${share} of the whole shortfall` }),
  noCells: {
    vi: 'Kế hoạch này không có số liệu hay chỉ tiêu nào của đơn vị.',
    en: 'The plan has no figure or target of this unit.',
  },
};
