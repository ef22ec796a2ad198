import type { CsvCell } from '../../domain/csv-file.ts';
import type { Text } from '../../domain/text.ts';
import type { PrintedFigure } from './printed-figures.ts';
import type { PrintedScorecard } from './printed-scorecard.ts';

/** One column of a table of open data: its name in the file, its type (Table Schema), what it means. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'datetime';
  readonly title: Text;
  readonly description: Text;
  readonly values?: readonly string[];
}

const unitColumn: Column = {
  name: 'unit',
  type: 'string',
  title: { vi: 'Đơn vị', en: 'Unit' },
  description: {
    vi: 'Mã đơn vị trong units.csv; không đổi khi đơn vị đổi tên.',
    en: 'Id of the unit in units.csv; it stays when the name changes.',
  },
};

const indicatorColumn: Column = {
  name: 'indicator',
  type: 'string',
  title: { vi: 'Chỉ số', en: 'Indicator' },
  description: {
    vi: 'Mã chỉ số trong definitions.json, mục indicators.',
    en: 'Id of the indicator under “indicators” in definitions.json.',
  },
};

const periodColumn: Column = {
  name: 'period',
  type: 'string',
  title: { vi: 'Kỳ', en: 'Period' },
  description: {
    vi: 'Kỳ của số liệu: 2026, 2026-S1, 2026-Q3, 2026-09. Ngày chốt theo lịch báo cáo trong definitions.json.',
    en: 'The figure’s own period: 2026, 2026-S1, 2026-Q3, 2026-09. It closes as the calendar in definitions.json says.',
  },
};

/** The figures of the period, as they were when published. */
export const figureColumns: readonly Column[] = [
  unitColumn,
  indicatorColumn,
  periodColumn,
  {
    name: 'numerator',
    type: 'number',
    title: { vi: 'Tử số', en: 'Numerator' },
    description: {
      vi: 'Số đếm ở trên của tỷ lệ; với chỉ số đếm là chính số đếm. Trống: không có.',
      en: 'The count above the line of a ratio; of a count the count itself. Empty: not given.',
    },
  },
  {
    name: 'denominator',
    type: 'number',
    title: { vi: 'Mẫu số', en: 'Denominator' },
    description: {
      vi: 'Số đếm ở dưới của tỷ lệ. Trống: không có.',
      en: 'The count below the line of a ratio. Empty: not given.',
    },
  },
  {
    name: 'value',
    type: 'number',
    title: { vi: 'Giá trị', en: 'Value' },
    description: {
      vi: 'Giá trị theo đơn vị tính của chỉ số; tỷ lệ có tử số và mẫu số thì bằng tử số chia mẫu số nhân hệ số scale, chưa làm tròn. Trống: không có giá trị, không phải bằng không.',
      en: 'In the indicator’s unit; a ratio with counts is numerator over denominator times scale, not rounded. Empty: there is no value, which is not zero.',
    },
  },
  {
    name: 'qualifier',
    type: 'string',
    title: { vi: 'Dấu', en: 'Qualifier' },
    description: {
      vi: 'Mức chắc chắn: = đúng bằng, ~ khoảng, ~< gần, ~> hơn khoảng, > trên, >= ít nhất, < dưới, <= không quá.',
      en: 'How sure it is: = exactly, ~ about, ~< nearly, ~> a little over, > over, >= at least, < under, <= at most.',
    },
    values: ['=', '~', '~<', '~>', '>', '>=', '<', '<='],
  },
  {
    name: 'state',
    type: 'string',
    title: { vi: 'Tình trạng', en: 'State' },
    description: {
      vi: 'figure: có số liệu; not-applicable: không áp dụng; none-arose: không phát sinh (0 trên 0); no-data: đơn vị báo chưa có số liệu.',
      en: 'figure: a figure; not-applicable; none-arose: nothing arose (0 of 0); no-data: the unit says it has none yet.',
    },
    values: ['figure', 'not-applicable', 'none-arose', 'no-data'],
  },
];

/** The units that existed on the day figures were closed. */
export const unitColumns: readonly Column[] = [
  {
    name: 'id',
    type: 'string',
    title: { vi: 'Mã', en: 'Id' },
    description: {
      vi: 'Mã riêng của Mốc, không phải mã hành chính: mã hành chính được dùng lại cho đơn vị khác.',
      en: 'Mốc’s own id, not an official code: those are reused for other units.',
    },
  },
  {
    name: 'name',
    type: 'string',
    title: { vi: 'Tên', en: 'Name' },
    description: { vi: 'Tên vào ngày chốt số liệu.', en: 'The name on the day figures were closed.' },
  },
  {
    name: 'level',
    type: 'string',
    title: { vi: 'Cấp', en: 'Level' },
    description: {
      vi: 'province: tỉnh; department: sở, ban, ngành; district: cấp huyện cũ; commune: xã, phường, đặc khu; group: nhóm đơn vị.',
      en: 'province: the province; department: departments; district: until 2025; commune: communes; group: a group of units.',
    },
    values: ['province', 'department', 'district', 'commune', 'group'],
  },
  {
    name: 'block',
    type: 'string',
    title: { vi: 'Khối', en: 'Block' },
    description: { vi: 'Khối đơn vị được xếp hạng chung.', en: 'Units of one block are ranked together.' },
  },
];

/** A cell of the column of that name. */
type Cells<T> = Readonly<Record<string, (of: T) => CsvCell>>;

const figureCells: Cells<PrintedFigure> = {
  unit: (f) => f.unit,
  indicator: (f) => f.indicator,
  period: (f) => f.period,
  numerator: (f) => f.numerator,
  denominator: (f) => f.denominator,
  value: (f) => f.value,
  qualifier: (f) => f.qualifier,
  state: (f) => f.state,
};

const unitCells: Cells<PrintedScorecard['units'][number]> = {
  id: (u) => u.id,
  name: (u) => u.name,
  level: (u) => u.level,
  block: (u) => u.block,
};

/** A header and a row each, in the order of the columns. */
const rowsOf = <T>(columns: readonly Column[], cells: Cells<T>, of: readonly T[]): CsvCell[][] => [
  columns.map((c) => c.name),
  ...of.map((one) => columns.map((c) => cells[c.name]?.(one) ?? null)),
];

export const figureRows = (figures: readonly PrintedFigure[]): CsvCell[][] =>
  rowsOf(figureColumns, figureCells, figures);

export const unitRows = (units: PrintedScorecard['units']): CsvCell[][] => rowsOf(unitColumns, unitCells, units);
