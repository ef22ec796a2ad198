import { accountAnswers } from './account-problems.ts';
import { requestProblems } from './api/problems.ts';
import type { Answer } from './problem-answer.ts';
import type { Problem } from './services.ts';

/** What can go wrong on a page: what the services report, and what only the web knows. */
export type ProblemCode =
  | Problem['code']
  | keyof typeof requestProblems
  | 'no-page'
  | 'bad-query'
  | 'bad-body'
  | 'unknown-block'
  | 'unknown-family'
  | 'not-ranked'
  | 'foreign-form'
  | 'sign-in-first'
  | 'too-large'
  | 'import-ended'
  | 'database-unavailable'
  | 'broken';

/** The one table from an error code to an HTTP status and a sentence. */
export const answers: Readonly<Record<ProblemCode, Answer>> = {
  ...requestProblems,
  'unknown-plan': {
    status: 404,
    title: { vi: 'Không có kế hoạch này', en: 'There is no such plan' },
    help: {
      vi: 'Địa chỉ có thể bị gõ thiếu. Chọn một kế hoạch ở trang tổng quan.',
      en: 'The address may be incomplete. Choose a plan on the overview.',
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
  'already-undone': {
    status: 409,
    title: { vi: 'Đã được hoàn tác', en: 'Undone already' },
    help: {
      vi: 'Lần nhập này đã được hoàn tác rồi; không có gì được ghi thêm. Mở lại lần nhập để xem.',
      en: 'This import has been undone already; nothing more was recorded. Open the import to see it.',
    },
  },
  'cannot-undo': {
    status: 409,
    title: { vi: 'Không hoàn tác được lần nhập này', en: 'This import cannot be undone' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'no-reason': {
    status: 422,
    title: { vi: 'Chưa có lý do', en: 'The reason is missing' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'long-reason': {
    status: 422,
    title: { vi: 'Lý do quá dài', en: 'The reason is too long' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'no-campaign': {
    status: 404,
    title: { vi: 'Không có đợt báo cáo này', en: 'There is no such campaign' },
    help: {
      vi: 'Chọn một đợt trong danh sách đợt báo cáo.',
      en: 'Choose one from the list of campaigns.',
    },
  },
  'not-open': {
    status: 404,
    title: { vi: 'Đợt báo cáo chưa mở', en: 'The campaign has not opened' },
    help: {
      vi: 'Chọn một đợt đã mở trong danh sách đợt báo cáo.',
      en: 'Choose one that is open from the list of campaigns.',
    },
  },
  'report-closed': {
    status: 409,
    title: { vi: 'Báo cáo không còn ở bước này', en: 'The report is past this step' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'report-moved': {
    status: 409,
    title: { vi: 'Có người vừa thay đổi báo cáo này', en: 'Somebody has just changed this report' },
    help: {
      vi: 'Tải lại trang để xem báo cáo như đang có.',
      en: 'Load the page again to see the report as it stands.',
    },
  },
  'incomplete-report': {
    status: 422,
    title: { vi: 'Báo cáo chưa đủ', en: 'The report is not complete' },
    help: { vi: 'Những gì đã nhập vẫn được giữ.', en: 'What was filled in is kept.' },
  },
  unexplained: {
    status: 422,
    title: { vi: 'Còn cảnh báo chưa giải trình', en: 'A warning is not explained yet' },
    help: { vi: 'Những gì đã nhập vẫn được giữ.', en: 'What was filled in is kept.' },
  },
  'bad-correction': {
    status: 422,
    title: { vi: 'Giá trị sửa chưa dùng được', en: 'The corrected value cannot be used' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'bad-end': {
    status: 422,
    title: { vi: 'Ngày hết hạn mở lại chưa đúng', en: 'The last day cannot be used' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'still-waiting': {
    status: 409,
    title: { vi: 'Còn báo cáo chưa kiểm tra xong', en: 'Reports are still to be checked' },
    help: { vi: 'Không có gì được công bố.', en: 'Nothing was published.' },
  },
  'newer-mail': {
    status: 409,
    title: { vi: 'Đã có thư mới hơn', en: 'There is a newer mail' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'no-change': {
    status: 422,
    title: { vi: 'Không có gì để lưu', en: 'There is nothing to save' },
    help: { vi: 'Kế hoạch đang dùng đúng quy tắc này.', en: 'The plan has this rule already.' },
  },
  'bad-limit': {
    status: 422,
    title: { vi: 'Ngưỡng không hợp lý', en: 'The limit does not fit' },
    help: { vi: 'Không có gì được ghi. Chọn ngưỡng khác.', en: 'Nothing was recorded. Choose another limit.' },
  },
  'rules-moved': {
    status: 409,
    title: { vi: 'Quy tắc vừa được người khác đổi', en: 'Somebody else has just changed the rules' },
    help: { vi: 'Không có gì được ghi. Chạy thử lại để xem.', en: 'Nothing was recorded. Run it again to see.' },
  },
  'nothing-ready': {
    status: 409,
    title: { vi: 'Chưa có gì để công bố', en: 'There is nothing to publish yet' },
    help: { vi: 'Kiểm tra các báo cáo đã nộp rồi công bố.', en: 'Verify the reports handed in, then publish.' },
  },
  'no-publication': {
    status: 404,
    title: { vi: 'Chưa có kết quả công bố ở đây', en: 'Nothing is published here' },
    help: {
      vi: 'Xem danh sách các kết quả đã công bố.',
      en: 'See the list of what has been published.',
    },
  },
  'bad-evidence': {
    status: 422,
    title: { vi: 'Tệp không nhận được', en: 'The file cannot be taken' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'bad-last-day': {
    status: 422,
    title: { vi: 'Ngày cuối không dùng được', en: 'The last day cannot be used' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'bad-link': {
    status: 404,
    title: { vi: 'Liên kết không đúng', en: 'The link is not valid' },
    help: {
      vi: 'Liên kết có thể bị cắt khi chép. Mở lại từ thư, hoặc trả lời thư đó: người phụ trách sẽ nhận được.',
      en: 'It may have been cut when copied. Open it from the mail again, or reply to the mail: a person reads it.',
    },
  },
  'expired-link': {
    status: 410,
    title: { vi: 'Liên kết đã hết hạn', en: 'The link has expired' },
    help: {
      vi: 'Liên kết dùng được 30 ngày. Dùng liên kết trong thư mới nhất, hoặc trả lời thư đó.',
      en: 'A link can be used for 30 days. Use the one in the latest mail, or reply to it.',
    },
  },
  'used-link': {
    status: 410,
    title: { vi: 'Đã giải trình bằng liên kết này', en: 'This link has been used' },
    help: {
      vi: 'Giải trình đã được ghi; mỗi liên kết dùng một lần. Muốn viết thêm, dùng liên kết trong thư sau hoặc trả lời thư.',
      en: 'The explanation has been recorded; a link works once. To add to it use the next mail’s link, or reply to the mail.',
    },
  },
  'no-answer': {
    status: 422,
    title: { vi: 'Chưa viết giải trình', en: 'The explanation is missing' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'long-answer': {
    status: 422,
    title: { vi: 'Giải trình quá dài', en: 'The explanation is too long' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'empty-decision': {
    status: 422,
    title: { vi: 'Chưa viết nội dung', en: 'The text is missing' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'bad-day': {
    status: 422,
    title: { vi: 'Ngày không dùng được', en: 'The day cannot be used' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'nothing-to-write': {
    status: 404,
    title: { vi: 'Không có gì để viết', en: 'There is nothing to write' },
    help: {
      vi: 'Văn bản này chỉ có khi có đơn vị chậm, hoặc đã ghi quyết định của cuộc họp.',
      en: 'This document exists only where units are behind, or decisions of a meeting are recorded.',
    },
  },
  'no-paper': {
    status: 501,
    title: { vi: 'Không tạo được văn bản ở đây', en: 'No document can be made here' },
    help: {
      vi: 'Máy chủ này không có phần tạo văn bản; trang vẫn in được từ trình duyệt.',
      en: 'This server has no part that makes documents; the page can still be printed by the browser.',
    },
  },
  'bad-export': {
    status: 422,
    title: { vi: 'Tệp xuất không dùng được', en: 'The export cannot be used' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'no-page': {
    status: 404,
    title: { vi: 'Không có trang này', en: 'There is no such page' },
    help: {
      vi: 'Địa chỉ có thể bị gõ sai hoặc đã cũ. Tìm theo tên, hoặc bắt đầu lại từ trang tổng quan.',
      en: 'The address may be mistyped or old. Search by name, or start again from the overview.',
    },
  },
  'bad-query': {
    status: 400,
    title: { vi: 'Địa chỉ có giá trị không đọc được', en: 'The address has a value that cannot be read' },
    help: {
      vi: 'Sửa giá trị ấy trong địa chỉ, hoặc mở lại trang và chọn lại.',
      en: 'Correct the value in the address, or open the page again and choose anew.',
    },
  },
  'bad-body': {
    status: 400,
    title: { vi: 'Nội dung gửi lên không đọc được', en: 'What was sent cannot be read' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
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
  'not-ranked': {
    status: 404,
    title: { vi: 'Không có bảng xếp hạng này', en: 'There is no such league table' },
    help: {
      vi: 'Không bộ chỉ số nào của kế hoạch xếp hạng khối hoặc đơn vị này vào ngày chốt số liệu của kỳ.',
      en: 'No index of the plan ranks this block or unit on the day the period closes.',
    },
  },
  'foreign-form': {
    status: 403,
    title: { vi: 'Biểu mẫu gửi từ một trang khác', en: 'The form came from another site' },
    help: {
      vi: 'Mở lại trang nhập số liệu ở đây rồi gửi.',
      en: 'Open the upload page here and send it again.',
    },
  },
  ...accountAnswers,
  'too-large': {
    status: 413,
    title: { vi: 'Nội dung gửi lên lớn hơn mức cho phép', en: 'More was sent than is taken' },
    help: { vi: 'Không có gì được ghi.', en: 'Nothing was recorded.' },
  },
  'import-ended': {
    status: 503,
    title: { vi: 'Lần nhập bị dừng giữa chừng', en: 'The import was ended before it was done' },
    help: {
      vi: 'Không có gì của tệp này được ghi. Nhập lại sau ít phút; nếu tệp rất lớn, hãy chia thành nhiều tệp nhỏ.',
      en: 'Nothing of the file was recorded. Import it again in a few minutes; split a very large file into smaller ones.',
    },
  },
  'database-unavailable': {
    status: 503,
    title: { vi: 'Cơ sở dữ liệu tạm thời không trả lời', en: 'The database does not answer just now' },
    help: {
      vi: 'Những gì đã được báo là đã ghi thì không mất. Thử lại sau ít phút; nếu vừa gửi số liệu, hãy mở lại trang để xem số liệu đã được ghi hay chưa.',
      en: 'Nothing that was confirmed is lost. Try again in a few minutes; if you just sent figures, open the page again to see whether they were recorded.',
    },
  },
  broken: {
    status: 500,
    title: { vi: 'Trang này đang bị lỗi', en: 'Something broke on this page' },
    help: {
      vi: 'Lỗi đã được ghi lại. Thử tải lại sau ít phút; nếu vẫn lỗi, hãy báo người vận hành địa chỉ của trang và giờ xảy ra.',
      en: 'The error has been logged. Try again in a few minutes; if it stays, tell the operator the page’s address and the time.',
    },
  },
};
