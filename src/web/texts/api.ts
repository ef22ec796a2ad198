import type { Text } from '../../domain/text.ts';

export const apiText = {
  title: { vi: 'API cho phần mềm khác', en: 'The API' },
  intro: {
    vi: 'Phần mềm khác nộp số liệu, đọc đợt báo cáo và bảng theo dõi qua địa chỉ dưới đây. Khi đã có tài khoản, gửi khóa API ở dòng đầu Authorization; khóa làm được đúng những việc chủ khóa được làm.',
    en: 'Other software hands in figures and reads campaigns and scorecards at the addresses below. Once there are accounts, send an API key in the header Authorization; a key may do what its holder may.',
  },
  description: { vi: 'Bản mô tả đầy đủ (OpenAPI 3.1)', en: 'The full description (OpenAPI 3.1)' },
  calls: { vi: 'Các địa chỉ', en: 'Addresses' },
  call: { vi: 'Địa chỉ', en: 'Address' },
  does: { vi: 'Làm gì', en: 'What it does' },
  try: { vi: 'Thử ngay', en: 'Try it' },
  asYou: {
    vi: 'Các biểu mẫu này gọi với quyền của người đang mở trang. Số liệu gửi ở đây được ghi thật.',
    en: 'These forms call with the rights of whoever has the page open. Figures sent here are really recorded.',
  },
  postObservations: { vi: 'Nộp số liệu', en: 'Hand in figures' },
  getCampaigns: { vi: 'Xem các đợt báo cáo', en: 'See the campaigns' },
  getCampaign: { vi: 'Xem một đợt báo cáo', en: 'See one campaign' },
  getScorecard: { vi: 'Xem bảng theo dõi của một kế hoạch', en: 'See the scorecard of a plan' },
  plan: { vi: 'Mã kế hoạch', en: 'Plan id' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  asOf: { vi: 'Số liệu nhận đến', en: 'Known by' },
  kind: { vi: 'Nội dung là', en: 'The content is' },
  body: { vi: 'Nội dung gửi đi', en: 'What to send' },
  key: { vi: 'Idempotency-Key (không bắt buộc)', en: 'Idempotency-Key (optional)' },
  optional: (what: Text): Text => ({ vi: `${what.vi} (không bắt buộc)`, en: `${what.en} (optional)` }),
  send: { vi: 'Gửi số liệu', en: 'Send the figures' },
  read: { vi: 'Xem kết quả', en: 'See the answer' },
  answer: { vi: 'Trả lời', en: 'The answer' },
  again: { vi: 'đã trả lời trước đó, lần này không ghi gì', en: 'answered before, nothing was recorded now' },
} as const satisfies Readonly<Record<string, Text | ((what: Text) => Text)>>;
