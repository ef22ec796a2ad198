import type { Text } from '../../domain/text.ts';

export const homeText = {
  title: { vi: 'Các kế hoạch chuyển đổi số', en: 'Digital transformation plans' },
  intro: {
    vi: 'Mốc theo dõi tỉnh đã cam kết gì, đến bao giờ, ai chủ trì; đã đo được gì; và ai đang chậm.',
    en: 'Mốc follows what the province promised, by when and by whom; what has been measured; and who is behind.',
  },
  targets: (n: string): Text => ({ vi: `${n} chỉ tiêu`, en: `${n} targets` }),
  figures: (n: string): Text => ({ vi: `${n} số liệu`, en: `${n} figures` }),
  upTo: (period: Text): Text => ({ vi: `số liệu đến ${period.vi}`, en: `figures up to ${period.en}` }),
  none: {
    vi: 'Chưa có kế hoạch nào. Đặt tệp kế hoạch vào thư mục indicators/plans rồi khởi động lại.',
    en: 'There is no plan yet. Put plan files into indicators/plans and start again.',
  },
};
