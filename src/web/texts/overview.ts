import type { Text } from '../../domain/text.ts';

export const overviewText = {
  title: { vi: 'Tổng quan', en: 'Overview' },
  intro: {
    vi: 'Tỉnh đã cam kết gì, đến bao giờ, ai chủ trì; đã đo được gì; và ai đang chậm.',
    en: 'What the province promised, by when and by whom; what has been measured; and who is behind.',
  },
  noneRunning: {
    vi: 'Không có kế hoạch nào đang thực hiện. Các kế hoạch đã kết thúc ở bên dưới.',
    en: 'No plan is running. Closed plans stand below.',
  },
  runningForAccounts: {
    vi: 'Số liệu của kế hoạch đang thực hiện dành cho người có tài khoản. Các kế hoạch đã kết thúc ở bên dưới.',
    en: 'Figures of running plans are for people with an account. Closed plans stand below.',
  },
  none: {
    vi: 'Chưa có kế hoạch nào. Đặt tệp kế hoạch vào thư mục indicators/plans rồi khởi động lại.',
    en: 'There is no plan yet. Put plan files into indicators/plans and start again.',
  },
  overdue: { vi: 'Báo cáo quá hạn', en: 'Report overdue' },
  allOverdue: (n: string): Text => ({
    vi: `Xem cả ${n} đơn vị quá hạn báo cáo`,
    en: `See all ${n} units with an overdue report`,
  }),
  nothingOverdue: { vi: 'Không có báo cáo nào quá hạn.', en: 'No report is overdue.' },
  reportsNotOwed: { vi: 'Kế hoạch này không giao đơn vị báo cáo.', en: 'This plan asks no unit for reports.' },
  dueTitle: (from: Text, to: Text): Text => ({
    vi: `Đến hạn từ ${from.vi} đến ${to.vi}`,
    en: `Due from ${from.en} to ${to.en}`,
  }),
  nothingDue: {
    vi: 'Không có chỉ tiêu hay báo cáo nào đến hạn trong thời gian này.',
    en: 'No target or report is due in this time.',
  },
  noTargetDue: {
    vi: 'Không có chỉ tiêu nào đến hạn trong thời gian này.',
    en: 'No target is due in this time.',
  },
  next: { vi: 'Sau đó, gần nhất:', en: 'Next after that:' },
  nothingNext: { vi: 'Kế hoạch không còn hạn nào phía trước.', en: 'The plan has no due date left.' },
  report: (period: Text): Text => ({ vi: `Báo cáo ${period.vi}`, en: `Report, ${period.en}` }),
  reportDue: (day: Text, n: string): Text => ({
    vi: `hạn nộp ${day.vi} · ${n} đơn vị phải nộp`,
    en: `due ${day.en} · ${n} units owe it`,
  }),
  targetDue: (target: Text, day: Text): Text => ({
    vi: `cần đạt ${target.vi} · thời hạn ${day.vi}`,
    en: `target ${target.en} · deadline ${day.en}`,
  }),
  closesOn: (day: Text): Text => ({ vi: `chốt số liệu ${day.vi}`, en: `figures close on ${day.en}` }),
  daysLeft: { vi: 'ngày nữa', en: 'days left' },
  lastDay: { vi: 'hôm nay', en: 'today' },
  closed: { vi: 'Kế hoạch đã kết thúc', en: 'Closed plans' },
  targets: (n: string): Text => ({ vi: `${n} chỉ tiêu`, en: `${n} targets` }),
  noFigures: { vi: 'chưa có số liệu', en: 'no figures' },
  upTo: (period: Text): Text => ({ vi: `số liệu đến ${period.vi}`, en: `figures up to ${period.en}` }),
};
