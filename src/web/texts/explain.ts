import type { Text } from '../../domain/text.ts';

export const explainText = {
  title: (value: string): Text => ({ vi: `Vì sao là ${value}`, en: `Why ${value}` }),
  noValue: { vi: 'Vì sao chưa có số liệu', en: 'Why there is no figure' },
  notApplicable: { vi: 'Vì sao không áp dụng', en: 'Why it does not apply' },
  how: { vi: 'Con số được tính thế nào', en: 'How the number is computed' },
  promise: { vi: 'Chỉ tiêu', en: 'The target' },
  path: { vi: 'Lộ trình và tiến độ', en: 'Path and pace' },
  status: { vi: 'Vì sao có trạng thái này', en: 'Why this status' },
  observations: { vi: 'Số liệu gốc', en: 'The figures it rests on' },
  superseded: { vi: 'Số liệu đã được thay hoặc rút lại', en: 'Figures that were replaced or withdrawn' },
  warned: { vi: 'Cảnh báo khi nộp:', en: 'Warning when handed in:' },
  explained: { vi: 'Giải trình:', en: 'Explained:' },
  undone: { vi: 'Hoàn tác:', en: 'Undone:' },
  parts: { vi: 'Các đơn vị trong tổng', en: 'The units in the total' },
  ratio: { vi: 'Tỷ lệ', en: 'Share' },
  quotient: { vi: 'Giá trị', en: 'Value' },
  doneShare: { vi: 'Tỷ lệ đơn vị đã xong', en: 'Share of units done' },
  doneOfUnits: { vi: 'số đơn vị đã xong / số đơn vị', en: 'units done / units' },
  counted: { vi: 'tử số / mẫu số', en: 'numerator / denominator' },
  sumOfUnits: (n: string): Text => ({
    vi: `Cộng tử số và cộng mẫu số của ${n} đơn vị rồi mới chia; không lấy bình quân các tỷ lệ.`,
    en: `Numerators and denominators of ${n} units are added before dividing; percentages are never averaged.`,
  }),
  sumOfCounts: (n: string): Text => ({ vi: `Cộng số của ${n} đơn vị.`, en: `The figures of ${n} units are added.` }),
  own: {
    vi: 'Con số do chính cấp này báo cáo, vì số của các đơn vị chưa đủ để cộng.',
    en: 'The figure the whole reported for itself, as those of its units are not complete enough to add.',
  },
  ownDiffers: (sum: Text): Text => ({
    vi: `Con số do chính cấp này báo cáo; cộng các đơn vị thì được ${sum.vi}.`,
    en: `The figure the whole reported for itself; its units add up to ${sum.en}.`,
  }),
  stated: {
    vi: 'Con số được ghi sẵn trong nguồn, không kèm tử số, mẫu số để tính lại.',
    en: 'The source states the number without counts to compute it from.',
  },
  statedQualified: (words: Text): Text => ({
    vi: `Nguồn ghi “${words.vi}”, nên con số là một khoảng chứ không phải một điểm.`,
    en: `The source says “${words.en}”, so the figure is an interval, not a point.`,
  }),
  flow: (n: string): Text => ({
    vi: `Số phát sinh được cộng dồn qua ${n} kỳ, từ đầu năm đến kỳ này.`,
    en: `What happened is added over ${n} periods, from the start of the year to this one.`,
  }),
  flowFrom: (n: string, day: Text): Text => ({
    vi: `Số phát sinh được cộng dồn qua ${n} kỳ, kể từ mốc ${day.vi}.`,
    en: `What happened is added over ${n} periods since the baseline of ${day.en}.`,
  }),
  gaps: (n: string): Text => ({ vi: `Thiếu ${n} kỳ trong khoảng này.`, en: `${n} periods are missing in between.` }),
  recomputed: (value: string): Text => ({
    vi: `Tính lại từ số liệu gốc: ${value}, khớp với con số đã in.`,
    en: `Computed again from the figures: ${value}, the number printed.`,
  }),
  mismatch: (value: string): Text => ({
    vi: `Tính lại từ số liệu gốc được ${value}, không khớp với con số đã in. Hãy báo cho người vận hành.`,
    en: `Computed again from the figures it is ${value}, not the number printed. Please tell the operator.`,
  }),
  numerators: { vi: 'Tử số', en: 'Numerator' },
  denominators: { vi: 'Mẫu số', en: 'Denominator' },
  total: { vi: 'Tổng', en: 'Sum' },
  baselineStated: { vi: 'mốc ghi trong văn bản', en: 'baseline stated in the document' },
  baselineFirst: { vi: 'số liệu đầu tiên, dùng làm mốc', en: 'first figure, used as the baseline' },
  startsAt: { vi: 'Mốc đầu kỳ', en: 'Baseline' },
  pathOn: (day: Text): Text => ({ vi: `Lộ trình đến ${day.vi}`, en: `Path on ${day.en}` }),
  flat: {
    vi: 'Mốc đầu kỳ đã đạt mức cần đạt: phải giữ nguyên mức đó.',
    en: 'The baseline already meets the target: it has to be kept.',
  },
  step: {
    vi: 'Lộ trình theo bậc: giữ mức cũ đến mốc thời gian kế tiếp.',
    en: 'The path moves in steps: it holds until the next dated target.',
  },
  days: { vi: 'ngày', en: 'days' },
  pace: { vi: 'Tiến độ', en: 'Pace' },
  paceNull: { vi: 'không tính được', en: 'cannot be computed' },
  progress: { vi: 'Quãng đường đã đi', en: 'Progress' },
  attainment: { vi: 'Mức độ hoàn thành', en: 'Attainment' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  missingPath: { vi: 'Kém lộ trình hôm nay', en: 'Behind today’s path' },
  by: { vi: 'Người nộp', en: 'Handed in by' },
  source: { vi: 'Nguồn', en: 'Source' },
  line: { vi: 'dòng', en: 'line' },
  published: { vi: 'công bố', en: 'published' },
  revision: { vi: 'Lần', en: 'Revision' },
  coverage: (n: string, of: string): Text => ({
    vi: `${n}/${of} đơn vị có số liệu.`,
    en: `${n}/${of} units have figures.`,
  }),
  json: { vi: 'Tải bản máy đọc được (JSON)', en: 'Machine-readable version (JSON)' },
  lowest: { vi: 'Thấp nhất còn có thể', en: 'Lowest still possible' },
  highest: { vi: 'Cao nhất còn có thể', en: 'Highest still possible' },
  boundsHelp: (more: string): Text => ({
    vi: `Các đơn vị chưa báo cáo còn có thể thêm từ 0 đến ${more} vào tử số.`,
    en: `The units that have not reported can still add between 0 and ${more} to the numerator.`,
  }),
  without: (unit: string): Text => ({ vi: `Không kể ${unit}`, en: `Without ${unit}` }),
  share: { vi: 'Phần thiếu của đơn vị trong phần thiếu chung', en: 'The unit’s share of the whole shortfall' },
  roundedUp: { vi: 'làm tròn lên', en: 'rounded up' },
  perMonthName: { vi: 'Còn thiếu mỗi tháng', en: 'Missing a month' },
  months: (n: string): Text => ({ vi: `${n} tháng`, en: `${n} months` }),
  noObservations: {
    vi: 'Chưa có số liệu nào được ghi nhận cho kỳ này.',
    en: 'No figure has been recorded for this period.',
  },
  states: {
    figure: { vi: '', en: '' },
    'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
    'none-arose': { vi: 'không phát sinh', en: 'none arose' },
    'no-data': { vi: 'chưa có số liệu', en: 'no data' },
    withdrawn: { vi: 'rút lại', en: 'withdrawn' },
  },
  checks: { vi: 'Cần xem lại', en: 'To be looked at' },
};

/** The rule that gave a status, in words with its numbers. */
export const ruleText = {
  met: (value: Text, target: Text): Text => ({
    vi: `${value.vi} đã đạt mức cần đạt (${target.vi}).`,
    en: `${value.en} meets the target (${target.en}).`,
  }),
  metLate: (by: Text): Text => ({
    vi: `Đã đạt, nhưng sau thời hạn ${by.vi}.`,
    en: `It is met, but was not by the deadline of ${by.en}.`,
  }),
  missed: (by: Text): Text => ({
    vi: `Thời hạn ${by.vi} đã qua và số liệu cuối kỳ chưa đạt mức cần đạt.`,
    en: `The deadline of ${by.en} has passed and the final figure does not meet the target.`,
  }),
  onTrack: (pace: string, limit: string): Text => ({
    vi: `Tiến độ ${pace}, từ ${limit} trở lên là đúng tiến độ.`,
    en: `The pace is ${pace}; from ${limit} on it is on track.`,
  }),
  tolerated: (pace: string, share: string): Text => ({
    vi: `Tiến độ ${pace}, nhưng chỉ kém lộ trình không quá ${share} quãng đường từ mốc đến chỉ tiêu.`,
    en: `The pace is ${pace}, but it is behind the path by no more than ${share} of the way to the target.`,
  }),
  atRisk: (pace: string, low: string, high: string): Text => ({
    vi: `Tiến độ ${pace}, từ ${low} đến dưới ${high} là có nguy cơ chậm.`,
    en: `The pace is ${pace}; from ${low} to below ${high} it is at risk.`,
  }),
  offTrack: (pace: string, limit: string): Text => ({
    vi: `Tiến độ ${pace}, dưới ${limit} là chậm tiến độ.`,
    en: `The pace is ${pace}; below ${limit} it is off track.`,
  }),
  notKept: { vi: 'Mức đã đạt từ đầu kỳ không được giữ.', en: 'The level already met at the start was not kept.' },
  notDue: {
    vi: 'Đến ngày này lộ trình vẫn bằng mốc xuất phát, chưa đòi hỏi gì thêm.',
    en: 'On this day the path still equals the baseline; nothing more is asked yet.',
  },
  noData: { vi: 'Chưa có số liệu nào để đánh giá.', en: 'There is no figure to judge.' },
  noLater: (day: Text): Text => ({
    vi: `Chưa có số liệu sau mốc ${day.vi}, nên chưa đánh giá được.`,
    en: `There is no figure after the baseline of ${day.en}, so it cannot be judged yet.`,
  }),
  interval: {
    vi: 'Con số là một khoảng, hai đầu khoảng cho hai kết luận khác nhau; hoặc chưa đủ để tính tiến độ.',
    en: 'The figure is an interval whose ends give different answers, or there is too little to compute a pace.',
  },
  noTarget: { vi: 'Kế hoạch không giao con số nào để so.', en: 'The plan sets no number to compare with.' },
  notApplicable: {
    vi: 'Đơn vị báo chỉ số này không áp dụng cho mình.',
    en: 'The unit has said the indicator does not apply to it.',
  },
  part: {
    vi: 'Chỉ tiêu được đánh giá trên con số chung; ở đây chỉ nêu phần của đơn vị.',
    en: 'The target is judged on the whole; this is the unit’s part in it.',
  },
};
