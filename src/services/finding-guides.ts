import type { FindingCode } from '../intake/finding-texts.ts';
import { cellGuide } from '../intake/guide/cell-guide.ts';
import { fileGuide } from '../intake/guide/file-guide.ts';
import { type Guide, guide, guideEach } from '../intake/guide/guide.ts';
import { sheetGuide } from '../intake/guide/sheet-guide.ts';
import { templateGuide } from '../intake/guide/template-guide.ts';
import { reportGuide } from './report-guide.ts';

const giveName = [
  'Ghi đúng tên hoặc mã trong danh mục; tên gần nhất ghi bên cạnh.',
  'Give a name or id of the catalogue; the nearest stand beside it.',
] as const;
const giveId = ['Ghi mã thay cho tên.', 'Give the id in place of the name.'] as const;
const lookAtNumbers = ['Đối chiếu với nguồn rồi sửa số.', 'Compare with the source and correct the number.'] as const;

const lookOrExplain = [
  'Đối chiếu với nguồn; sửa nếu sai, giải trình nếu đúng.',
  'Compare with the source; correct it, or explain it where it is right.',
] as const;

/** Findings that need the catalogue to be found. */
const catalogueGuide = {
  'unknown-unit': guide(['Không có đơn vị này', 'There is no such unit'], giveName),
  'unknown-indicator': guide(['Không có chỉ số này', 'There is no such indicator'], giveName),
  'ambiguous-unit': guide(['Tên của nhiều đơn vị', 'A name of more than one unit'], giveId),
  'ambiguous-indicator': guide(['Tên của nhiều chỉ số', 'A name of more than one indicator'], giveId),
  'unit-of-another-time': guideEach(
    ['Đơn vị không tồn tại trong kỳ', 'A unit that did not exist in the period'],
    ['Ghi đơn vị có trong kỳ đó, hoặc sửa kỳ.', 'Give the unit that existed then, or correct the period.'],
  ),
  'other-frequency': guideEach(
    ['Kỳ khác tần suất báo cáo của chỉ số', 'A period of another frequency than the indicator’s'],
    ['Ghi kỳ theo tần suất của chỉ số.', 'Give a period of the indicator’s frequency.'],
  ),
  'future-period': guide(
    ['Kỳ chưa bắt đầu', 'A period that has not begun'],
    ['Sửa lại kỳ báo cáo.', 'Correct the period.'],
  ),
  'period-too-old': guide(['Kỳ quá xa trong quá khứ', 'A period too long ago'], ['Sửa lại năm.', 'Correct the year.']),
  'share-of-one': guideEach(
    ['Có thể là tỷ lệ trên 1, không phải phần trăm', 'Perhaps a share of 1, not a percentage'],
    ['Nếu 0,95 là 95% thì ghi 95.', 'Where 0.95 means 95%, write 95.'],
  ),
  'incomplete-figure': guideEach(
    ['Số liệu chưa đủ', 'Half a figure'],
    ['Điền cả tử số và mẫu số, hoặc giá trị.', 'Give both numerator and denominator, or the value.'],
  ),
  'numerator-over-denominator': guide(
    ['Tử số lớn hơn mẫu số', 'A numerator over its denominator'],
    ['Xem tử số và mẫu số có bị đổi chỗ không.', 'Look whether numerator and denominator changed places.'],
  ),
  'over-the-limit': guide(['Giá trị vượt mức cao nhất có thể', 'A value above the highest possible'], lookAtNumbers),
  'below-zero': guide(['Giá trị nhỏ hơn 0', 'A value below 0'], lookAtNumbers),
  'fractional-count': guide(
    ['Số đếm không phải số nguyên', 'A count that is not whole'],
    ['Xem lại dấu phân cách hàng nghìn.', 'Look at its thousands separator.'],
  ),
  'rank-below-one': guide(['Thứ hạng nhỏ hơn 1', 'A rank below 1'], lookAtNumbers),
  'milestone-not-done-or-open': guide(
    ['Mốc không phải 0 hoặc 1', 'A milestone other than 0 or 1'],
    ['Ghi 1 nếu đã xong, 0 nếu chưa.', 'Give 1 where it is done, 0 where it is not.'],
  ),
  'denominator-without-share': guide(
    ['Mẫu số của một chỉ số không phải tỷ lệ', 'A denominator where there is no share'],
    ['Để trống mẫu số, hoặc xem lại chỉ số.', 'Leave the denominator empty, or look at the indicator again.'],
  ),
  'cumulative-falls': guideEach(
    ['Số cộng dồn giảm', 'A cumulative count that falls'],
    [
      'Ghi số tính từ đầu, không phải số của kỳ; nếu đúng là giảm, giải trình.',
      'Give the count since the beginning, not that of the period; where it did fall, explain it.',
    ],
  ),
  'denominator-jumps': guideEach(
    ['Mẫu số khác hẳn các kỳ trước', 'A denominator unlike those before'],
    [
      'Xem có thừa, thiếu chữ số hay ghi lũy kế thay cho số trong kỳ; nếu đúng, giải trình.',
      'Look for a digit too many or too few, or the year to date in place of the period; where it is right, explain it.',
    ],
  ),
  'far-from-own-history': guideEach(
    ['Giá trị khác xa các kỳ trước', 'A value far from the periods before'],
    lookOrExplain,
  ),
  'far-from-like-units': guideEach(
    ['Giá trị khác xa các đơn vị cùng khối', 'A value far from like units'],
    lookOrExplain,
  ),
  'same-as-last-period': guideEach(
    ['Giống hệt kỳ trước', 'The same as the period before'],
    [
      'Xem có nộp lại số của kỳ trước không; nếu đúng là trùng, giải trình.',
      'Look whether the last report was handed in again; where they do agree, explain it.',
    ],
  ),
  'parts-differ-from-whole': guideEach(
    ['Các đơn vị cộng lại khác số chung', 'Parts that do not add up to their whole'],
    lookOrExplain,
  ),
  'one-unit-is-most': guideEach(
    ['Một đơn vị chiếm gần hết tổng', 'One unit that is nearly the whole total'],
    lookOrExplain,
  ),
  'stated-share-differs': guideEach(
    ['Tỷ lệ ghi khác tỷ lệ tính được', 'A stated share that its counts do not give'],
    lookAtNumbers,
  ),
};

const guides: Readonly<Record<FindingCode | keyof typeof catalogueGuide | keyof typeof reportGuide, Guide>> = {
  ...fileGuide,
  ...sheetGuide,
  ...templateGuide,
  ...cellGuide,
  ...catalogueGuide,
  ...reportGuide,
};

/** Two figures against a law of the catalogue: the code is the law's own. */
const lawGuide = guideEach(['Số liệu trái với nhau', 'Figures that contradict each other'], lookAtNumbers);

/** What is wrong and what to do, by a finding's code. */
export const guideOf = (code: string): Guide =>
  Object.hasOwn(guides, code) ? guides[code as keyof typeof guides] : lawGuide;
