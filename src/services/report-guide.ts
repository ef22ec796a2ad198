import { guideEach } from '../intake/guide/guide.ts';

/** Findings on a file for one unit's report. */
export const reportGuide = {
  'row-of-another-unit': guideEach(
    ['Hàng của đơn vị khác', 'A row of another unit'],
    ['Mỗi đơn vị nộp báo cáo của mình; bỏ các hàng này.', 'Each unit hands in its own report: leave these rows out.'],
  ),
  'row-of-another-period': guideEach(
    ['Hàng của kỳ khác', 'A row of another period'],
    ['Sửa kỳ, hoặc nộp vào đợt báo cáo của kỳ đó.', 'Correct the period, or hand it in for its own campaign.'],
  ),
  'not-owed': guideEach(
    ['Chỉ số đơn vị không phải báo cáo', 'An indicator the unit does not owe'],
    ['Bỏ hàng này.', 'Leave this row out.'],
  ),
  'in-a-report': guideEach(
    ['Số liệu của báo cáo đã nộp', 'A figure of a report that was handed in'],
    [
      'Mở báo cáo của đơn vị trong đợt báo cáo: trả lại, mở lại hoặc đính chính ở đó.',
      'Go to the unit’s report in its campaign: return it, open it again or correct it there.',
    ],
  ),
  'no-data-without-reason': guideEach(
    ['Chưa có số liệu mà chưa ghi lý do', 'No data, and no reason'],
    ['Ghi lý do ở cột giải trình.', 'Give the reason in the column of explanations.'],
  ),
  'changed-meanwhile': guideEach(
    ['Người khác đã sửa cùng số liệu', 'Somebody else changed the same figure'],
    [
      'Xem số đang có trên trang báo cáo rồi quyết định sửa hay giữ.',
      'Look at what stands on the report page, and decide what holds.',
    ],
  ),
};
