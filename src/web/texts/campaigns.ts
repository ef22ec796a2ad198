import type { ReportState } from '../../domain/review.ts';
import type { Text } from '../../domain/text.ts';

/** Campaigns, and the reports of their units. */
export const campaignText = {
  title: { vi: 'Đợt báo cáo', en: 'Campaigns' },
  intro: {
    vi: 'Đợt báo cáo mở ngày sau khi chốt số liệu của kỳ. Báo cáo được tính là đã nộp từ lúc đơn vị bấm nộp.',
    en: 'A campaign opens the day after its period’s figures are closed. A report counts as handed in from the moment its unit hands it in.',
  },
  none: { vi: 'Chưa có đợt báo cáo nào mở.', en: 'No campaign has opened yet.' },
  noPlans: {
    vi: 'Chưa có kế hoạch nào đang thực hiện, nên chưa có đợt báo cáo.',
    en: 'No plan is running, so there is no campaign.',
  },
  of: (period: Text): Text => ({ vi: `Đợt báo cáo ${period.vi}`, en: `Campaign of ${period.en}` }),
  period: { vi: 'Kỳ', en: 'Period' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  handedIn: { vi: 'Đã nộp', en: 'Handed in' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  standing: { vi: 'Tình trạng', en: 'State' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  report: { vi: 'Báo cáo của đơn vị', en: 'The unit’s report' },
  when: { vi: 'Lúc nộp', en: 'Handed in at' },
  published: (at: Text): Text => ({ vi: `đã công bố lúc ${at.vi}`, en: `published at ${at.en}` }),
  running: { vi: 'đang thu số liệu', en: 'being collected' },
  late: { vi: 'đã quá hạn, còn đơn vị chưa nộp', en: 'past due, some have not handed in' },
  complete: { vi: 'đã nộp đủ, chưa công bố', en: 'all handed in, not published' },
  back: { vi: 'Về các đợt báo cáo', en: 'Back to the campaigns' },
  about: (closed: Text, due: Text): Text => ({
    vi: `số liệu chốt ngày ${closed.vi} · hạn nộp ${due.vi}`,
    en: `figures closed on ${closed.en} · due ${due.en}`,
  }),
  rates: (handedIn: string, owing: string, share: string, onTime: string, timely: string): Text => ({
    vi: `*${handedIn} trên ${owing} đơn vị đã nộp* (${share}); *${onTime} nộp đúng hạn* (${timely}).`,
    en: `*${handedIn} of ${owing} units have handed in* (${share}); *${onTime} on time* (${timely}).`,
  }),
  byState: { vi: 'Theo tình trạng', en: 'By state' },
  groups: {
    overdue: { vi: 'Quá hạn, chưa nộp', en: 'Overdue' },
    waiting: { vi: 'Chưa nộp, còn hạn', en: 'Not handed in yet' },
    submitted: { vi: 'Chờ kiểm tra', en: 'Waiting for review' },
    returned: { vi: 'Đã trả lại để sửa', en: 'Returned' },
    reopened: { vi: 'Đang mở lại', en: 'Open again' },
    verified: { vi: 'Đã kiểm tra', en: 'Verified' },
    published: { vi: 'Đã công bố', en: 'Published' },
    elsewhere: { vi: 'Đã có số liệu qua tệp nhập', en: 'Figures came in a file' },
  },
  fromFile: { vi: 'số liệu từ tệp', en: 'figures from a file' },
  elsewhereHelp: {
    vi: 'Số liệu của các đơn vị này do cán bộ điều phối nhập từ tệp, không qua báo cáo trên trang này; được tính là đã nộp từ lúc nhập.',
    en: 'Figures of these units were imported from files by the coordinator, not handed in here; they count from when they were imported.',
  },
  openUntil: (until: Text): Text => ({ vi: `mở lại đến ${until.vi}`, en: `open again until ${until.en}` }),
  daysOverdue: (days: string): Text => ({ vi: `quá hạn ${days} ngày`, en: `${days} days overdue` }),
  publishTitle: { vi: 'Công bố', en: 'Publish' },
  willPublish: (ready: string): Text => ({
    vi: `*${ready} báo cáo đã kiểm tra* sẽ được công bố cùng một lúc. Từ lúc đó, số liệu công khai của đợt là số liệu tại thời điểm công bố; thay đổi sau đó phải là đính chính có lý do. Kết quả lên trang công bố cho mọi người xem; Ban Chỉ đạo và các đơn vị được gửi thư.`,
    en: `*${ready} verified reports* will be published at once. From then on the public figures of the campaign are those of that instant; any later change is a correction with a reason. Everybody can read the results; the committee and the units are written to.`,
  }),
  willNotHave: (missing: string): Text => ({
    vi: `${missing} đơn vị chưa có báo cáo đã kiểm tra sẽ không nằm trong lần công bố này.`,
    en: `${missing} units have no verified report and will not be part of it.`,
  }),
  waitFor: (waiting: string): Text => ({
    vi: `Chưa công bố được: ${waiting} báo cáo đang chờ kiểm tra hoặc đang mở lại.`,
    en: `Not to be published yet: ${waiting} reports wait for review or are open again.`,
  }),
  nothingReady: {
    vi: 'Chưa có báo cáo nào đã kiểm tra để công bố.',
    en: 'No report has been verified, so there is nothing to publish.',
  },
  comment: { vi: 'Ghi chú khi công bố (không bắt buộc)', en: 'Remark (optional)' },
  publish: (period: Text): Text => ({ vi: `Công bố đợt ${period.vi}`, en: `Publish the campaign of ${period.en}` }),
  publications: { vi: 'Các lần công bố', en: 'Publications' },
  publication: { vi: 'Công bố', en: 'Published' },
  correction: { vi: 'Đính chính', en: 'Corrected' },
};

/** Where a report stands, as a list and a page say it. */
export const reportStateText: Readonly<Record<ReportState, Text>> = {
  'not-started': { vi: 'chưa bắt đầu', en: 'not started' },
  draft: { vi: 'đang nhập', en: 'being filled in' },
  submitted: { vi: 'chờ kiểm tra', en: 'waiting for review' },
  returned: { vi: 'đã trả lại', en: 'returned' },
  verified: { vi: 'đã kiểm tra', en: 'verified' },
  published: { vi: 'đã công bố', en: 'published' },
};
