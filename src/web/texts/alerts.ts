import type { Text } from '../../domain/text.ts';

export const alertText = {
  title: { vi: 'Cảnh báo', en: 'Alerts' },
  intro: {
    vi: 'Hai danh sách riêng: ai chưa nộp báo cáo, và chỉ tiêu nào chậm so với lộ trình. Kế hoạch đã kết thúc không có cảnh báo.',
    en: 'Two separate lists: who has not reported, and which targets are behind their path. Closed plans raise no alerts.',
  },
  none: { vi: 'Không có kế hoạch nào đang thực hiện.', en: 'No plan is running.' },
  overdue: { vi: 'Báo cáo quá hạn', en: 'Report overdue' },
  behind: { vi: 'Chỉ tiêu chậm', en: 'Targets behind' },
  noneOverdue: { vi: 'Không có báo cáo nào quá hạn.', en: 'No report is overdue.' },
  noneBehind: { vi: 'Không có chỉ tiêu nào chậm.', en: 'No target is behind.' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  days: { vi: 'Số ngày quá hạn', en: 'Days overdue' },
  count: { vi: 'Số chỉ tiêu chậm', en: 'Targets behind' },
  which: { vi: 'Chỉ tiêu', en: 'Targets' },
  mails: { vi: 'Thư đôn đốc', en: 'Digests' },
  waiting: { vi: 'Đang chờ gửi', en: 'Waiting' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  noneWaiting: { vi: 'Không có thư nào đang chờ.', en: 'No mail is waiting.' },
  noneSent: { vi: 'Chưa gửi thư nào.', en: 'No mail has been sent.' },
  subject: { vi: 'Tiêu đề', en: 'Subject' },
  to: { vi: 'Gửi tới', en: 'To' },
  when: { vi: 'Lúc', en: 'When' },
  where: { vi: 'Nơi nhận', en: 'Delivered to' },
  nextTry: { vi: 'Thử lại lúc', en: 'Next try' },
  failed: { vi: 'Lần gửi trước không thành công', en: 'The last try failed' },
} satisfies Record<string, Text>;
