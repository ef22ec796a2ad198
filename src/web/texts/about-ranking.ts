import type { Text } from '../../domain/text.ts';

/** How ranks are made, in plain words. */
export const aboutRanking = {
  title: { vi: 'Xếp hạng', en: 'Ranking' },
  points: {
    vi: 'Một bộ chỉ số là cây các chỉ số thành phần có trọng số hoặc điểm tối đa. Số liệu của mỗi đơn vị được chấm thành phần của điểm tối đa rồi gộp lại; mỗi khối có bảng riêng, không so xã với sở. Số liệu là số liệu của kỳ trên bảng theo dõi, không lấy số của kỳ trước thay vào.',
    en: 'An index is a tree of components with weights or full marks. Each unit’s figure is scored as a share of the full mark and these are put together; every block has a table of its own, a commune is never compared with a department. Figures are those of the period as on the scorecard; none is carried over from an earlier one.',
  },
  missing: {
    vi: 'Chưa có số liệu thì theo quy tắc của bộ chỉ số: tính 0 điểm, chưa có điểm, hoặc các chỉ số khác gánh trọng số. Không áp dụng và không phát sinh thì rút khỏi mẫu số.',
    en: 'What is missing follows the rule of the index: it counts 0, leaves no score, or leaves its weight to the others. What does not apply or did not arise leaves the denominator.',
  },
  firm: {
    vi: 'Mỗi hạng kèm một khoảng: thứ hạng của đơn vị trong chín phần mười các phương án, khi trọng số và cách chấm được thay đổi một cách ngẫu nhiên nhưng lặp lại được. Hai đơn vị chênh nhau dưới mức làm tròn được nêu tên.',
    en: 'Every rank comes with an interval: the ranks of the unit in nine of ten variations of weights and scoring, drawn at random but repeatable. Two units within rounding of each other are named.',
  },
  change: {
    vi: 'Điểm thay đổi được tách thành đính chính của kỳ trước, thay đổi của bộ chỉ số, đơn vị vào ra, và số liệu mới của từng chỉ số thành phần; cộng lại đúng bằng mức chênh đã in. Kỳ trước là kỳ trước như đã biết vào cuối ngày kỳ này chốt số liệu.',
    en: 'A change of score is taken apart into corrections of the period before, changes of the index, units that came or went, and each component’s new figure; they add up to the printed difference. The period before is what was known of it at the end of the day on which this period closed.',
  },
  see: (plan: Text): Text => ({ vi: `Bảng xếp hạng của ${plan.vi}`, en: `League tables of ${plan.en}` }),
};
