import { outcomeText } from '../../domain/report/decision-text.ts';
import type { Text } from '../../domain/text.ts';

/** What the committee has before it. */
export const committeeText = {
  title: { vi: 'Việc cần Ban Chỉ đạo quyết định', en: 'For the steering committee to decide' },
  sinceMeeting: (day: Text): Text => ({ vi: `Từ cuộc họp ngày ${day.vi}`, en: `Since the meeting of ${day.en}` }),
  sinceDay: (day: Text): Text => ({
    vi: `Từ ngày ${day.vi} (chưa ghi cuộc họp nào)`,
    en: `Since ${day.en} (no meeting has been recorded)`,
  }),
  news: (opened: string, resolved: string, red: string): Text => ({
    vi: `*${opened} cảnh báo mới*, ${resolved} đã giải quyết; *${red} chỉ tiêu đang chậm hoặc không đạt*.`,
    en: `*${opened} new alerts*, ${resolved} resolved; *${red} targets are behind or missed*.`,
  }),
  opened: { vi: 'Cảnh báo mới', en: 'New alerts' },
  resolved: { vi: 'Đã giải quyết', en: 'Resolved' },
  none: { vi: 'Không có.', en: 'None.' },
  red: { vi: 'Từng chỉ tiêu chậm hoặc không đạt', en: 'Every target behind or missed' },
  owner: { vi: 'Người chịu trách nhiệm', en: 'Owner' },
  ownerOf: (unit: string, lead: string): Text => ({
    vi: `Lãnh đạo ${unit}; cơ quan chủ trì: ${lead}`,
    en: `Head of ${unit}; lead: ${lead}`,
  }),
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  noExplanation: { vi: 'chưa giải trình', en: 'none yet' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  noDecision: { vi: 'chưa có quyết định', en: 'none yet' },
  decidedOn: (day: Text): Text => ({ vi: `ngày ${day.vi}`, en: `of ${day.en}` }),
  dueOn: (day: Text): Text => ({ vi: `phải xong trước hết ngày ${day.vi}`, en: `due by the end of ${day.en}` }),
  outcome: { vi: 'Kết quả thực hiện', en: 'What came of it' },
  noOutcome: { vi: 'chưa ghi', en: 'not recorded yet' },
  outcomes: outcomeText,
  openSince: (day: Text): Text => ({ vi: `từ ngày ${day.vi}`, en: `since ${day.en}` }),
  decide: { vi: 'Ghi quyết định', en: 'Record a decision' },
  decisionWords: { vi: 'Nội dung quyết định', en: 'What was decided' },
  due: { vi: 'Phải xong trong ngày (không bắt buộc)', en: 'Due by (optional)' },
  record: { vi: 'Ghi kết quả', en: 'Record what came of it' },
  outcomeWords: { vi: 'Kết quả', en: 'What came of it' },
  meeting: { vi: 'Ghi một cuộc họp', en: 'Record a meeting' },
  meetingDay: { vi: 'Ngày họp', en: 'Day of the meeting' },
  meetingHelp: {
    vi: 'Từ đó trang này tính thay đổi kể từ cuộc họp.',
    en: 'From then on this page counts changes since the meeting.',
  },
  save: { vi: 'Ghi', en: 'Record' },
  more: (n: string): Text => ({ vi: `Xem cả ${n}`, en: `See all ${n}` }),
};
