import { error, info, warning } from '../finding-text.ts';

interface Read {
  readonly read: string;
}
interface Rows {
  readonly rows: string;
  readonly count: number;
}

/** Problems that only a workbook can have. Those of the whole file come first. */
export const workbookTexts = {
  'old-workbook': error(() => ({
    vi: 'đây là tệp Excel kiểu cũ (.xls); hãy mở bằng Excel và lưu lại dưới dạng .xlsx',
    en: 'this is a workbook of the old kind (.xls); open it in Excel and save it as .xlsx',
  })),
  'encrypted-workbook': error(() => ({
    vi: 'tệp có mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi nộp lại',
    en: 'the file is protected by a password and cannot be read; remove it and hand the file in again',
  })),
  'not-a-workbook': error((a: { what: string }) => ({
    vi: `tệp này là ${a.what}, không phải bảng tính .xlsx hay CSV`,
    en: `this file is ${a.what}, not an .xlsx workbook or CSV`,
  })),
  'truncated-workbook': error(() => ({
    vi: 'tệp bị cắt ngang (thiếu phần cuối); hãy sao chép hoặc tải lên lại',
    en: 'the file is cut off (its end is missing); copy or upload it again',
  })),
  'damaged-workbook': error((a: { part: string }) => ({
    vi: `tệp bị hỏng ở phần "${a.part}"; hãy mở bằng Excel, lưu lại rồi nộp lại. Không có gì được đọc từ tệp này`,
    en: `the file is damaged in its part "${a.part}"; open and save it in Excel and hand it in again. Nothing was read from it`,
  })),
  'inflates-too-far': error((a: { most: number }) => ({
    vi: `tệp giải nén ra lớn hơn ${a.most} MB nên không được đọc`,
    en: `the file inflates to more than ${a.most} MB and is not read`,
  })),
  'too-many-parts': error((a: { count: number; most: number }) => ({
    vi: `tệp có ${a.count} phần hoặc trang, nhiều nhất được ${a.most}`,
    en: `the file has ${a.count} parts or sheets; at most ${a.most} are expected`,
  })),
  'xml-doctype': error((a: { part: string }) => ({
    vi: `phần "${a.part}" có khai báo DOCTYPE hoặc thực thể XML; phần mềm bảng tính không ghi như vậy nên tệp không được đọc`,
    en: `the part "${a.part}" declares a DOCTYPE or XML entities, which no spreadsheet program writes; the file is not read`,
  })),
  'name-differs': warning((a: { name: string; what: string }) => ({
    vi: `tên tệp "${a.name}" không đúng với nội dung: đây là ${a.what}; tệp được đọc theo nội dung`,
    en: `the name "${a.name}" does not fit the content: this is ${a.what}; it was read as that`,
  })),
  'macros-ignored': warning(() => ({
    vi: 'tệp có macro; macro không được chạy và không được lưu',
    en: 'the file has macros; they are not run and not kept',
  })),
  'links-ignored': warning(() => ({
    vi: 'tệp có liên kết đến tệp khác; liên kết không được mở, các ô đó lấy giá trị đã lưu trong tệp',
    en: 'the file has links to other files; they are not opened, and such cells count with the value kept in this file',
  })),
  'no-table': error(() => ({
    vi: 'không có trang nào có bảng số liệu đọc được: cần một hàng tiêu đề có đơn vị, chỉ tiêu và các cột số liệu',
    en: 'no sheet has a table that can be read: a header row with units, indicators and columns of figures is needed',
  })),
  'sheet-not-read': warning(() => ({
    vi: 'không nhận ra bảng số liệu trên trang này; trang không được đọc',
    en: 'no table of figures was recognised on this sheet; it was not read',
  })),
  'hidden-sheet': warning(() => ({
    vi: 'trang bị ẩn có bảng số liệu; trang ẩn không được đọc, hãy bỏ ẩn nếu cần nhập',
    en: 'a hidden sheet has a table of figures; hidden sheets are not read, unhide it if it is meant',
  })),
  'no-period': error(() => ({
    vi: 'không thấy kỳ báo cáo: cần cột "Kỳ báo cáo", hoặc ghi trong tiêu đề hay tên trang, ví dụ "Quý III năm 2026"',
    en: 'no period is given: a column "Kỳ báo cáo", or words such as "Quý III năm 2026" in a title or the sheet name, are needed',
  })),
  'no-unit': error(() => ({
    vi: 'không thấy đơn vị: cần cột "Đơn vị", dòng "Đơn vị: …" phía trên bảng, hoặc tên đơn vị ở tên trang',
    en: 'no unit is given: a column "Đơn vị", a line "Đơn vị: …" above the table, or the unit as the sheet name is needed',
  })),
  'no-indicator': error(() => ({
    vi: 'không thấy chỉ tiêu: cần cột "Chỉ tiêu", dòng "Chỉ tiêu: …" phía trên bảng, hoặc tên chỉ tiêu ở tiêu đề cột',
    en: 'no indicator is given: a column "Chỉ tiêu", a line "Chỉ tiêu: …" above the table, or indicators as headers are needed',
  })),
  'said-differently': error((a: { what: 'unit' | 'indicator' | 'period'; said: string }) => {
    const vi = { unit: 'đơn vị', indicator: 'chỉ tiêu', period: 'kỳ báo cáo' }[a.what];
    return {
      vi: `tên trang và tiêu đề nói về ${vi} khác nhau: ${a.said}; trang không được đọc`,
      en: `the sheet's name and its titles speak of the ${a.what} differently: ${a.said}; the sheet is not read`,
    };
  }),
  'repeated-header': error((a: { header: string }) => ({
    vi: `cột "${a.header}" có cùng nghĩa với một cột đứng trước; trang không được đọc`,
    en: `the column "${a.header}" means the same as one before it; the sheet is not read`,
  })),
  'unknown-header': warning((a: { header: string }) => ({
    vi: `không biết cột "${a.header}"; cột này không được đọc`,
    en: `the column "${a.header}" is not known and is not read`,
  })),
  'unknown-figures': error((a: { header: string; count: number }) => ({
    vi: `tiêu đề "${a.header}" không phải đơn vị hay chỉ tiêu nào đã biết; ${a.count} số ở cột này không được nhận`,
    en: `the header "${a.header}" names no known unit or indicator; ${a.count} numbers of this column are not taken`,
  })),
  'second-table': error(() => ({
    vi: 'có một hàng tiêu đề khác giữa bảng; các hàng dưới tiêu đề đó không được đọc, hãy tách bảng thứ hai sang trang khác',
    en: 'another header stands inside the table; the rows below it are not read, put a second table on its own sheet',
  })),
  'too-many-rows': error((a: { most: number }) => ({
    vi: `tệp có hơn ${a.most} hàng số liệu; từ hàng này trở đi không được đọc, hãy chia thành nhiều tệp`,
    en: `the file has more than ${a.most} rows of figures; from this row on nothing is read, split it into several files`,
  })),
  'too-many-columns': error((a: { most: number }) => ({
    vi: `trang có hơn ${a.most} cột; từ cột này trở đi không được đọc`,
    en: `the sheet has more than ${a.most} columns; from this one on nothing is read`,
  })),
  'totals-skipped': info((a: Rows) => ({
    vi: `bỏ qua ${a.count} hàng tổng (hàng ${a.rows}): số tổng được tính từ số của từng đơn vị`,
    en: `${a.count} rows of totals passed over (rows ${a.rows}): totals are computed from the units' figures`,
  })),
  'texts-skipped': info((a: Rows) => ({
    vi: `bỏ qua ${a.count} hàng không có số liệu (hàng ${a.rows}), ví dụ tên nhóm hoặc chữ ký`,
    en: `${a.count} rows without figures passed over (rows ${a.rows}), such as names of groups or signatures`,
  })),
  'hidden-rows': info((a: Rows) => ({
    vi: `${a.count} hàng bị ẩn vẫn được đọc (hàng ${a.rows})`,
    en: `${a.count} hidden rows were read too (rows ${a.rows})`,
  })),
  'blank-figures': info((a: { count: number }) => ({
    vi: `${a.count} ô số liệu để trống, không được nhập`,
    en: `${a.count} figures were left blank and are not imported`,
  })),
  'error-cell': error((a: Read) => ({
    vi: `ô có lỗi công thức ${a.read}; cần một số`,
    en: `the cell holds the error ${a.read}; a number is expected`,
  })),
  'formula-without-value': error((a: Read) => ({
    vi: `công thức ${a.read} chưa có kết quả trong tệp; hãy mở bằng Excel, lưu lại rồi nộp lại`,
    en: `the formula ${a.read} has no result in the file; open and save it in Excel and hand it in again`,
  })),
  'unread-check': warning((a: Read) => ({
    vi: `ô giá trị có ${a.read} nên không dùng để đối chiếu; số liệu lấy từ tử số và mẫu số`,
    en: `the value cell holds ${a.read} and is not used as a check; the figure comes from its counts`,
  })),
  'date-in-figure': error((a: Read) => ({
    vi: `ô này là ngày tháng (${a.read}), không phải số; Excel có thể đã tự đổi`,
    en: `this cell is a date (${a.read}), not a number; Excel may have changed it by itself`,
  })),
  'boolean-in-figure': error((a: Read) => ({
    vi: `ô này là ${a.read}, không phải số`,
    en: `this cell is ${a.read}, not a number`,
  })),
  'merged-figure': error((a: Read) => ({
    vi: `số ${a.read} nằm trong ô gộp nhiều hàng hoặc cột nên không rõ là của đơn vị hay chỉ tiêu nào`,
    en: `the number ${a.read} stands in cells merged over several rows or columns, so whose it is cannot be told`,
  })),
  'mixed-conventions': warning((a: { vi: string; en: string }) => ({
    vi: `các ô chữ viết số theo hai kiểu (${a.vi} và ${a.en}); số nào chỉ hiểu được một cách thì vẫn được đọc`,
    en: `texts write numbers in two ways (${a.vi} and ${a.en}); those that can mean one thing only are read`,
  })),
  'legacy-text': error((a: { encoding: string; read: string }) => ({
    vi: `chữ viết bằng bảng mã ${a.encoding} (ví dụ ${a.read}), không phải Unicode; hãy chuyển mã (UniKey: Ctrl+Shift+F6) rồi nộp lại`,
    en: `the text is written in ${a.encoding} (such as ${a.read}), not Unicode; convert it and hand the file in again`,
  })),
};
