import type { Text } from '../../domain/text.ts';

export const scorecardText = {
  closedOn: (day: Text): Text => ({ vi: `số liệu chốt ngày ${day.vi}`, en: `figures closed on ${day.en}` }),
  closesOn: (day: Text): Text => ({
    vi: `chưa hết kỳ, đến ngày ${day.vi} mới chốt số liệu`,
    en: `not closed yet, figures close on ${day.en}`,
  }),
  knownAt: (at: Text): Text => ({ vi: `số liệu nhận đến ${at.vi}`, en: `known at ${at.en}` }),
  reported: (nOf: string): Text => ({ vi: `${nOf} đơn vị đã báo cáo`, en: `${nOf} units have reported` }),
  reportsFormula: (owing: string, overdue: string, waiting: string, reported: string): Text => ({
    vi: `${owing} đơn vị phải báo cáo − ${overdue} quá hạn − ${waiting} chưa đến hạn = ${reported} đã báo cáo.`,
    en: `${owing} units owe a report − ${overdue} overdue − ${waiting} not yet due = ${reported} have reported.`,
  }),
  heading: { vi: 'Bảng theo dõi chỉ tiêu', en: 'Target scorecard,' },
  behindTitle: { vi: 'Chậm so với lộ trình', en: 'Behind the path' },
  unitsTitle: { vi: 'Đơn vị cần chỉ đạo', en: 'Units that need a decision' },
  overdueTitle: { vi: 'Báo cáo quá hạn', en: 'Report overdue' },
  unitsBehindTitle: { vi: 'Nhiều chỉ tiêu chậm nhất', en: 'Most targets behind' },
  nothingKnown: (n: string): Text => ({
    vi: `Chưa thấy chỉ tiêu nào chậm; ${n} chỉ tiêu chưa có số liệu sau mốc.`,
    en: `No target is seen to be behind; ${n} have no figure after the baseline.`,
  }),
  noUnitKnown: { vi: 'Các đơn vị chưa có số liệu sau mốc.', en: 'The units have no figure after the baseline.' },
  nothingBehind: { vi: 'Không có chỉ tiêu nào chậm so với lộ trình.', en: 'No target is behind its path.' },
  nothingOverdue: { vi: 'Không có báo cáo nào quá hạn.', en: 'No report is overdue.' },
  noUnitBehind: { vi: 'Không có đơn vị nào chậm.', en: 'No unit is behind.' },
  unitsShort: { vi: 'đơn vị chậm', en: 'units behind' },
  targetsShort: { vi: 'chỉ tiêu chậm', en: 'targets behind' },
  daysOverdue: { vi: 'ngày quá hạn', en: 'days overdue' },
  dueOn: (day: Text): Text => ({ vi: `hạn nộp ${day.vi}, chưa nộp`, en: `due ${day.en}, not handed in` }),
  wholesTitle: { vi: 'Chỉ tiêu của kế hoạch', en: 'Targets of the plan' },
  matrixTitle: { vi: 'Đơn vị × chỉ tiêu', en: 'Units × targets' },
  findingsTitle: { vi: 'Số liệu cần xem lại', en: 'Figures to look at again' },
  filters: { vi: 'Chọn kỳ và lọc', en: 'Period and filters' },
  period: { vi: 'Kỳ', en: 'Period' },
  block: { vi: 'Khối', en: 'Block' },
  family: { vi: 'Nhóm', en: 'Group' },
  status: { vi: 'Trạng thái', en: 'Status' },
  measuredTitle: { vi: 'Số liệu khác đã đo', en: 'Other figures measured' },
  measuredHelp: {
    vi: 'Các số liệu kế hoạch ghi nhận mà không đặt chỉ tiêu, đúng như văn bản in.',
    en: 'Figures the plan records without setting a target, as the document prints them.',
  },
  asOf: { vi: 'Số liệu nhận đến hết ngày', en: 'Known by the end of' },
  all: { vi: 'Tất cả', en: 'All' },
  apply: { vi: 'Xem', en: 'Show' },
  clear: { vi: 'Bỏ lọc', en: 'Clear filters' },
  shown: (n: string, of: string): Text => ({
    vi: `Đang xem ${n} trên ${of} đơn vị.`,
    en: `Showing ${n} of ${of} units.`,
  }),
  noneShown: { vi: 'Không có đơn vị nào khớp bộ lọc.', en: 'No unit matches the filters.' },
  noTargetShown: { vi: 'Không có chỉ tiêu nào khớp bộ lọc.', en: 'No target matches the filters.' },
  coverage: (nOf: string): Text => ({ vi: `${nOf} đơn vị`, en: `${nOf} units` }),
  met: (nOf: string): Text => ({ vi: `${nOf} đạt`, en: `${nOf} met` }),
  unitsMet: { vi: 'số đơn vị đạt', en: 'units that meet it' },
  unitsKnown: { vi: 'số đơn vị có số liệu', en: 'units with figures' },
  without: (unit: string, value: Text): Text => ({
    vi: `không kể ${unit}: ${value.vi}`,
    en: `without ${unit}: ${value.en}`,
  }),
  bounds: (low: Text, high: Text): Text => ({
    vi: `từ ${low.vi} đến ${high.vi} nếu đủ đơn vị`,
    en: `${low.en} to ${high.en} once all report`,
  }),
  flagsLegend: { vi: 'Dấu nhỏ bên số liệu', en: 'Small marks beside a figure' },
  before: (since: Text): Text => ({
    vi: `Số liệu được lưu từ ${since.vi}. Tại thời điểm đã chọn chưa có số liệu nào được ghi nhận.`,
    en: `Figures are held since ${since.en}. Nothing had been recorded at the time chosen.`,
  }),
  never: { vi: 'Kế hoạch này chưa có số liệu nào được ghi nhận.', en: 'No figure has been recorded for this plan.' },
  shareOfLack: (share: string): Text => ({ vi: `${share} phần thiếu`, en: `${share} of the shortfall` }),
  openUnit: { vi: 'Mở trang đơn vị', en: 'Open the unit’s page' },
  matrixHelp: {
    vi: 'Mỗi số là một liên kết tới lời giải thích của nó.',
    en: 'Every number links to its explanation.',
  },
};

/** The parts of the first sentence. Emphasis stands between asterisks. */
export const sentence = {
  behind: (n: string, of: string): Text => ({
    vi: `*${n} trên ${of} đơn vị* chậm lộ trình ở ít nhất một chỉ tiêu`,
    en: `*${n} of ${of} units* are behind their path on at least one target`,
  }),
  noneBehind: (of: string): Text => ({
    vi: `*Không đơn vị nào* trong ${of} đơn vị có số liệu chậm lộ trình`,
    en: `*None* of the ${of} units with figures is behind its path`,
  }),
  noneJudged: (of: string): Text => ({
    vi: `*${of} đơn vị* chưa có số liệu sau mốc để đánh giá`,
    en: `*${of} units* have no figure after the baseline to judge`,
  }),
  overdue: (n: string): Text => ({ vi: `; *${n} đơn vị* quá hạn báo cáo`, en: `; *${n}* have an overdue report` }),
  worst: (name: Text, n: string): Text => ({
    vi: ` Chậm nhiều nhất là *${name.vi}*: ${n} đơn vị`,
    en: ` The target most units are behind on is *${name.en}*: ${n} units`,
  }),
  missing: (count: Text, by: Text): Text => ({
    vi: `, các đơn vị còn thiếu *${count.vi}* để đạt vào ${by.vi}`,
    en: `; units still lack *${count.en}* to meet it by ${by.en}`,
  }),
  three: (share: string): Text => ({
    vi: `; ba đơn vị giữ ${share} phần thiếu`,
    en: `; three units hold ${share} of it`,
  }),
  wholes: (total: string, parts: Text): Text => ({
    vi: `Trong *${total} chỉ tiêu*: ${parts.vi}`,
    en: `Of *${total} targets*: ${parts.en}`,
  }),
  noneLater: (total: string): Text => ({
    vi: `*Cả ${total} chỉ tiêu* chưa có số liệu sau mốc`,
    en: `*None of the ${total} targets* has a figure after the baseline`,
  }),
  unjudged: (n: string): Text => ({
    vi: `; ${n} chỉ tiêu khác không nêu con số để đánh giá`,
    en: `; ${n} more name no number to judge by`,
  }),
  noTargets: {
    vi: 'Kế hoạch này chưa có chỉ tiêu nào đánh giá được',
    en: 'This plan has no target that can be judged',
  },
  counted: {
    achieved: (n: string): Text => ({ vi: `*${n} đạt*`, en: `*${n} achieved*` }),
    onTrack: (n: string): Text => ({ vi: `${n} đúng tiến độ`, en: `${n} on track` }),
    atRisk: (n: string): Text => ({ vi: `${n} có nguy cơ chậm`, en: `${n} at risk` }),
    behind: (n: string): Text => ({ vi: `*${n} chậm tiến độ*`, en: `*${n} off track*` }),
    missed: (n: string): Text => ({ vi: `*${n} không đạt*`, en: `*${n} missed*` }),
    withoutLater: (n: string): Text => ({
      vi: `${n} chưa có số liệu sau mốc`,
      en: `${n} without a figure after the baseline`,
    }),
    other: (n: string): Text => ({ vi: `${n} chưa đánh giá được`, en: `${n} cannot be judged yet` }),
  },
};
