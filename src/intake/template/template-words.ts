/** The columns of a template from left to right. Their headers are those that any table of figures may have. */
export const templateColumns = [
  'order',
  'indicator',
  'measure',
  'period',
  'previous',
  'numerator',
  'denominator',
  'value',
  'state',
  'note',
  'explanation',
] as const;

export type TemplateColumn = (typeof templateColumns)[number];

export const templateHeaders: Readonly<Record<TemplateColumn, string>> = {
  order: 'TT',
  indicator: 'Chỉ số',
  measure: 'Đơn vị tính',
  period: 'Kỳ số liệu',
  previous: 'Kỳ trước',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  value: 'Giá trị',
  state: 'Tình trạng',
  note: 'Ghi chú',
  explanation: 'Giải trình cảnh báo',
};

/** What may be said of a figure, as the list of states offers it. */
export const stateWords = {
  figure: 'có số liệu',
  'none-arose': 'không phát sinh',
  'not-applicable': 'không áp dụng',
  'no-data': 'chưa có số liệu',
} as const;

/** What stands before the unit's name and the period above the table. */
export const unitHead = 'Đơn vị: ';
export const periodHead = 'Kỳ báo cáo: ';

export const sampleWords = 'SỐ LIỆU MINH HỌA';

/** The hidden sheet that says what a template is. */
export const stampSheet = 'Mốc';
/** In its first two cells. */
export const stampMark = ['moc', 'mau-bao-cao'] as const;
export const templateVersion = '1';
/** Rows of the hidden sheet that say one thing each, from the second on. */
export const stampKeys = ['phien-ban', 'ke-hoach', 'ky', 'don-vi', 'danh-muc', 'lap-luc'] as const;
/** The first row of the hidden sheet that speaks of an indicator. */
export const stampedFrom = 11;
