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
    api: { vi: 'qua API', en: 'through the API' },
    undo: { vi: 'hoàn tác', en: 'undo' },
    redo: { vi: 'khôi phục', en: 'restored' },
    report: { vi: 'báo cáo của đơn vị', en: 'report of a unit' },
    review: { vi: 'kiểm tra báo cáo', en: 'review of a report' },
  },
  undone: { vi: 'đã hoàn tác', en: 'undone' },
  restoredAgain: { vi: 'đã hoàn tác rồi khôi phục', en: 'undone and restored' },
  ofUndo: (file: string): Text => ({ vi: `Hoàn tác lần nhập ${file}`, en: `Undo of the import of ${file}` }),
  ofRedo: (file: string): Text => ({ vi: `Khôi phục lần nhập ${file}`, en: `Restoring the import of ${file}` }),
  undoneNotice: { vi: 'Lần nhập này đã được hoàn tác:', en: 'This import has been undone:' },
  undoUndoneNotice: { vi: 'Lần nhập này đã được khôi phục:', en: 'The import has been restored since:' },
  restoredNotice: { vi: 'Lần nhập này đã được hoàn tác rồi khôi phục:', en: 'This import was undone and restored:' },
  seeRedo: { vi: 'xem lần khôi phục', en: 'see how' },
  seeUndo: { vi: 'xem lần hoàn tác', en: 'see the undo' },
  undoes: { vi: 'Bản ghi được hoàn tác', en: 'Record that was undone' },
  reason: { vi: 'Lý do', en: 'Reason' },
  sentence: (back: string, withdrawn: string, stays: string): Text => ({
    vi: `*${back} số liệu trở về số trước*, *${withdrawn} được rút lại* vì trước đó chưa có số; ${stays} giữ nguyên vì một lần nhập khác đang có hiệu lực cũng cho số ấy hoặc đã cho số mới hơn.`,
    en: `*${back} figures went back to the one before*, *${withdrawn} were withdrawn* as there was none before; ${stays} stay, as another import says the same or a newer one has replaced them.`,
  }),
  willChange: (back: string, withdrawn: string, stays: string): Text => ({
    vi: `*${back} số liệu sẽ trở về số trước*, *${withdrawn} sẽ được rút lại* vì trước đó chưa có số; ${stays} giữ nguyên vì một lần nhập khác đang có hiệu lực cũng cho số ấy hoặc đã cho số mới hơn.`,
    en: `*${back} figures will go back to the one before*, *${withdrawn} will be withdrawn* as there was none before; ${stays} will stay, as another import says the same or a newer one has replaced them.`,
  }),
  restored: (back: string, stays: string): Text => ({
    vi: `*${back} số liệu trở lại như lần nhập này đã cho*; ${stays} giữ nguyên vì một lần nhập khác đang có hiệu lực cũng cho số ấy hoặc đã cho số mới hơn.`,
    en: `*${back} figures are again as this import gave them*; ${stays} stay, as another import says the same or a newer one has replaced them.`,
  }),
  willRestore: (back: string, stays: string): Text => ({
    vi: `*${back} số liệu sẽ trở lại như lần nhập này đã cho*; ${stays} giữ nguyên vì một lần nhập khác đang có hiệu lực cũng cho số ấy hoặc đã cho số mới hơn.`,
    en: `*${back} figures will again be as this import gave them*; ${stays} will stay, as another import says the same or a newer one has replaced them.`,
  }),
  undo: { vi: 'Hoàn tác lần nhập này', en: 'Undo this import' },
  redo: { vi: 'Khôi phục lần nhập này', en: 'Restore this import' },
  redoIntro: {
    vi: 'Khôi phục là một bản ghi mới: không có gì bị xóa, bảng theo dõi của những ngày trước vẫn như đã biết khi đó, và lần khôi phục cũng hoàn tác được.',
    en: 'Restoring is a new record: nothing is deleted, scorecards of earlier days stay as they were known then, and it can itself be undone.',
  },
  undoIntro: {
    vi: 'Hoàn tác là một bản ghi mới: không có gì bị xóa, bảng theo dõi của những ngày trước vẫn như đã biết khi đó, và lần hoàn tác cũng hoàn tác được.',
    en: 'An undo is a new record: nothing is deleted, scorecards of earlier days stay as they were known then, and the undo can itself be undone.',
  },
  reasonHint: {
    vi: 'Được giữ cùng lịch sử của từng số liệu, ví dụ “gửi nhầm tệp của quý II”.',
    en: 'Kept with the life of every figure, for example “the file of the second quarter was sent by mistake”.',
  },
  reasonErrors: {
    'no-reason': { vi: 'Ghi lý do', en: 'Give the reason' },
    'long-reason': { vi: 'Lý do dài nhất 500 ký tự', en: 'The reason may have 500 characters at most' },
  },
  willBe: { vi: 'Số liệu sẽ thay đổi', en: 'Figures that will change' },
  now: { vi: 'Hiện nay', en: 'Now' },
  afterwards: { vi: 'Sau đó', en: 'Afterwards' },
  nothingHeld: {
    vi: 'Không có số liệu nào thay đổi: tất cả đã có lần nhập khác cho số ấy hoặc số mới hơn.',
    en: 'No figure will change: other imports say the same, or newer ones.',
  },
};
