import type { Text } from '../../domain/text.ts';

/** A stored import: what it was, what it changed, and taking it back. */
export const recordText = {
  title: (file: string): Text => ({ vi: `Lần nhập ${file}`, en: `Import of ${file}` }),
  undoTitle: (file: string): Text => ({ vi: `Hoàn tác lần nhập ${file}`, en: `Undo of the import of ${file}` }),
  file: { vi: 'Tệp', en: 'File' },
  download: { vi: 'Tải tệp gốc', en: 'Download the file' },
  notKept: {
    vi: 'không được giữ trên máy này',
    en: 'not kept on this machine',
  },
  fromCheckout: {
    vi: 'đi kèm bản cài đặt, trong thư mục data/',
    en: 'comes with the installation, in its folder data/',
  },
  size: { vi: 'Dung lượng', en: 'Size' },
  bytes: { vi: 'byte', en: 'bytes' },
  checksum: { vi: 'SHA-256', en: 'SHA-256' },
  changes: { vi: 'Số liệu đã thay đổi', en: 'Figures it changed' },
  noChanges: { vi: 'Lần nhập này không thay đổi số liệu nào.', en: 'This import changed no figure.' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  indicator: { vi: 'Chỉ số', en: 'Indicator' },
  period: { vi: 'Kỳ', en: 'Period' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  noFigure: { vi: 'chưa có', en: 'none' },
  withdrawn: { vi: 'rút lại', en: 'withdrawn' },
  sha256Of: { vi: 'Mã kiểm tra', en: 'Checksum' },
  origin: {
    checkout: { vi: 'đi kèm bản cài đặt', en: 'comes with the installation' },
    command: { vi: 'bằng lệnh', en: 'by command' },
    page: { vi: 'qua trang web', en: 'through the page' },
    undo: { vi: 'hoàn tác', en: 'undo' },
  },
  undone: { vi: 'đã hoàn tác', en: 'undone' },
  list: { vi: 'Các lần nhập', en: 'Imports' },
};
