import type { Text } from '../../domain/text.ts';

/** The form a mail's link opens. */
export const answerText = {
  title: (unit: string): Text => ({ vi: `Giải trình của ${unit}`, en: `Explanation by ${unit}` }),
  intro: {
    vi: 'Liên kết này chỉ dùng để gửi giải trình một lần, không cần đăng nhập. Viết vào ô của việc muốn giải trình: vì sao, đang làm gì, khi nào xong. Mốc sẽ thôi nhắc đơn vị về việc đó cho đến khi có thay đổi; lãnh đạo vẫn được báo theo quy định, kèm giải trình này.',
    en: 'This link sends an explanation once, without signing in. Write into the box of what you explain: why, what is being done, by when. Mốc then stops reminding the unit of it until something changes; its head still hears as the rules say, with this explanation.',
  },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  before: (at: Text, by: string, text: string): Text => ({
    vi: `Đã giải trình lúc ${at.vi} (${by}): ${text}`,
    en: `Explained at ${at.en} (${by}): ${text}`,
  }),
  submit: { vi: 'Gửi giải trình', en: 'Send the explanation' },
  nothing: { vi: 'Không còn việc nào cần giải trình.', en: 'There is nothing left to explain.' },
  errors: {
    'no-answer': { vi: 'Viết giải trình cho ít nhất một việc', en: 'Explain at least one of them' },
    'long-answer': { vi: 'Mỗi giải trình tối đa 1.000 ký tự', en: 'An explanation may have up to 1,000 characters' },
  },
  done: { vi: 'Đã ghi nhận giải trình', en: 'The explanation has been recorded' },
  doneMore: {
    vi: 'Người phụ trách kế hoạch và lãnh đạo sẽ thấy giải trình này. Liên kết trong thư không dùng được nữa.',
    en: 'Those in charge of the plan will see it. The link of the mail can no longer be used.',
  },
  page: { vi: 'Xem trang của đơn vị', en: 'See the page of the unit' },
};
