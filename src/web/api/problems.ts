import type { Text } from '../../domain/text.ts';

interface Answer {
  readonly status: 400 | 409 | 413 | 415 | 422;
  readonly title: Text;
  readonly help: Text;
}

/** What can be wrong with what a machine sends. */
export const requestProblems = {
  'unsupported-type': {
    status: 415,
    title: { vi: 'Kiểu nội dung không dùng được', en: 'This kind of content cannot be read' },
    help: {
      vi: 'Gửi với Content-Type: application/json hoặc text/csv, mã UTF-8.',
      en: 'Send it with Content-Type: application/json or text/csv, in UTF-8.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { vi: 'Nội dung quá lớn', en: 'The content is too large' },
    help: { vi: 'Mỗi lần gửi không quá 5 MB; hãy chia nhỏ.', en: 'Send up to 5 MB at a time; split it.' },
  },
  'too-many-rows': {
    status: 413,
    title: { vi: 'Quá nhiều số liệu trong một lần gửi', en: 'Too many observations at once' },
    help: {
      vi: 'Mỗi lần gửi không quá 10.000 số liệu; hãy chia nhỏ.',
      en: 'Send up to 10,000 observations at a time; split them.',
    },
  },
  'bad-json': {
    status: 400,
    title: { vi: 'JSON không đọc được', en: 'This JSON cannot be read' },
    help: {
      vi: 'Cần một đối tượng có mảng observations: {"observations": [{"unit": …, "indicator": …, "period": …}]}.',
      en: 'An object with an array observations is expected: {"observations": [{"unit": …, "indicator": …, "period": …}]}.',
    },
  },
  'bad-idempotency-key': {
    status: 400,
    title: { vi: 'Idempotency-Key không hợp lệ', en: 'This Idempotency-Key cannot be used' },
    help: {
      vi: 'Khóa dài 1 đến 200 ký tự ASCII nhìn thấy được, ví dụ một UUID.',
      en: 'A key has 1 to 200 visible ASCII characters, for example a UUID.',
    },
  },
  'key-used': {
    status: 409,
    title: { vi: 'Khóa đã dùng cho yêu cầu khác', en: 'The key was used for another request' },
    help: {
      vi: 'Mỗi yêu cầu mới cần một Idempotency-Key mới.',
      en: 'Every new request needs an Idempotency-Key of its own.',
    },
  },
  'request-under-way': {
    status: 409,
    title: { vi: 'Yêu cầu đang được xử lý', en: 'The request is still being answered' },
    help: { vi: 'Hỏi lại sau ít phút với cùng khóa.', en: 'Ask again in a few minutes with the same key.' },
  },
  'nothing-taken': {
    status: 422,
    title: { vi: 'Không có số liệu nào được nhận', en: 'No observation was taken' },
    help: {
      vi: 'Sửa theo các phát hiện trong findings rồi gửi lại.',
      en: 'Correct what findings list, then send it again.',
    },
  },
} as const satisfies Readonly<Record<string, Answer>>;
