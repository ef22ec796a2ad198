import type { Text } from '../../domain/text.ts';

/** Words of the league tables. */
export const rankingText = {
  title: { vi: 'Xếp hạng', en: 'Ranking' },
  ofBlock: (block: Text): Text => ({ vi: `Xếp hạng: ${block.vi}`, en: `Ranking: ${block.en}` }),
  none: {
    vi: 'Không bộ chỉ số nào xếp hạng đơn vị của kế hoạch này.',
    en: 'No index ranks the units of this plan.',
  },
  noFigures: (period: Text): Text => ({
    vi: `Chưa đơn vị nào của khối có số liệu ${period.vi}, nên chưa có thứ hạng.`,
    en: `No unit of the block has a figure of ${period.en} yet, so there are no ranks.`,
  }),
  closesWith: (asked: Text, ranked: Text): Text => ({
    vi: `Có chỉ số thành phần không báo cáo theo kỳ ngắn hơn: ${asked.vi} được xếp hạng theo số liệu ${ranked.vi}, kỳ chốt số liệu cùng ngày.`,
    en: `Some components are not reported for shorter periods: ${asked.en} is ranked by the figures of ${ranked.en}, which closes on the same day.`,
  }),
  lastClosed: (asked: Text, ranked: Text): Text => ({
    vi: `Có chỉ số thành phần không báo cáo theo kỳ ngắn hơn, nên ${asked.vi} không có bảng xếp hạng riêng: dưới đây là xếp hạng ${ranked.vi}, kỳ gần nhất đã chốt số liệu đến khi ấy.`,
    en: `Some components are not reported for shorter periods, so ${asked.en} has no ranks of its own: these are the ranks of ${ranked.en}, the last that had closed by then.`,
  }),
  notClosed: (period: Text, day: Text): Text => ({
    vi: `Chưa hết ${period.vi}: đến ngày ${day.vi} mới chốt số liệu. Điểm và thứ hạng theo số liệu đã nhận đến nay, còn thay đổi.`,
    en: `The figures of ${period.en} are not closed until ${day.en}. Scores and ranks are by what has come in so far, and will change.`,
  }),
  inPeriod: (period: Text): Text => ({ vi: `(khoảng), ${period.vi}`, en: `(interval), ${period.en}` }),
  single: {
    vi: 'Khối chỉ có một đơn vị được xếp hạng; thứ hạng không nói lên điều gì.',
    en: 'Only one unit of the block is ranked; its rank says nothing.',
  },
  leads: (name: string, score: string, ahead: string | null): Text => ({
    vi: `*${name}* dẫn đầu với ${score} điểm${ahead === null ? '' : `, hơn đơn vị kế tiếp ${ahead} điểm`}.`,
    en: `*${name}* leads with ${score} points${ahead === null ? '' : `, ${ahead} more than the next`}.`,
  }),
  lead: (names: string, n: string, score: string): Text => ({
    vi: `*${names}* cùng dẫn đầu (${n} đơn vị) với ${score} điểm.`,
    en: `*${names}* share the lead (${n} units) with ${score} points.`,
  }),
  improved: (name: string, points: string): Text => ({
    vi: ` Tiến bộ nhiều nhất là *${name}*: ${points} điểm.`,
    en: ` Most improved is *${name}*: ${points} points.`,
  }),
  last: (name: string, score: string): Text => ({
    vi: ` Ở cuối bảng là *${name}*: ${score} điểm.`,
    en: ` Last is *${name}*: ${score} points.`,
  }),
  seeTable: (n: string): Text => ({ vi: `Xem cả bảng: ${n} đơn vị`, en: `The whole table: ${n} units` }),
  rank: { vi: 'Hạng', en: 'Rank' },
  interval: { vi: 'Khoảng hạng', en: 'Rank interval' },
  inBlock: { vi: 'Hạng trong khối', en: 'Rank in block' },
  intervalShort: { vi: '(khoảng)', en: '(interval)' },
  score: { vi: 'Điểm', en: 'Score' },
  grade: { vi: 'Xếp loại', en: 'Grade' },
  since: (period: Text): Text => ({ vi: `So với ${period.vi}`, en: `Since ${period.en}` }),
  coverage: { vi: 'Độ phủ số liệu', en: 'Coverage' },
  absent: (names: Text): Text => ({ vi: `chưa có số liệu: ${names.vi}`, en: `no figure: ${names.en}` }),
  up: (n: string): Text => ({ vi: `lên ${n} bậc`, en: `up ${n}` }),
  down: (n: string): Text => ({ vi: `xuống ${n} bậc`, en: `down ${n}` }),
  same: { vi: 'giữ hạng', en: 'same rank' },
  newcomer: { vi: 'kỳ trước chưa xếp hạng', en: 'not ranked before' },
  tableTitle: { vi: 'Bảng xếp hạng', en: 'League table' },
  ranked: (n: string, of: string): Text => ({
    vi: `${n} trên ${of} đơn vị của khối có thứ hạng.`,
    en: `${n} of ${of} units of the block have a rank.`,
  }),
  improvedTitle: { vi: 'Tiến bộ nhiều nhất', en: 'Most improved' },
  behindTitle: { vi: 'Còn kém nhiều nhất', en: 'Furthest behind' },
  pointsSince: (period: Text): Text => ({ vi: `điểm so với ${period.vi}`, en: `points since ${period.en}` }),
  points: { vi: 'điểm', en: 'points' },
  fromTo: (from: string, to: string): Text => ({
    vi: `hạng ${from}, nay hạng ${to}`,
    en: `rank ${from}, now ${to}`,
  }),
  below: (points: string): Text => ({
    vi: `kém trung vị của khối ${points} điểm`,
    en: `${points} points below the block’s median`,
  }),
  noneImproved: { vi: 'Không đơn vị nào tăng điểm.', en: 'No unit won points.' },
  firstPeriod: { vi: 'Đây là kỳ đầu, chưa có kỳ trước để so.', en: 'This is the first period; there is none before.' },
  firmTitle: { vi: 'Thứ hạng chắc đến đâu', en: 'How firm the ranks are' },
  firm: (n: string): Text => ({
    vi: `Khoảng hạng là thứ hạng của đơn vị trong 90% của ${n} phương án: mỗi trọng số (điểm tối đa) thêm hoặc bớt đến một phần tư; số liệu được chấm như quy định, theo vị trí giữa mức thấp nhất và cao nhất, hoặc theo tỷ lệ đơn vị đứng sau. Cùng số liệu thì luôn ra cùng khoảng.`,
    en: `The interval holds the unit’s rank in 90% of ${n} variations: every weight (full mark) up to a quarter more or less; figures scored as defined, by their place between the least and the most, or by how many are beaten. The same figures always give the same interval.`,
  }),
  notFirm: {
    vi: 'Khoảng hạng đang được tính. Tải lại trang sau ít phút để xem.',
    en: 'The rank intervals are being computed. Reload the page in a few minutes.',
  },
  pairsTitle: { vi: 'Chênh nhau trong phạm vi làm tròn', en: 'Within rounding of each other' },
  pairsMean: (step: string): Text => ({
    vi: `Điểm chưa làm tròn của hai đơn vị chênh nhau chưa đến ${step}: đứng trước hay sau ở đây không nói lên điều gì.`,
    en: `The unrounded scores of the two units differ by less than ${step}: which comes first says nothing here.`,
  }),
  pair: (one: string, other: string, gap: string): Text => ({
    vi: `*${one}* và *${other}*, chênh nhau ${gap} điểm`,
    en: `*${one}* and *${other}*, ${gap} points apart`,
  }),
  noPairs: { vi: 'Không có hai đơn vị nào như vậy.', en: 'There are no two such units.' },
  partsTitle: { vi: 'Bộ chỉ số', en: 'The index' },
  median: { vi: 'Trung vị của khối', en: 'Median of the block' },
  influence: { vi: 'Nếu bỏ chỉ số này', en: 'Without it' },
  moved: (units: string, mean: string, most: string): Text => ({
    vi: `${units} đơn vị đổi hạng, bình quân ${mean} bậc, nhiều nhất ${most} bậc`,
    en: `${units} units change rank, by ${mean} places on average, at most ${most}`,
  }),
  notMoved: { vi: 'không đơn vị nào đổi hạng', en: 'no unit changes its rank' },
  grades: { vi: 'Xếp loại theo điểm đã làm tròn:', en: 'Grades by the printed score:' },
  gradeFrom: (grade: Text, from: string): Text => ({ vi: `${grade.vi} từ ${from}`, en: `${grade.en} from ${from}` }),
  tiesPrinted: {
    vi: 'Hạng theo điểm đã làm tròn; bằng điểm thì cùng hạng, hạng sau bị bỏ trống (1, 2, 2, 4).',
    en: 'Ranked on the printed score; equal scores share a rank and the next is left out (1, 2, 2, 4).',
  },
  tiesExact: {
    vi: 'Hạng theo điểm chưa làm tròn; bằng điểm thì cùng hạng, hạng sau bị bỏ trống (1, 2, 2, 4).',
    en: 'Ranked on the exact score; equal scores share a rank and the next is left out (1, 2, 2, 4).',
  },
  spans: {
    period: { vi: 'Số phát sinh chỉ tính trong kỳ.', en: 'Flows count within the period alone.' },
    year: { vi: 'Số phát sinh cộng từ đầu năm đến hết kỳ.', en: 'Flows add up from the start of the year.' },
  } satisfies Record<string, Text>,
};
