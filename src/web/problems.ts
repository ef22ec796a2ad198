import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Text } from '../domain/text.ts';
import type { Problem } from './services.ts';

/** What can go wrong on a page: what the services report, and what only the web knows. */
export type ProblemCode =
  | Problem['code']
  | 'no-page'
  | 'bad-query'
  | 'unknown-block'
  | 'unknown-family'
  | 'foreign-form'
  | 'too-large'
  | 'broken';

interface Answer {
  readonly status: ContentfulStatusCode;
  readonly title: Text;
  readonly help: Text;
}

/** The one table from an error code to an HTTP status and a sentence. */
export const answers: Readonly<Record<ProblemCode, Answer>> = {
  'unknown-plan': {
    status: 404,
    title: { vi: 'Không có kế hoạch này', en: 'There is no such plan' },
    help: {
      vi: 'Địa chỉ có thể bị gõ thiếu. Chọn một kế hoạch trong danh sách.',
      en: 'The address may be incomplete. Choose a plan from the list.',
    },
  },
  'unknown-period': {
    status: 400,
    title: { vi: 'Kế hoạch không có kỳ báo cáo này', en: 'The plan has no such period' },
    help: {
      vi: 'Kỳ viết như 2026-Q3, 2026-09 hoặc 2026. Mở bảng theo dõi để chọn kỳ.',
      en: 'Periods are written 2026-Q3, 2026-09 or 2026. Open the scorecard to choose one.',
    },
  },
  'unknown-unit': {
    status: 404,
    title: { vi: 'Không có đơn vị này', en: 'There is no such unit' },
    help: {
      vi: 'Đơn vị không có trong danh sách của kế hoạch vào ngày đánh giá. Có thể đơn vị đã sáp nhập hoặc đổi tên.',
      en: 'The unit is not in the plan’s register on the day of judgement. It may have merged or changed its name.',
    },
  },
  'unknown-indicator': {
    status: 404,
    title: { vi: 'Không có chỉ số này', en: 'There is no such indicator' },
    help: {
      vi: 'Kế hoạch không theo dõi chỉ số này. Mở bảng theo dõi để xem các chỉ số.',
      en: 'The plan does not follow this indicator. Open the scorecard to see those it does.',
    },
  },
  'not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    help: {
      vi: 'Nội dung này không có hoặc chưa được ghi nhận.',
      en: 'This does not exist or has not been recorded.',
    },
  },
  'no-page': {
    status: 404,
    title: { vi: 'Không có trang này', en: 'There is no such page' },
    help: {
      vi: 'Địa chỉ có thể bị gõ sai. Bắt đầu lại từ danh sách kế hoạch.',
      en: 'The address may be mistyped. Start again from the list of plans.',
    },
  },
  'bad-query': {
    status: 400,
    title: { vi: 'Địa chỉ có giá trị không đọc được', en: 'The address has a value that cannot be read' },
    help: {
      vi: 'Kỳ viết như 2026-Q3, ngày như 2026-09-20, trạng thái chọn trong danh sách.',
      en: 'Periods are written 2026-Q3, days 2026-09-20, statuses are chosen from the list.',
    },
  },
  'unknown-block': {
    status: 400,
    title: { vi: 'Không có khối đơn vị này', en: 'There is no such block of units' },
    help: { vi: 'Chọn khối trong danh sách lọc của bảng theo dõi.', en: 'Choose a block in the scorecard’s filters.' },
  },
  'unknown-family': {
    status: 400,
    title: { vi: 'Không có nhóm chỉ tiêu này', en: 'There is no such group of targets' },
    help: { vi: 'Chọn nhóm trong danh sách lọc của bảng theo dõi.', en: 'Choose a group in the scorecard’s filters.' },
  },
  'foreign-form': {
    status: 403,
    title: { vi: 'Biểu mẫu gửi từ một trang khác', en: 'The form came from another site' },
    help: {
      vi: 'Mở lại trang nhập số liệu ở đây rồi gửi.',
      en: 'Open the upload page here and send it again.',
    },
  },
  'too-large': {
    status: 413,
    title: { vi: 'Tệp lớn hơn 20 MB', en: 'The file is larger than 20 MB' },
    help: {
      vi: 'Chia tệp thành nhiều tệp nhỏ hơn, mỗi tệp có dòng tiêu đề.',
      en: 'Split the file into smaller ones, each with its header line.',
    },
  },
  broken: {
    status: 500,
    title: { vi: 'Trang này đang bị lỗi', en: 'Something broke on this page' },
    help: {
      vi: 'Lỗi đã được ghi lại; số liệu không bị ảnh hưởng. Thử tải lại sau ít phút.',
      en: 'The error has been logged; no figures are affected. Try again in a few minutes.',
    },
  },
};
