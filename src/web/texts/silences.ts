import type { Text } from '../../domain/text.ts';

/** Times in which nothing is said, and mails that were given up. */
export const silenceText = {
  title: { vi: 'Tạm dừng cảnh báo', en: 'Silences' },
  intro: {
    vi: 'Trong thời gian tạm dừng, Mốc vẫn theo dõi nhưng không gửi thư. Mỗi lần tạm dừng có người quyết định, lý do và ngày cuối.',
    en: 'During a silence Mốc goes on watching but sends no mail. Each has an author, a reason and a last day.',
  },
  none: { vi: 'Chưa có lần tạm dừng nào.', en: 'There has been no silence.' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  everyUnit: { vi: 'Mọi đơn vị', en: 'Every unit' },
  condition: { vi: 'Loại cảnh báo', en: 'Kind of alert' },
  everyCondition: { vi: 'Mọi loại', en: 'Every kind' },
  until: { vi: 'Đến hết ngày', en: 'Up to the end of' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Được ghi lại và hiện ở đây; tối đa 500 ký tự.',
    en: 'Kept and shown here; up to 500 characters.',
  },
  author: { vi: 'Người quyết định', en: 'Decided by' },
  state: { vi: 'Tình trạng', en: 'State' },
  inForce: { vi: 'Đang tạm dừng', en: 'In force' },
  over: { vi: 'Đã hết', en: 'Over' },
  lifted: (at: Text, by: string): Text => ({ vi: `Bỏ lúc ${at.vi} (${by})`, en: `Lifted at ${at.en} (${by})` }),
  lift: { vi: 'Bỏ tạm dừng', en: 'Lift' },
  set: { vi: 'Tạm dừng', en: 'Silence' },
  newOne: { vi: 'Tạm dừng mới', en: 'A new silence' },
  link: { vi: 'Tạm dừng cảnh báo', en: 'Silences' },
  again: { vi: 'Gửi lại', en: 'Try again' },
  errors: {
    'no-reason': { vi: 'Ghi lý do tạm dừng', en: 'Give the reason' },
    'long-reason': { vi: 'Lý do tối đa 500 ký tự', en: 'The reason may have up to 500 characters' },
    'bad-last-day': {
      vi: 'Chọn ngày cuối từ hôm nay đến một năm tới',
      en: 'Choose a last day from today to a year ahead',
    },
    'unknown-unit': { vi: 'Chọn đơn vị trong danh sách', en: 'Choose a unit of the list' },
  },
};
