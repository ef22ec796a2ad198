import type { Text } from '../../domain/text.ts';

/** A file that was handed in for a report. */
export const reportFileText = {
  title: (file: string, unit: string): Text => ({ vi: `Tệp ${file} của ${unit}`, en: `File ${file} of ${unit}` }),
  checked: (file: string, unit: string): Text => ({
    vi: `Kiểm tra tệp ${file} của ${unit}`,
    en: `Check of the file ${file} of ${unit}`,
  }),
  toReport: { vi: 'Về báo cáo của đơn vị', en: 'To the unit’s report' },
  where: (plan: string, period: string): Text => ({ vi: `${plan} · ${period}`, en: `${plan} · ${period}` }),
  sentence: (all: string, taken: string, unchanged: string, rejected: string): Text => ({
    vi: `Trong ${all} số liệu của tệp, *${taken} đã vào báo cáo*, ${unchanged} không đổi, *${rejected} không được nhận*.`,
    en: `Of ${all} figures in the file, *${taken} went into the report*, ${unchanged} were there already, *${rejected} were not taken*.`,
  }),
  wouldBe: (all: string, taken: string, unchanged: string, rejected: string): Text => ({
    vi: `Trong ${all} số liệu của tệp, *${taken} sẽ vào báo cáo*, ${unchanged} không đổi, *${rejected} sẽ không được nhận*.`,
    en: `Of ${all} figures in the file, *${taken} would go into the report*, ${unchanged} are there already, *${rejected} would not be taken*.`,
  }),
  draftOnly: {
    vi: 'Số liệu mới ở bản nhập, chưa nộp. Xem lại ở trang báo cáo rồi nộp.',
    en: 'The figures stand in the draft and are not handed in yet. Look at them on the report’s page and hand it in.',
  },
  dryRun: { vi: 'Đây là lần kiểm tra, chưa có gì được ghi.', en: 'This was a check; nothing was recorded.' },
  annotated: { vi: 'Tải lại tệp có đánh dấu lỗi', en: 'Download the file with its findings marked' },
  annotatedHint: {
    vi: 'Chính tệp đã gửi, ô có lỗi được tô màu và ghi lỗi trong ô. Sửa rồi tải lên lại.',
    en: 'The same file, each cell with a finding filled and commented. Correct it and upload it again.',
  },
  file: { vi: 'Tệp', en: 'File' },
  download: { vi: 'Tải tệp gốc', en: 'Download the file' },
  notKept: { vi: 'không được giữ trên máy này', en: 'not kept on this machine' },
};
