import type { Text } from '../../domain/text.ts';
import { previewText } from './import-preview.ts';

export const importText = {
  title: { vi: 'Số liệu đã nhập', en: 'Imported figures' },
  intro: {
    vi: 'Mỗi tệp là một lần nhập. Số liệu cũ không bị sửa, chỉ được thay bằng số mới hơn và vẫn được giữ.',
    en: 'Every file is one import. Figures are never edited, only replaced by newer ones, and the old ones are kept.',
  },
  none: { vi: 'Chưa có lần nhập nào.', en: 'Nothing has been imported yet.' },
  uploadLink: { vi: 'Nhập một tệp số liệu', en: 'Import a file of figures' },
  formTitle: { vi: 'Nhập số liệu', en: 'Import figures' },
  file: { vi: 'Tệp số liệu', en: 'File of figures' },
  /** Before and after the largest size there may be. */
  hint: {
    one: {
      vi: 'Một tệp Excel (.xlsx) hoặc CSV mã hóa UTF-8, không quá',
      en: 'One Excel workbook (.xlsx) or CSV file in UTF-8, up to',
    },
    more: {
      vi: 'Tệp Excel được xem trước khi ghi. Với CSV, dòng đầu có các cột đơn vị, chỉ tiêu, kỳ; rồi tử số, mẫu số, giá trị, dấu, ghi chú, tình trạng nếu có. Tên cột tiếng Anh cũng được.',
      en: 'A workbook is previewed before it is stored. In CSV the first line has the columns unit, indicator, period; then numerator, denominator, value, qualifier, note, state where given. Vietnamese column names work too.',
    },
  },
  partial: {
    vi: 'Dòng sai không chặn dòng đúng: dòng đúng được ghi, dòng sai được liệt kê kèm vị trí và lý do.',
    en: 'A bad line never blocks the good ones: those are recorded, and each bad line is listed with its place and reason.',
  },
  submit: { vi: 'Nhập số liệu', en: 'Import figures' },
  check: { vi: 'Chỉ kiểm tra, chưa ghi', en: 'Check only, record nothing' },
  problem: { vi: 'Chưa gửi được', en: 'There is a problem' },
  errors: {
    missing: { vi: 'Chọn một tệp Excel hoặc CSV để nhập', en: 'Choose an Excel or CSV file to import' },
    empty: { vi: 'Tệp đã chọn không có nội dung', en: 'The chosen file is empty' },
    gone: previewText.gone,
    large: { vi: 'Tệp phải nhỏ hơn 20 MB', en: 'The file must be smaller than 20 MB' },
  },
  prefix: { vi: 'Lỗi:', en: 'Error:' },
  resultTitle: (file: string): Text => ({ vi: `Kết quả nhập ${file}`, en: `Result of importing ${file}` }),
  checkedTitle: (file: string): Text => ({ vi: `Kết quả kiểm tra ${file}`, en: `Result of checking ${file}` }),
  refused: {
    vi: 'Không có gì được ghi. Sửa tệp theo các lỗi dưới đây rồi nhập lại.',
    en: 'Nothing was recorded. Correct the file as listed below and import it again.',
  },
  dryRun: { vi: 'Đây là lần kiểm tra, chưa có gì được ghi.', en: 'This was a check; nothing was recorded.' },
  accepted: { vi: 'Đã ghi', en: 'Accepted' },
  superseded: { vi: 'Thay số cũ', en: 'Superseded' },
  unchanged: { vi: 'Không đổi', en: 'Unchanged' },
  repeated: { vi: 'Dòng lặp lại', en: 'Repeated' },
  rejected: { vi: 'Bị từ chối', en: 'Rejected' },
  recorded: (all: string, accepted: string, superseded: string, unchanged: string, rejected: string): Text => ({
    vi: `Trong ${all} số liệu của tệp, *${accepted} được ghi* (${superseded} thay số cũ), ${unchanged} không đổi, *${rejected} bị từ chối*.`,
    en: `Of ${all} figures in the file, *${accepted} were accepted* (${superseded} replacing older ones), ${unchanged} were unchanged, *${rejected} rejected*.`,
  }),
  sentence: (accepted: string, superseded: string, rejected: string): Text => ({
    vi: `*${accepted} số liệu được ghi*, trong đó ${superseded} thay số cũ; *${rejected} bị từ chối*.`,
    en: `*${accepted} figures accepted*, ${superseded} of them replacing older ones; *${rejected} rejected*.`,
  }),
  checked: (accepted: string, superseded: string, rejected: string): Text => ({
    vi: `*${accepted} số liệu sẽ được ghi*, trong đó ${superseded} thay số cũ; *${rejected} sẽ bị từ chối*.`,
    en: `*${accepted} figures would be accepted*, ${superseded} of them replacing older ones; *${rejected} would be rejected*.`,
  }),
  when: { vi: 'Lúc', en: 'When' },
  who: { vi: 'Người nhập', en: 'By' },
  fileName: { vi: 'Tệp', en: 'File' },
  back: { vi: 'Về danh sách đã nhập', en: 'Back to the imports' },
  again: { vi: 'Nhập tệp khác', en: 'Import another file' },
  sampleStandsStill: {
    vi: 'Bảng theo dõi minh họa đứng ở một thời điểm đã qua. Chọn một ngày sau đó ở “Số liệu nhận đến hết ngày” để thấy số liệu vừa nhập.',
    en: 'The sample’s scorecard stands at an instant in the past. Choose a later day at “Known by the end of” to see these figures.',
  },
  sampleFigures: { vi: 'số liệu minh họa', en: 'sample figures' },
};
