import { guide, guideEach } from './guide.ts';

const ownSheet = [
  'Tách bảng sang một trang riêng rồi nhập lại.',
  'Put the table on a sheet of its own and import again.',
] as const;
const split = ['Chia số liệu thành nhiều tệp.', 'Split the figures over several files.'] as const;
const look = [
  'Xem lại; nếu đúng ý thì không phải làm gì.',
  'Have a look; if this is what was meant, nothing has to be done.',
] as const;

/** Findings on a sheet of a workbook: its table, its header, and rows that were passed over. */
export const sheetGuide = {
  'no-table': guide(
    ['Không có bảng số liệu đọc được', 'No table that can be read'],
    [
      'Đặt một hàng tiêu đề có đơn vị, chỉ tiêu và các cột số liệu phía trên bảng.',
      'Put a header row with units, indicators and columns of figures above the table.',
    ],
  ),
  'sheet-not-read': guide(['Trang không được đọc', 'A sheet that is not read'], look),
  'hidden-sheet': guide(
    ['Trang ẩn không được đọc', 'A hidden sheet is not read'],
    ['Bỏ ẩn trang nếu cần nhập số liệu ở đó.', 'Unhide the sheet if its figures are meant.'],
  ),
  'no-period': guide(
    ['Không thấy kỳ báo cáo', 'No period is given'],
    [
      'Thêm cột “Kỳ báo cáo”, hoặc ghi kỳ ở tiêu đề hay tên trang, ví dụ “Quý III năm 2026”.',
      'Add a column “Kỳ báo cáo”, or say the period in a title or the sheet name: “Quý III năm 2026”.',
    ],
  ),
  'no-unit': guide(
    ['Không thấy đơn vị', 'No unit is given'],
    [
      'Thêm cột “Đơn vị”, hoặc dòng “Đơn vị: …” phía trên bảng.',
      'Add a column “Đơn vị”, or a line “Đơn vị: …” above the table.',
    ],
  ),
  'no-indicator': guide(
    ['Không thấy chỉ tiêu', 'No indicator is given'],
    [
      'Thêm cột “Chỉ tiêu”, hoặc dòng “Chỉ tiêu: …” phía trên bảng.',
      'Add a column “Chỉ tiêu”, or a line “Chỉ tiêu: …” above the table.',
    ],
  ),
  'said-differently': guideEach(
    ['Tên trang và tiêu đề nói khác nhau', 'The sheet’s name and titles disagree'],
    ['Sửa tên trang hoặc tiêu đề cho khớp nhau.', 'Make the sheet’s name and its titles agree.'],
  ),
  'repeated-header': guideEach(
    ['Hai cột cùng nghĩa', 'Two columns mean the same'],
    ['Bỏ bớt một cột, hoặc đổi tiêu đề cho rõ.', 'Remove one of them, or give it a clearer header.'],
  ),
  'unknown-header': guideEach(
    ['Cột không được đọc', 'A column that is not read'],
    [
      'Nếu cột có số liệu cần nhập, đặt tiêu đề là tên đơn vị hay chỉ tiêu; nếu không thì bỏ qua.',
      'If it holds figures, name it by its unit or indicator; otherwise leave it.',
    ],
  ),
  'unknown-figures': guideEach(
    ['Cột số liệu không rõ của đơn vị hay chỉ tiêu nào', 'Figures under a header nobody knows'],
    [
      'Đặt tiêu đề đúng tên hoặc mã của đơn vị hay chỉ tiêu.',
      'Give the column the name or id of its unit or indicator.',
    ],
  ),
  'second-table': guide(['Có bảng thứ hai trên trang', 'A second table on the sheet'], ownSheet),
  'too-many-rows': guideEach(['Quá nhiều hàng', 'Too many rows'], split),
  'too-many-columns': guideEach(['Quá nhiều cột', 'Too many columns'], split),
  'totals-skipped': guideEach(['Hàng tổng không được nhập', 'Rows of totals are not imported'], look),
  'texts-skipped': guideEach(['Hàng không có số liệu', 'Rows without figures'], look),
  'hidden-rows': guideEach(
    ['Hàng ẩn vẫn được đọc', 'Hidden rows are read too'],
    ['Xóa các hàng ẩn nếu không muốn nhập.', 'Delete the hidden rows if they are not meant.'],
  ),
  'blank-figures': guideEach(
    ['Ô số liệu để trống', 'Figures left blank'],
    [
      'Điền số, hoặc ghi tình trạng: không áp dụng, không phát sinh, chưa có số liệu.',
      'Fill in the figure, or give a state: không áp dụng, không phát sinh, chưa có số liệu.',
    ],
  ),
  'mixed-conventions': guideEach(
    ['Số viết theo hai kiểu', 'Numbers are written in two ways'],
    ['Viết mọi số theo một kiểu, tốt nhất là ô kiểu số.', 'Write all numbers in one way, best as cells of numbers.'],
  ),
};
