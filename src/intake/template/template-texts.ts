import type { Text } from '../../domain/text.ts';
import { error, warning } from '../finding-text.ts';

interface Changed {
  readonly read: string;
  readonly was: string;
}
interface Row {
  readonly name: Text;
}

/** Problems that only a template which comes back can have. */
export const templateTexts = {
  'template-mark-missing': warning(() => ({
    vi: 'tệp giống mẫu báo cáo nhưng không còn trang ẩn của mẫu (phần mềm khác đã bỏ khi lưu); tệp được đọc như một bảng số liệu thông thường',
    en: 'the file looks like a report template without its hidden sheet (another program dropped it); it was read as any table of figures',
  })),
  'template-mark-broken': warning(() => ({
    vi: 'trang ẩn của mẫu báo cáo đã bị sửa nên không dùng được; tệp được đọc như một bảng số liệu thông thường',
    en: 'the hidden sheet of the report template was changed and cannot be used; the file was read as any table of figures',
  })),
  'template-without-table': error(() => ({
    vi: 'không thấy bảng số liệu của mẫu: hàng tiêu đề đã bị sửa hoặc xóa; hãy tải mẫu mới và chép số sang',
    en: 'the table of the template is not there: its header was changed or deleted; take a new template and copy the figures',
  })),
  'template-unit-differs': error((a: Changed) => ({
    vi: `trang này ghi đơn vị là ${a.read}, mẫu được lập cho ${a.was}; trang không được đọc`,
    en: `this sheet names the unit ${a.read}, the template was made for ${a.was}; the sheet is not read`,
  })),
  'template-period-differs': error((a: Changed) => ({
    vi: `trang này ghi kỳ báo cáo là ${a.read}, mẫu được lập cho ${a.was}; trang không được đọc`,
    en: `this sheet names the period ${a.read}, the template was made for ${a.was}; the sheet is not read`,
  })),
  'template-column-missing': error((a: { header: string }) => ({
    vi: `thiếu cột "${a.header}" của mẫu; trang không được đọc, hãy thêm lại cột đó`,
    en: `the template's column "${a.header}" is missing; the sheet is not read, put the column back`,
  })),
  'template-words-missing': warning((a: { header: string }) => ({
    vi: `thiếu cột "${a.header}" của mẫu; số liệu vẫn được đọc`,
    en: `the template's column "${a.header}" is missing; figures are read all the same`,
  })),
  'template-label-changed': error((a: Changed) => ({
    vi: `mẫu ghi ở đây là ${a.was}, nay là ${a.read}; không rõ số của hàng này thuộc chỉ số nào nên hàng không được nhận`,
    en: `the template says ${a.was} here, now it is ${a.read}; whose figure this is cannot be told, so the row is not taken`,
  })),
  'template-row-unknown': error((a: { read: string }) => ({
    vi: `mẫu của đơn vị không có hàng ${a.read}; hàng này không được nhận`,
    en: `the unit's template has no row ${a.read}; it is not taken`,
  })),
  'template-row-missing': warning((a: Row) => ({
    vi: `không còn hàng của chỉ số "${a.name.vi}"; số đã điền trước đây (nếu có) vẫn giữ nguyên`,
    en: `the row of "${a.name.en}" is gone; what was filled in before, if anything, stays`,
  })),
  'template-cleared': warning((a: Row) => ({
    vi: `"${a.name.vi}" để trống, còn mẫu đã điền sẵn; số đã có vẫn giữ nguyên. Nếu không có số liệu, hãy chọn ở cột Tình trạng`,
    en: `"${a.name.en}" is blank though the template came filled in; what stands stays. If there is no figure, choose its state`,
  })),
  'words-without-figure': warning((a: Row) => ({
    vi: `"${a.name.vi}" có ghi chú hoặc giải trình nhưng chưa có số liệu hay tình trạng; phần ghi này không được nhận`,
    en: `"${a.name.en}" has a note or an explanation but neither a figure nor a state; those words are not taken`,
  })),
};
