import type { ChangeKind } from '../../domain/index/change.ts';
import type { Text } from '../../domain/text.ts';
import type { SupposeError } from '../../services/suppose-figure.ts';

/** Words of a unit's page in its league. */
export const unitRankingText = {
  title: (name: string): Text => ({ vi: `Xếp hạng của ${name}`, en: `Ranking of ${name}` }),
  back: (block: Text): Text => ({ vi: `Bảng xếp hạng: ${block.vi}`, en: `League table: ${block.en}` }),
  ofTargets: { vi: 'Chỉ tiêu của đơn vị', en: 'Targets of the unit' },
  rank: (rank: string, of: string): Text => ({
    vi: `Hạng ${rank} trên ${of} đơn vị`,
    en: `Rank ${rank} of ${of} units`,
  }),
  interval: (low: string, high: string, n: string): Text => ({
    vi: `, từ ${low} đến ${high} trong 90% của ${n} phương án`,
    en: `, from ${low} to ${high} in 90% of ${n} variations`,
  }),
  steady: (n: string): Text => ({
    vi: `, giữ nguyên trong ít nhất 90% của ${n} phương án`,
    en: `, the same in at least 90% of ${n} variations`,
  }),
  points: (score: string): Text => ({ vi: `; ${score} điểm`, en: `; ${score} points` }),
  graded: (grade: Text): Text => ({
    vi: `, xếp loại ${grade.vi.toLowerCase()}`,
    en: `, graded ${grade.en.toLowerCase()}`,
  }),
  noScore: {
    vi: 'Chưa có điểm: thiếu số liệu nhiều hơn mức bộ chỉ số cho phép',
    en: 'No score: more figures are missing than the index allows',
  },
  near: (names: Text): Text => ({
    vi: `Điểm chưa làm tròn sát với ${names.vi}: đứng trước hay sau ở đây không nói lên điều gì.`,
    en: `Its unrounded score is within rounding of ${names.en}: which comes first says nothing.`,
  }),
  neighbours: { vi: 'Các đơn vị liền kề', en: 'Neighbours' },
  gap: { vi: 'Hơn, kém', en: 'More or less' },
  itself: { vi: 'đơn vị này', en: 'this unit' },
  partsTitle: { vi: 'Điểm được tính từ đâu', en: 'Where the points come from' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  medianFigure: { vi: 'Trung vị số liệu', en: 'Median figure' },
  score: { vi: 'Điểm', en: 'Points' },
  ofFull: (full: string): Text => ({ vi: `trên ${full}`, en: `of ${full}` }),
  medianScore: { vi: 'Trung vị điểm', en: 'Median points' },
  lost: { vi: 'Còn thiếu', en: 'Missing' },
  total: { vi: 'Cộng', en: 'Total' },
  stagesTitle: { vi: 'Tự đánh giá, thẩm định, chính thức', en: 'Self-reported, verified, final' },
  stages: {
    self: { vi: 'Tự đánh giá', en: 'Self-reported' },
    verified: { vi: 'Thẩm định', en: 'Verified' },
    final: { vi: 'Chính thức', en: 'Final' },
  },
  stageDifference: { vi: 'Thẩm định so với tự đánh giá', en: 'Verified less self-reported' },
  notVerified: { vi: 'Báo cáo của kỳ này chưa kiểm tra xong.', en: 'The report of this period is not verified yet.' },
  notFinal: { vi: 'Kỳ này chưa công bố.', en: 'This period is not published yet.' },
  stagesMean: {
    vi: 'Số liệu của đơn vị như đã nộp, như đã kiểm tra và như đã công bố; số liệu của các đơn vị khác giữ như hiện có.',
    en: 'The figures of the unit as handed in, as verified and as published; those of other units as they stand.',
  },
  changeTitle: (before: Text): Text => ({
    vi: `Vì sao điểm thay đổi so với ${before.vi}`,
    en: `Why the score changed since ${before.en}`,
  }),
  change: (before: string, difference: string, after: string): Text => ({
    vi: `${before} điểm kỳ trước ${difference} = ${after} điểm kỳ này`,
    en: `${before} points before ${difference} = ${after} points now`,
  }),
  earlierAt: (period: Text, at: Text): Text => ({
    vi: `Xem ${period.vi} như đã biết đến ${at.vi}`,
    en: `See ${period.en} as known by ${at.en}`,
  }),
  noChange: {
    vi: 'Không so được: một trong hai kỳ chưa có điểm.',
    en: 'Not comparable: there is no score in one of the two periods.',
  },
  sameScore: { vi: 'Điểm không thay đổi.', en: 'The score did not change.' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  kinds: {
    figures: { vi: 'Số liệu mới', en: 'New figures' },
    correction: { vi: 'Đính chính, bổ sung kỳ trước', en: 'Corrected or late figures of the period before' },
    definition: { vi: 'Bộ chỉ số thay đổi', en: 'The index changed' },
    membership: { vi: 'Đơn vị vào hoặc ra khỏi khối', en: 'Units joined or left the block' },
  } satisfies Record<ChangeKind, Text>,
  gone: { vi: 'Chưa có số liệu kỳ này', en: 'No figure of this period' },
  howChange: {
    vi: 'Số liệu được thay lần lượt: đính chính của kỳ trước, bộ chỉ số, đơn vị rời khối, số liệu mới, đơn vị vào khối. Các phần được làm tròn sao cho cộng lại đúng bằng mức chênh đã in.',
    en: 'Figures are exchanged in turn: corrections of the period before, the index, units that left, new figures, units that came. The parts are rounded so that they add up to the printed difference.',
  },
  gainsTitle: { vi: 'Đạt chỉ tiêu nào thì lên hạng nhiều nhất', en: 'Which target would lift it most' },
  gainsMean: {
    vi: 'Mỗi dòng giả định đơn vị đạt đúng chỉ tiêu ấy, mọi số liệu khác của mọi đơn vị giữ nguyên.',
    en: 'Each line supposes that the unit meets just that target, with every other figure of every unit as it is.',
  },
  noGains: {
    vi: 'Không còn chỉ tiêu chậm nào của đơn vị mà đạt thì tăng điểm.',
    en: 'No late target of the unit would win points.',
  },
  ifMet: (name: Text, value: Text): Text => ({
    vi: `Nếu ${lower(name.vi)} đạt ${value.vi}`,
    en: `If ${lower(name.en)} reached ${value.en}`,
  }),
  wins: (points: string, before: string, after: string): Text => ({
    vi: `${points} điểm, từ ${before} lên ${after}`,
    en: `${points} points, from ${before} to ${after}`,
  }),
  fromTo: (before: string, after: string): Text => ({
    vi: `từ hạng ${before} lên hạng ${after}`,
    en: `from rank ${before} to rank ${after}`,
  }),
  staysAt: (rank: string): Text => ({ vi: `vẫn hạng ${rank}`, en: `still rank ${rank}` }),
  placesTitle: { vi: 'Thứ hạng qua các kỳ', en: 'Rank over the periods' },
  placesMean: {
    vi: 'Mọi kỳ tính bằng số liệu nhận được đến nay; đường đứt quãng ở kỳ bộ chỉ số thay đổi hoặc chưa có hạng.',
    en: 'Every period by what is known now; the line breaks where the index changed or there is no rank.',
  },
  redefined: {
    vi: 'bộ chỉ số đã thay đổi, không so được với kỳ trước',
    en: 'the index changed; not comparable with before',
  },
  rankOf: (rank: string, of: string): Text => ({ vi: `${rank} trên ${of}`, en: `${rank} of ${of}` }),
  notRanked: { vi: 'chưa xếp hạng', en: 'not ranked' },
  supposeTitle: { vi: 'Nếu số liệu khác đi', en: 'What if' },
  supposeMean: {
    vi: 'Chọn một chỉ số thành phần và gõ một con số để xem điểm và hạng sẽ ra sao. Không có gì được ghi lại.',
    en: 'Choose a component and type a figure to see what the score and rank would be. Nothing is recorded.',
  },
  component: { vi: 'Chỉ số thành phần', en: 'Component' },
  supposed: { vi: 'Số liệu giả định', en: 'Supposed figure' },
  compute: { vi: 'Tính thử', en: 'Try it' },
  outcome: (name: Text, value: Text, now: Text): Text => ({
    vi: `Nếu *${lower(name.vi)}* là ${value.vi} (nay ${now.vi}): `,
    en: `If *${lower(name.en)}* were ${value.en} (now ${now.en}): `,
  }),
  scores: (before: string, after: string): Text => ({
    vi: `điểm từ ${before} thành *${after}*`,
    en: `the score goes from ${before} to *${after}*`,
  }),
  ranks: (before: string, after: string): Text => ({
    vi: `, hạng từ ${before} thành *${after}*.`,
    en: `, the rank from ${before} to *${after}*.`,
  }),
  sameRank: (rank: string): Text => ({ vi: `, vẫn hạng ${rank}.`, en: `, the rank stays ${rank}.` }),
  errors: {
    'unknown-component': { vi: 'Chọn một chỉ số thành phần trong danh sách.', en: 'Choose a component from the list.' },
    'not-a-number': {
      vi: 'Gõ một con số, ví dụ 85 hoặc 85,5.',
      en: 'Type a number, for example 85 or 85.5.',
    },
    'below-zero': { vi: 'Số liệu không thể nhỏ hơn 0.', en: 'The figure cannot be below 0.' },
    'above-all': { vi: 'Tỷ lệ này không thể quá 100%.', en: 'This share cannot exceed 100%.' },
  } satisfies Record<SupposeError, Text>,
  problem: { vi: 'Chưa tính được', en: 'It cannot be computed' },
  prefix: { vi: 'Lỗi:', en: 'Error:' },
};

/** A name inside a sentence; one that begins with an abbreviation ("TTHC") stays as it is. */
function lower(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
