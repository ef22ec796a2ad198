import type { Text } from '../../domain/text.ts';

export const unitsText = {
  title: { vi: 'Đơn vị theo khối', en: 'Units by block' },
  sentence: {
    noneReported: (of: string): Text => ({
      vi: `*Chưa đơn vị nào* trong ${of} đơn vị báo cáo`,
      en: `*None of ${of} units* has reported`,
    }),
    reported: (n: string, of: string, onTime: string): Text => ({
      vi: `*${n} trên ${of} đơn vị* đã báo cáo, ${onTime} đúng hạn`,
      en: `*${n} of ${of} units* have reported, ${onTime} in time`,
    }),
    overdue: (n: string): Text => ({ vi: `, *${n} quá hạn*`, en: `, *${n} overdue*` }),
    waiting: (n: string): Text => ({ vi: `, ${n} chưa đến hạn`, en: `, ${n} not due yet` }),
    figures: (held: string, owed: string): Text => ({
      vi: `${held} trên ${owed} số liệu`,
      en: `${held} of ${owed} figures`,
    }),
    held: (figures: Text, share: string): Text => ({
      vi: `. Đã có *${figures.vi}* phải có của kỳ (${share}).`,
      en: `. *${figures.en}* owed for the period are held (${share}).`,
    }),
    none: {
      vi: 'Chưa đơn vị nào phải báo cáo cho kỳ này.',
      en: 'No unit owes a report for this period.',
    },
    closed: {
      vi: 'Kế hoạch này đã kết thúc: số liệu lấy từ văn bản, *không đơn vị nào phải nộp báo cáo*.',
      en: 'This plan is closed: its figures come from documents and *no unit owes a report*.',
    },
    known: (n: string): Text => ({
      vi: ` Văn bản có số liệu hoặc chỉ tiêu riêng của *${n} đơn vị*.`,
      en: ` The documents have a figure or a target of *${n} units*.`,
    }),
    noneKnown: {
      vi: ' Văn bản không có số liệu hay chỉ tiêu riêng của đơn vị nào.',
      en: ' The documents have no figure or target of any one unit.',
    },
  },
  blocks: { vi: 'Các khối', en: 'Blocks' },
  block: { vi: 'Khối', en: 'Block' },
  units: { vi: 'Đơn vị', en: 'Units' },
  coverage: { vi: 'Số liệu đã có', en: 'Figures held' },
  timeliness: { vi: 'Báo cáo đúng hạn', en: 'Reports in time' },
  late: { vi: 'Nộp muộn', en: 'Late' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  waiting: { vi: 'Chưa đến hạn', en: 'Not due' },
  behindUnits: { vi: 'Đơn vị có chỉ tiêu chậm', en: 'Units with a target behind' },
  all: { vi: 'Tất cả các khối', en: 'All blocks' },
  howCounted: (due: Text): Text => ({
    vi: `Số liệu đã có: số liệu của kỳ đã nhận trên số phải có; chỉ tiêu đơn vị báo không áp dụng thì không tính. Báo cáo đúng hạn: nộp không quá ${due.vi}, trên số báo cáo đã nộp hoặc đã quá hạn. Tỷ lệ của khối cộng các số đếm, không lấy bình quân.`,
    en: `Figures held: figures of the period received over those owed; what a unit says does not apply to it is not counted. Reports in time: handed in by ${due.en}, over the reports handed in or overdue. The rates of a block add counts; they are no means.`,
  }),
  sort: { vi: 'Xếp theo', en: 'Order' },
  orders: {
    worst: { vi: 'xấu nhất trước', en: 'worst first' },
    name: { vi: 'tên', en: 'name' },
  },
  worstMeans: {
    vi: 'Xấu nhất trước: quá hạn báo cáo lâu nhất, rồi nhiều chỉ tiêu chậm nhất, rồi thiếu nhiều số liệu nhất.',
    en: 'Worst first: longest overdue, then most targets behind, then most figures missing.',
  },
  worstClosed: {
    vi: 'Xấu nhất trước: nhiều chỉ tiêu chậm nhất.',
    en: 'Worst first: most targets behind.',
  },
  ofTargets: (held: string, owed: string): Text => ({ vi: `${held}/${owed} chỉ tiêu`, en: `${held}/${owed} targets` }),
  lackingAll: { vi: 'thiếu tất cả', en: 'all missing' },
  lackingMany: { vi: 'thiếu nhiều số liệu', en: 'many missing' },
  figures: { vi: 'Chỉ số có số liệu', en: 'Indicators with a figure' },
  report: { vi: 'Báo cáo', en: 'Report' },
  states: {
    'on-time': { vi: 'đúng hạn', en: 'in time' },
    late: { vi: 'nộp muộn', en: 'late' },
    waiting: { vi: 'chưa đến hạn', en: 'not due yet' },
    overdue: { vi: 'quá hạn', en: 'overdue' },
  },
  days: (n: string): Text => ({ vi: `${n} ngày`, en: `${n} days` }),
  dueOn: (day: Text): Text => ({ vi: `hạn ${day.vi}`, en: `due ${day.en}` }),
  statuses: { vi: 'Trạng thái các chỉ tiêu', en: 'Statuses of the targets' },
  behind: (n: string, of: string): Text => ({ vi: `${n}/${of} chậm`, en: `${n}/${of} behind` }),
  withoutFigure: (n: string): Text => ({ vi: `${n} chưa có số liệu`, en: `${n} without a figure` }),
  notJudged: { vi: 'không có chỉ tiêu đánh giá riêng', en: 'no target of its own' },
  silent: {
    vi: 'Kế hoạch không có số liệu hay chỉ tiêu riêng của các đơn vị khác trong khối.',
    en: 'The plan has no figure or target of the other units of this block.',
  },
  allSilent: {
    vi: 'Kế hoạch không có số liệu hay chỉ tiêu riêng của đơn vị nào trong khối.',
    en: 'The plan has no figure or target of any unit of this block.',
  },
  sumOfBlock: { vi: 'Cộng cả khối', en: 'The block added up' },
  choices: {
    known: { vi: 'đơn vị có số liệu hoặc chỉ tiêu', en: 'units with a figure or a target' },
    owing: { vi: 'đơn vị phải báo cáo', en: 'units that owe a report' },
    reported: { vi: 'đơn vị đã báo cáo', en: 'units that have reported' },
    'on-time': { vi: 'đơn vị báo cáo đúng hạn', en: 'units that reported in time' },
    late: { vi: 'đơn vị báo cáo muộn', en: 'units that reported late' },
    overdue: { vi: 'đơn vị quá hạn báo cáo', en: 'units with an overdue report' },
    waiting: { vi: 'đơn vị chưa đến hạn báo cáo', en: 'units whose report is not due yet' },
    behind: { vi: 'đơn vị có chỉ tiêu chậm', en: 'units with a target behind' },
  },
  noneChosen: { vi: 'Không có đơn vị nào như vậy.', en: 'There is no such unit.' },
  names: { vi: 'Tên các đơn vị này', en: 'Their names' },
  noUnits: { vi: 'Sổ đơn vị không có đơn vị nào vào ngày này.', en: 'The register has no unit on this day.' },
};
