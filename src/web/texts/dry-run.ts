import type { Text } from '../../domain/text.ts';

/** Who would get what, when. */
export const dryRunText = {
  title: { vi: 'Chạy thử thư đôn đốc', en: 'Dry run of the digests' },
  link: { vi: 'Chạy thử: ai sẽ nhận gì, khi nào', en: 'Dry run: who would get what, when' },
  intro: {
    vi: 'Mỗi sáng làm việc được chạy lại với đúng những gì đã biết vào lúc đó; với ngày sắp tới, như thể không ai nộp thêm gì. Không có thư nào được gửi, không có gì được ghi.',
    en: 'Each working morning is run again with what was known by then; of days to come, as if nothing more were handed in. No mail is sent and nothing is recorded.',
  },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  change: { vi: 'Thử đổi', en: 'Try a change of' },
  noChange: { vi: 'Không đổi gì', en: 'Nothing' },
  severity: { vi: 'Cách báo', en: 'How it is told' },
  asNow: { vi: 'Như hiện nay', en: 'As now' },
  hold: { vi: 'Chờ (ngày)', en: 'Wait (days)' },
  limit: { vi: 'Ngưỡng (%)', en: 'Limit (%)' },
  run: { vi: 'Chạy thử', en: 'Run' },
  mails: (n: string): Text => ({ vi: `${n} thư`, en: `${n} mails` }),
  in: (mails: string, days: string): Text => ({
    vi: `Sẽ có *${mails}* trong ${days} buổi sáng.`,
    en: `There would be *${mails}* on ${days} mornings.`,
  }),
  differs: (now: string, then: string): Text => ({
    vi: `Với thay đổi này: *${then}* thay vì ${now}.`,
    en: `With this change: *${then}* instead of ${now}.`,
  }),
  more: { vi: 'Thêm thư', en: 'More mails' },
  fewer: { vi: 'Bớt thư', en: 'Fewer mails' },
  same: { vi: 'Không thư nào thêm hay bớt.', en: 'No mail more or less.' },
  byDay: { vi: 'Từng buổi sáng', en: 'Morning by morning' },
  none: { vi: 'Không có thư nào trong những ngày này.', en: 'There is no mail on these days.' },
  quiet: { vi: 'Những buổi sáng khác không có thư.', en: 'The other mornings have no mail.' },
  head: (unit: string): Text => ({ vi: `Lãnh đạo ${unit}`, en: `Head of ${unit}` }),
  lines: {
    vi: 'Hoặc ghi vào tệp kế hoạch:',
    en: 'Or write into the text of the plan:',
  },
  afterLines: {
    vi: 'rồi mở lại Mốc: thay đổi có hiệu lực từ lúc đó, trừ khi trang này đã lưu điều khác cho loại cảnh báo ấy.',
    en: 'and start Mốc again: it comes into force from then on, unless this page has kept something else for that kind of alert.',
  },
  keep: { vi: 'Lưu thay đổi này', en: 'Keep this change' },
  keepHelp: {
    vi: 'Có hiệu lực từ bây giờ, với mọi trang và mọi thư; những gì đã đánh giá trước đó giữ quy tắc của lúc đó.',
    en: 'In force from now on, on every page and in every mail; what was judged before keeps the rules of its time.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Được ghi lại và hiện ở đây; tối đa 500 ký tự.', en: 'Kept and shown here; up to 500 characters.' },
  keptOnes: { vi: 'Đã đổi', en: 'Changed before' },
  keptAs: (at: Text, by: string): Text => ({ vi: `lúc ${at.vi}, ${by}`, en: `at ${at.en}, ${by}` }),
  holds: (days: string): Text => ({ vi: `chờ ${days} ngày`, en: `waits ${days} days` }),
  limits: (share: string): Text => ({ vi: `ngưỡng ${share}`, en: `limit ${share}` }),
  fixed: {
    vi: 'Loại cảnh báo này không có ngưỡng.',
    en: 'This kind of alert has no limit.',
  },
};
