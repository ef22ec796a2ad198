import type { Target } from '../../domain/plan.ts';
import type { Text } from '../../domain/text.ts';

export const targetsText = {
  title: { vi: 'Chỉ tiêu của kế hoạch', en: 'Targets of the plan' },
  document: { vi: 'Văn bản', en: 'Document' },
  signed: { vi: 'Ngày ban hành', en: 'Issued on' },
  body: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  state: { vi: 'Tình trạng', en: 'State' },
  file: { vi: 'Tệp đã đọc', en: 'File read' },
  none: { vi: 'Kế hoạch này chưa có chỉ tiêu nào.', en: 'This plan has no targets yet.' },
  sentence: (n: string, kinds: Text): Text => ({
    vi: `Kế hoạch nêu *${n} chỉ tiêu*: ${kinds.vi}.`,
    en: `The plan sets *${n} targets*: ${kinds.en}.`,
  }),
  allNumbers: { vi: 'chỉ tiêu nào cũng nêu con số', en: 'each names a number' },
  counted: {
    number: (n: string): Text => ({ vi: `${n} nêu con số`, en: `${n} with a number` }),
    increase: (n: string): Text => ({ vi: `${n} chỉ nói tăng`, en: `${n} asking only for an increase` }),
    milestone: (n: string): Text => ({ vi: `${n} việc phải hoàn thành`, en: `${n} things to be done` }),
    recurring: (n: string): Text => ({ vi: `${n} lặp lại hằng kỳ`, en: `${n} coming back every period` }),
    reference: (n: string): Text => ({ vi: `${n} dẫn tới văn bản khác`, en: `${n} referring to other documents` }),
  } satisfies Record<Target['kind'], (n: string) => Text>,
  atOdds: (n: string): Text => ({
    vi: ` Văn bản *mâu thuẫn ở ${n} chỗ*.`,
    en: ` The document is *at odds in ${n} places*.`,
  }),
  atOddsOnce: { vi: ' Văn bản *mâu thuẫn ở một chỗ*.', en: ' The document is *at odds in one place*.' },
  of: {
    number: { vi: 'chỉ tiêu nêu con số', en: 'targets with a number' },
    increase: { vi: 'chỉ tiêu chỉ nói tăng', en: 'targets asking only for an increase' },
    milestone: { vi: 'việc phải hoàn thành', en: 'things to be done' },
    recurring: { vi: 'chỉ tiêu lặp lại hằng kỳ', en: 'targets coming back every period' },
    reference: { vi: 'chỉ tiêu dẫn tới văn bản khác', en: 'targets referring to other documents' },
  } satisfies Record<Target['kind'], Text>,
  kinds: {
    increase: { vi: 'Chỉ nói tăng, không nêu con số', en: 'An increase, no number' },
    milestone: { vi: 'Việc phải hoàn thành', en: 'To be done' },
    recurring: { vi: 'Lặp lại hằng kỳ, không đánh giá', en: 'Every period, not judged' },
    reference: { vi: 'Dẫn tới văn bản khác, không đánh giá', en: 'Refers to another document, not judged' },
  },
  now: { vi: 'Hiện nay', en: 'Now' },
  unitsMeet: (n: string, of: string): Text => ({ vi: `${n}/${of} đơn vị đạt`, en: `${n}/${of} units meet it` }),
  unitsSilent: (n: string): Text => ({ vi: `${n} đơn vị chưa có số liệu`, en: `${n} units without a figure` }),
  noUnit: {
    vi: 'Sổ đơn vị không liệt kê đơn vị nào thuộc cấp này vào ngày đánh giá.',
    en: 'The register lists no unit of this level on the day of judgement.',
  },
  contradictions: { vi: 'Chỗ văn bản mâu thuẫn', en: 'Where the document is at odds' },
  contradictionsHelp: {
    vi: 'Mốc không tự chọn bên nào đúng: mỗi chỉ tiêu được đánh giá theo con số của chính nó.',
    en: 'Mốc does not choose a side: each target is judged by its own number.',
  },
  numbers: (name: Text, deadline: Text): Text => ({
    vi: `${name.vi}: nhiều mức khác nhau cho cùng thời hạn ${deadline.vi}`,
    en: `${name.en}: different numbers for one deadline, ${deadline.en}`,
  }),
  values: (name: Text): Text => ({
    vi: `${name.vi}: nhiều giá trị khác nhau`,
    en: `${name.en}: different values`,
  }),
  elsewhere: {
    vi: 'Mâu thuẫn: cùng chỉ số, cùng thời hạn, văn bản còn ghi mức khác.',
    en: 'At odds: the same indicator and deadline are given another number.',
  },
  restsOn: { vi: 'Số đơn vị làm mẫu số không rõ.', en: 'The number of units it rests on is not clear.' },
};
