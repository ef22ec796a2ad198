import { guide, guideEach } from './guide.ts';

const giveNumber = ['Ghi một số vào ô này.', 'Put a number into the cell.'] as const;
const eitherOr = ['Chỉ để lại số, hoặc chỉ để lại tình trạng.', 'Leave either the figure or the state.'] as const;
const lookAtCounts = ['Xem lại tử số và mẫu số.', 'Look at the numerator and the denominator.'] as const;
const openAndSave = [
  'Mở bằng Excel để công thức được tính, lưu lại rồi nhập lại.',
  'Open it in Excel so that formulas are computed, save and import again.',
] as const;

/** Findings on one cell or row of figures. */
export const cellGuide = {
  'quote-not-closed': guide(
    ['Dấu ngoặc kép không đóng', 'A quote is not closed'],
    ['Đóng dấu ngoặc kép, hoặc bỏ nó đi.', 'Close the quote, or remove it.'],
  ),
  'field-count': guideEach(
    ['Số ô khác dòng tiêu đề', 'Another number of fields than the header'],
    [
      'Đặt văn bản có dấu phân cách trong ngoặc kép, hoặc thêm ô còn thiếu.',
      'Put text with separators in quotes, or add the missing field.',
    ],
  ),
  'convention-differs': guide(
    ['Số viết theo kiểu khác dòng tiêu đề', 'Numbers written otherwise than the header'],
    ['Viết số theo một kiểu trong cả tệp.', 'Write numbers in one way all through the file.'],
  ),
  'empty-cell': guide(['Ô bắt buộc để trống', 'A required cell is empty'], ['Điền vào ô này.', 'Fill in the cell.']),
  'not-a-period': guide(
    ['Không phải kỳ báo cáo', 'Not a period'],
    ['Ghi kỳ như 2026, 2026-S1, 2026-Q3 hoặc 2026-09.', 'Write the period as 2026, 2026-S1, 2026-Q3 or 2026-09.'],
  ),
  'not-a-number': guide(['Không phải một số', 'Not a number'], giveNumber),
  'ambiguous-number': guide(
    ['Số có thể hiểu hai cách', 'A number that may mean two things'],
    ['Viết số không có dấu phân cách hàng nghìn.', 'Write the number without a thousands separator.'],
  ),
  'too-precise': guide(
    ['Số có quá nhiều chữ số', 'A number with too many digits'],
    ['Viết nhiều nhất 15 chữ số.', 'Write at most 15 digits.'],
  ),
  'percent-in-count': guideEach(
    ['Phần trăm trong ô số đếm', 'A percentage where a count belongs'],
    [
      'Ghi số đếm ở đây; phần trăm ở cột giá trị của một tỷ lệ.',
      'Put the count here; a percentage belongs into the value column of a share.',
    ],
  ),
  'negative-count': guide(['Số đếm âm', 'A negative count'], giveNumber),
  'not-a-qualifier': guide(
    ['Không phải dấu', 'Not a qualifier'],
    ['Ghi một trong các dấu đã nêu, hoặc để trống.', 'Give one of the signs listed, or leave the cell empty.'],
  ),
  'not-a-state': guide(
    ['Không phải tình trạng', 'Not a state'],
    [
      'Ghi không áp dụng, không phát sinh hoặc chưa có số liệu, hoặc để trống.',
      'Give không áp dụng, không phát sinh or chưa có số liệu, or leave the cell empty.',
    ],
  ),
  'empty-figure': guide(
    ['Dòng không có số nào', 'A row without a number'],
    [
      'Điền số, hoặc ghi tình trạng: không áp dụng, không phát sinh, chưa có số liệu.',
      'Fill in the figure, or give a state: không áp dụng, không phát sinh, chưa có số liệu.',
    ],
  ),
  'denominator-alone': guide(['Có mẫu số mà không có tử số', 'A denominator without a numerator'], lookAtCounts),
  'zero-denominator': guideEach(['Mẫu số là 0', 'The denominator is 0'], lookAtCounts),
  'state-with-figure': guideEach(['Vừa có số vừa có tình trạng', 'A figure beside a state'], eitherOr),
  'qualifier-without-figure': guide(
    ['Có dấu mà không có số', 'A qualifier without a figure'],
    ['Điền số, hoặc bỏ dấu.', 'Fill in the figure, or remove the sign.'],
  ),
  'value-of-nothing': guide(['Giá trị đứng cạnh 0 trên 0', 'A value beside 0 of 0'], lookAtCounts),
  'duplicate-row': guideEach(
    ['Dòng lặp lại', 'A repeated row'],
    ['Không phải làm gì: chỉ một dòng được giữ.', 'Nothing has to be done: one of them is kept.'],
  ),
  'conflicting-rows': guideEach(
    ['Hai dòng ghi số khác nhau cho cùng một số liệu', 'Two rows give one figure differently'],
    ['Chỉ để lại dòng đúng rồi nhập lại.', 'Leave the right row and import again.'],
  ),
  'error-cell': guide(['Ô có lỗi công thức', 'A cell with a formula error'], giveNumber),
  'formula-without-value': guide(['Công thức chưa có kết quả', 'A formula without a result'], openAndSave),
  'unread-check': guideEach(
    ['Ô giá trị không dùng để đối chiếu được', 'A value that cannot be used as a check'],
    [
      'Xem lại ô giá trị; số liệu đã lấy từ tử số và mẫu số.',
      'Look at the value; the figure was taken from its counts.',
    ],
  ),
  'date-in-figure': guide(
    ['Ngày tháng ở chỗ của số', 'A date where a number belongs'],
    ['Định dạng ô là số rồi ghi lại.', 'Format the cell as a number and type it again.'],
  ),
  'boolean-in-figure': guide(['Không phải một số', 'Not a number'], giveNumber),
  'merged-figure': guide(
    ['Số nằm trong ô gộp', 'A number in merged cells'],
    ['Bỏ gộp ô, ghi số vào đúng hàng và cột.', 'Unmerge the cells and put the number into its row and column.'],
  ),
  'not-a-date': guide(
    ['Không phải một ngày', 'Not a day'],
    ['Ghi ngày như 2026-12-31 hoặc 31/12/2026.', 'Write the day as 2026-12-31 or 31/12/2026.'],
  ),
  'not-a-choice': guideEach(
    ['Không phải một trong các lựa chọn', 'Not one of the choices'],
    ['Ghi một trong các giá trị đã nêu.', 'Give one of the values listed.'],
  ),
  'half-a-baseline': guide(
    ['Mốc đầu kỳ thiếu một nửa', 'Half a baseline'],
    ['Điền cả ngày và giá trị của mốc, hoặc để trống cả hai.', 'Give both day and value of the baseline, or neither.'],
  ),
  'limit-without-band': guide(
    ['Giới hạn không tạo thành khoảng', 'A limit that makes no band'],
    ['Sửa giới hạn hoặc dấu so sánh.', 'Correct the limit or the operator.'],
  ),
  'baseline-after-deadline': guide(
    ['Mốc đầu kỳ không trước thời hạn', 'A baseline not before the deadline'],
    ['Sửa ngày của mốc hoặc thời hạn.', 'Correct the day of the baseline or the deadline.'],
  ),
  'operator-against-direction': guide(
    ['Dấu so sánh ngược chiều', 'An operator against the direction'],
    ['Xem lại dấu so sánh và chiều của chỉ tiêu.', 'Look at the operator and the direction.'],
  ),
  'repeated-id': guideEach(
    ['Mã lặp lại', 'A repeated id'],
    ['Cho mỗi dòng một mã.', 'Give each row an id of its own.'],
  ),
  'mixed-frequency': guideEach(
    ['Kỳ khác tần suất các dòng còn lại', 'A period of another frequency'],
    ['Ghi các kỳ của một chỉ tiêu theo một tần suất.', 'Give the periods of an indicator in one frequency.'],
  ),
  'numerator-alone': guide(['Có tử số mà không có mẫu số', 'A numerator without a denominator'], lookAtCounts),
};
