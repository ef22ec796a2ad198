import type { Text } from '../../domain/text.ts';

/** How much each kind of content may hold, where more was sent. */
export const tooLarge = {
  form: { vi: 'Một biểu mẫu không kèm tệp không quá 64 KB.', en: 'A form without a file may have up to 64 KB.' },
  figures: {
    vi: 'Tệp số liệu không quá 20 MB: chia tệp lớn hơn thành nhiều tệp nhỏ, mỗi tệp có dòng tiêu đề.',
    en: 'A file of figures may have up to 20 MB: split a larger one into smaller ones, each with its header line.',
  },
  machine: {
    vi: 'Mỗi lần gửi qua API không quá 5 MB: chia thành nhiều lần gửi.',
    en: 'Up to 5 MB are taken by the API at a time: send it in parts.',
  },
  workbook: {
    vi: 'Tệp Excel của báo cáo không quá 5 MB: bỏ hình ảnh và các trang tính không thuộc mẫu.',
    en: 'The workbook of a report may have up to 5 MB: leave out pictures and sheets that are not of the template.',
  },
  signed: {
    vi: 'Bản ký số của báo cáo không quá 10 MB: quét ở độ phân giải thấp hơn.',
    en: 'The signed report may have up to 10 MB: scan it at a lower resolution.',
  },
  report: {
    vi: 'Một lần lưu báo cáo cùng mọi tài liệu kiểm chứng không quá 60 MB: lưu làm nhiều lần, mỗi lần ít tệp hơn.',
    en: 'A report saved with all its evidence may have up to 60 MB: save it in parts, with fewer files each time.',
  },
  draft: {
    vi: 'Một lần tự lưu số liệu đang nhập không quá 512 KB.',
    en: 'Up to 512 KB are taken each time what is being filled in is saved.',
  },
} satisfies Record<string, Text>;

/** What a form may hold at most. */
export type SizedContent = keyof typeof tooLarge;
