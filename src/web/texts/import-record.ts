import type { Text } from '../../domain/text.ts';

/** A stored import: what it was, what it changed, and taking it back. */
export const recordText = {
  title: (file: string): Text => ({ vi: `Lần nhập ${file}`, en: `Import of ${file}` }),
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
  checksum: { vi: 'SHA-256', en: 'SHA-256' },
  changes: { vi: 'Số liệu đã thay đổi', en: 'Figures it changed' },
  noChanges: { vi: 'Lần nhập này không thay đổi số liệu nào.', en: 'This import changed no figure.' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  indicator: { vi: 'Chỉ số', en: 'Indicator' },
  period: { vi: 'Kỳ', en: 'Period' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  noFigure: { vi: 'chưa có', en: 'none' },
  sha256Of: { vi: 'Mã kiểm tra', en: 'Checksum' },
  origin: {
    checkout: { vi: 'đi kèm bản cài đặt', en: 'comes with the installation' },
    command: { vi: 'bằng lệnh', en: 'by command' },
    page: { vi: 'qua trang web', en: 'through the page' },
    undo: { vi: 'hoàn tác', en: 'undo' },
  },
  undone: { vi: 'đã hoàn tác', en: 'undone' },
  ofUndo: (file: string): Text => ({ vi: `Hoàn tác lần nhập ${file}`, en: `Undo of the import of ${file}` }),
  undoneNotice: { vi: 'Lần nhập này đã được hoàn tác:', en: 'This import has been undone:' },
  seeUndo: { vi: 'xem lần hoàn tác', en: 'see the undo' },
  undoes: { vi: 'Lần nhập được hoàn tác', en: 'Import that was undone' },
  reason: { vi: 'Lý do', en: 'Reason' },
  sentence: (back: string, withdrawn: string, stays: string): Text => ({
    vi: `*${back} số liệu trở về số trước*, *${withdrawn} được rút lại* vì trước đó chưa có số; ${stays} giữ nguyên vì đã có số mới hơn.`,
    en: `*${back} figures went back to the one before*, *${withdrawn} were withdrawn* as there was none before; ${stays} stay, as a newer figure has replaced them.`,
  }),
  willChange: (back: string, withdrawn: string, stays: string): Text => ({
    vi: `*${back} số liệu sẽ trở về số trước*, *${withdrawn} sẽ được rút lại* vì trước đó chưa có số; ${stays} giữ nguyên vì đã có số mới hơn.`,
    en: `*${back} figures will go back to the one before*, *${withdrawn} will be withdrawn* as there was none before; ${stays} will stay, as a newer figure has replaced them.`,
  }),
  undo: { vi: 'Hoàn tác lần nhập này', en: 'Undo this import' },
  undoIntro: {
    vi: 'Hoàn tác là một bản ghi mới: không có gì bị xóa, bảng theo dõi của những ngày trước vẫn như đã biết khi đó, và lần hoàn tác cũng hoàn tác được.',
    en: 'An undo is a new record: nothing is deleted, scorecards of earlier days stay as they were known then, and the undo can itself be undone.',
  },
  reasonHint: {
    vi: 'Được giữ cùng lịch sử của từng số liệu, ví dụ “gửi nhầm tệp của quý II”.',
    en: 'Kept with the life of every figure, for example “the file of the second quarter was sent by mistake”.',
  },
  noReason: { vi: 'Ghi lý do hoàn tác', en: 'Give the reason' },
  longReason: { vi: 'Lý do dài nhất 500 ký tự', en: 'The reason may have 500 characters at most' },
  willBe: { vi: 'Số liệu sẽ thay đổi', en: 'Figures that will change' },
  now: { vi: 'Hiện nay', en: 'Now' },
  afterUndo: { vi: 'Sau khi hoàn tác', en: 'After the undo' },
  nothingHeld: {
    vi: 'Không có số liệu nào thay đổi: tất cả đã có số mới hơn.',
    en: 'No figure will change: newer ones have replaced all of them.',
  },
};
