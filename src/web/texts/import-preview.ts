import type { Text } from '../../domain/text.ts';
import type { UnderstoodSheet } from '../services.ts';

/** The page that shows what was understood of a workbook before anything is stored. */
export const previewText = {
  title: (file: string): Text => ({ vi: `Xem trước ${file}`, en: `Preview of ${file}` }),
  intro: {
    vi: 'Chưa có gì được ghi. Hãy xem tệp được hiểu như thế nào; nếu đúng thì nhập.',
    en: 'Nothing has been recorded yet. See how the file was understood; if that is right, import it.',
  },
  nothing: {
    vi: 'Không có số liệu nào nhập được từ tệp này. Sửa tệp theo các lỗi dưới đây rồi chọn lại.',
    en: 'No figure of this file can be imported. Correct it as listed below and choose it again.',
  },
  understood: { vi: 'Tệp được hiểu như sau', en: 'How the file was understood' },
  confirm: { vi: 'Nhập số liệu này', en: 'Import these figures' },
  other: { vi: 'Chọn tệp khác', en: 'Choose another file' },
  gone: {
    vi: 'Tệp xem trước không còn được giữ; hãy chọn lại tệp',
    en: 'The previewed file is no longer kept; choose it again',
  },
  sheet: { vi: 'Trang', en: 'Sheet' },
  layout: { vi: 'Cách trình bày', en: 'Layout' },
  header: { vi: 'Hàng tiêu đề', en: 'Header rows' },
  figures: { vi: 'Số liệu tìm thấy', en: 'Figures found' },
  column: { vi: 'Cột', en: 'Column' },
  words: { vi: 'Tiêu đề trong tệp', en: 'Header in the file' },
  meaning: { vi: 'Được hiểu là', en: 'Understood as' },
  about: { vi: 'Thuộc về', en: 'About' },
  more: (n: string): Text => ({ vi: `… và ${n} cột nữa.`, en: `… and ${n} more columns.` }),
  layouts: {
    rows: { vi: 'mỗi hàng một số liệu', en: 'a row a figure' },
    'units-by-indicators': { vi: 'đơn vị ở hàng, chỉ tiêu ở cột', en: 'units in rows, indicators in columns' },
    'indicators-by-units': { vi: 'chỉ tiêu ở hàng, đơn vị ở cột', en: 'indicators in rows, units in columns' },
    'sheet-of-unit': { vi: 'mỗi trang một đơn vị, chỉ tiêu ở hàng', en: 'a sheet a unit, indicators in rows' },
    'sheet-of-indicator': { vi: 'mỗi trang một chỉ tiêu, đơn vị ở hàng', en: 'a sheet an indicator, units in rows' },
    'units-as-headings': {
      vi: 'tên đơn vị đứng trên các hàng chỉ tiêu của nó',
      en: 'each unit stands above its rows of indicators',
    },
  } satisfies Record<UnderstoodSheet['layout'], Text>,
  roles: {
    unit: { vi: 'Đơn vị', en: 'Unit' },
    indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
    period: { vi: 'Kỳ báo cáo', en: 'Period' },
    numerator: { vi: 'Tử số', en: 'Numerator' },
    denominator: { vi: 'Mẫu số', en: 'Denominator' },
    value: { vi: 'Giá trị', en: 'Value' },
    qualifier: { vi: 'Dấu', en: 'Qualifier' },
    state: { vi: 'Tình trạng', en: 'State' },
    note: { vi: 'Ghi chú', en: 'Note' },
    order: { vi: 'Số thứ tự, không đọc', en: 'Running number, not read' },
    measure: { vi: 'Đơn vị tính, không đọc', en: 'Unit of measure, not read' },
    promise: { vi: 'Mục tiêu được giao, không đọc', en: 'What was promised, not read' },
    total: { vi: 'Cột tổng, không đọc', en: 'Totals, not read' },
    unknown: { vi: 'Không rõ, không đọc', en: 'Not known, not read' },
  } satisfies Record<UnderstoodSheet['columns'][number]['role'], Text>,
};
