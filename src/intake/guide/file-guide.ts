import { guide, guideEach } from './guide.ts';

const saveAgain = [
  'Mở tệp bằng Excel hoặc LibreOffice, lưu lại dưới dạng .xlsx rồi nhập lại.',
  'Open the file in Excel or LibreOffice, save it as .xlsx and import it again.',
] as const;
const saveAsUtf8 = [
  'Lưu lại tệp dưới dạng “CSV UTF-8” rồi nhập lại.',
  'Save the file as “CSV UTF-8” and import it again.',
] as const;
const nothingToDo = ['Không phải làm gì.', 'Nothing has to be done.'] as const;

/** Findings on a whole file: what it is, how it is packed and encoded. */
export const fileGuide = {
  'workbook-not-csv': guide(['Tệp Excel hoặc tệp nén, không phải CSV', 'A workbook or zip file, not CSV'], saveAsUtf8),
  'not-text': guide(['Tệp không phải văn bản', 'The file is not text'], saveAsUtf8),
  'not-utf8': guideEach(['Tệp không mã hóa UTF-8', 'The file is not UTF-8'], saveAsUtf8),
  'broken-utf16': guide(['Tệp UTF-16 bị hỏng', 'A damaged UTF-16 file'], saveAsUtf8),
  'empty-file': guide(
    ['Tệp không có nội dung', 'The file is empty'],
    ['Chọn đúng tệp có dòng tiêu đề và các dòng số liệu.', 'Choose the file that has a header line and rows.'],
  ),
  'old-workbook': guide(['Tệp Excel kiểu cũ (.xls)', 'A workbook of the old kind (.xls)'], saveAgain),
  'encrypted-workbook': guide(
    ['Tệp có mật khẩu', 'The file is protected by a password'],
    ['Bỏ mật khẩu trong Excel, lưu rồi nhập lại.', 'Remove the password in Excel, save and import it again.'],
  ),
  'not-a-workbook': guideEach(
    ['Không phải bảng tính', 'Not a spreadsheet'],
    ['Chọn tệp .xlsx hoặc CSV có số liệu.', 'Choose the .xlsx or CSV file that holds the figures.'],
  ),
  'truncated-workbook': guide(
    ['Tệp bị cắt ngang', 'The file is cut off'],
    ['Sao chép hoặc tải lại tệp gốc rồi nhập lại.', 'Copy or download the original again, then import it.'],
  ),
  'damaged-workbook': guideEach(['Tệp bị hỏng', 'The file is damaged'], saveAgain),
  'inflates-too-far': guideEach(
    ['Tệp giải nén quá lớn', 'The file inflates too far'],
    [
      'Chép riêng bảng số liệu sang một tệp mới rồi nhập.',
      'Copy the table of figures into a new file and import that.',
    ],
  ),
  'too-many-parts': guideEach(
    ['Tệp có quá nhiều phần hoặc trang', 'The file has too many parts or sheets'],
    ['Tách các trang số liệu sang nhiều tệp.', 'Split the sheets of figures over several files.'],
  ),
  'xml-doctype': guideEach(['Tệp có khai báo XML không an toàn', 'The file has unsafe XML declarations'], saveAgain),
  'name-differs': guideEach(
    ['Tên tệp không đúng với nội dung', 'The name does not fit the content'],
    [
      'Xem có chọn nhầm tệp không; nếu không thì không phải làm gì.',
      'Look whether this is the file you meant; if so, nothing has to be done.',
    ],
  ),
  'macros-ignored': guide(['Macro không được chạy', 'Macros are not run'], nothingToDo),
  'links-ignored': guide(
    ['Liên kết đến tệp khác không được mở', 'Links to other files are not opened'],
    [
      'Xem các ô lấy số từ tệp khác đã có giá trị mới nhất khi lưu chưa.',
      'Look whether cells fed by other files held their latest values when it was saved.',
    ],
  ),
  'no-rows': guide(
    ['Tệp không có dòng số liệu nào', 'The file has no rows'],
    ['Thêm các dòng số liệu dưới dòng tiêu đề.', 'Add rows of figures under the header.'],
  ),
  'missing-column': guideEach(
    ['Thiếu cột bắt buộc', 'A required column is missing'],
    [
      'Thêm cột còn thiếu vào dòng tiêu đề: đơn vị, chỉ tiêu, kỳ.',
      'Add the missing column to the header: unit, indicator, period.',
    ],
  ),
  'repeated-column': guideEach(
    ['Cột đứng hai lần', 'A column stands twice'],
    ['Bỏ bớt một trong hai cột, hoặc đổi tên nó.', 'Remove one of the two columns, or rename it.'],
  ),
  'not-observations': guide(
    ['JSON không đọc được', 'JSON that cannot be read'],
    ['Gửi một đối tượng có mảng observations.', 'Send an object with an array observations.'],
  ),
  'no-observation': guide(
    ['Phần tử không phải số liệu', 'An element that is no observation'],
    [
      'Mỗi phần tử là một đối tượng có unit, indicator, period.',
      'Each element is an object with unit, indicator, period.',
    ],
  ),
  'unknown-property': guide(
    ['Thuộc tính không biết', 'A property that is not known'],
    ['Dùng đúng tên thuộc tính trong tài liệu API.', 'Use the names of properties in the documentation of the API.'],
  ),
  'wrong-property': guideEach(
    ['Thuộc tính sai kiểu', 'A property of another kind'],
    [
      'Số là số, chữ là chuỗi; bỏ trống hoặc null nếu không có.',
      'Numbers are numbers, words are strings; leave out or null where there is none.',
    ],
  ),
  'unknown-column': guide(
    ['Cột không được đọc', 'A column that is not read'],
    [
      'Nếu cột có số liệu cần nhập, đặt lại tên như trong hướng dẫn; nếu không thì bỏ qua.',
      'If it holds figures, name it as the instructions say; otherwise leave it.',
    ],
  ),
  'nfd-text': guideEach(['Chữ có dấu viết dạng tổ hợp', 'Accented letters are decomposed'], nothingToDo),
  'legacy-text': guideEach(
    ['Chữ không phải Unicode', 'The text is not Unicode'],
    [
      'Chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6) rồi nhập lại.',
      'Convert the text to Unicode and import the file again.',
    ],
  ),
  'more-findings': guideEach(
    ['Còn nhiều mục không được liệt kê', 'More findings than are listed'],
    [
      'Sửa các mục đã liệt kê rồi nhập lại, hoặc dùng lệnh moc import để xem hết.',
      'Correct those that are listed and import again, or see all of them with moc import.',
    ],
  ),
};
