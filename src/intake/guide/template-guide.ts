import { guide, guideEach } from './guide.ts';

const newTemplate = [
  'Tải mẫu mới ở trang báo cáo của đơn vị rồi chép số sang.',
  'Take a new template from the unit’s report page and copy the figures.',
] as const;

/** Findings on a report template that comes back. */
export const templateGuide = {
  'template-mark-missing': guide(
    ['Mẫu không còn trang ẩn', 'A template without its hidden sheet'],
    [
      'Xem lại đơn vị và kỳ đã nhận đúng chưa; lần sau lưu mẫu bằng Excel hoặc LibreOffice.',
      'Look whether unit and period are right; next time save the template with Excel or LibreOffice.',
    ],
  ),
  'template-mark-broken': guide(['Trang ẩn của mẫu bị sửa', 'A changed hidden sheet'], newTemplate),
  'template-without-table': guide(['Không thấy bảng của mẫu', 'The template’s table is not there'], newTemplate),
  'template-unit-differs': guideEach(
    ['Đơn vị trên trang khác đơn vị của mẫu', 'A unit other than the template’s'],
    ['Mỗi đơn vị dùng mẫu của mình; tải mẫu đúng đơn vị.', 'Each unit has a template of its own: take that one.'],
  ),
  'template-period-differs': guideEach(
    ['Kỳ trên trang khác kỳ của mẫu', 'A period other than the template’s'],
    ['Mỗi kỳ có mẫu riêng; tải mẫu của kỳ cần nộp.', 'Each period has a template of its own: take that one.'],
  ),
  'template-column-missing': guideEach(['Thiếu cột của mẫu', 'A column of the template is missing'], newTemplate),
  'template-words-missing': guideEach(
    ['Thiếu cột ghi chú hoặc giải trình', 'A column of words is missing'],
    ['Thêm lại cột nếu cần ghi chú hoặc giải trình.', 'Put the column back where notes are needed.'],
  ),
  'template-label-changed': guideEach(
    ['Tên chỉ số hoặc kỳ của hàng bị sửa', 'A row’s name or period was changed'],
    ['Ghi lại đúng như mẫu.', 'Write it again as the template has it.'],
  ),
  'template-row-unknown': guideEach(
    ['Hàng không có trong mẫu', 'A row the template does not have'],
    ['Xóa hàng, hoặc ghi số vào hàng của chỉ số đó.', 'Delete the row, or put the figure into its own.'],
  ),
  'template-row-missing': guideEach(
    ['Thiếu hàng của mẫu', 'A row of the template is missing'],
    ['Thêm lại hàng, hoặc điền chỉ số đó trên trang báo cáo.', 'Put it back, or fill it in on the report page.'],
  ),
  'template-cleared': guideEach(
    ['Ô đã điền sẵn bị xóa trống', 'A cell that came filled in is blank'],
    ['Điền số, hoặc chọn một tình trạng.', 'Fill in the figure, or choose a state.'],
  ),
  'words-without-figure': guideEach(
    ['Có ghi chú nhưng chưa có số liệu', 'Words without a figure'],
    ['Điền số, hoặc chọn một tình trạng.', 'Fill in the figure, or choose a state.'],
  ),
};
