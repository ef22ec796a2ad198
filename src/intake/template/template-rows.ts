import type { Cell, CellStyle, DataValidation } from 'hucre/xlsx';
import { cellSafe, mostIn, within } from '../../domain/cell-text.ts';
import { isBlank } from '../../domain/draft-figure.ts';
import { qualifierText } from '../../domain/notation.ts';
import { quotient, roundHalfUp } from '../../domain/rounding.ts';
import { columnLetters } from '../workbook/grid-cell.ts';
import { asksCounts, type RowLabel, type TemplateRow } from './template-form.ts';
import { numberFormat, templateStyles as styles } from './template-styles.ts';
import { stateWords, type TemplateColumn, templateColumns } from './template-words.ts';

/** The list of states, by its name in the workbook. */
export const stateList = 'DanhSachTinhTrang';

/** The letter of a column. */
export const letterOf = (column: TemplateColumn): string => columnLetters(templateColumns.indexOf(column) + 1);

type RowCells = Readonly<Record<TemplateColumn, Partial<Cell>>>;

/** The cells of one indicator's row. */
export function rowCells(
  { indicator, previous, entry }: TemplateRow,
  label: RowLabel,
  order: number,
  row: number,
): RowCells {
  const asked = asksCounts(indicator);
  const { counts, unit } = indicator;
  const text = (value: string | null, style: CellStyle): Partial<Cell> =>
    value === null || value === '' ? { value: null, style } : { value: cellSafe(value), style };
  const number = (value: number | null, decimals: number): Partial<Cell> => ({
    value: entry.qualifier === '=' ? value : null,
    style: { ...styles.number, numFmt: numberFormat(decimals) },
  });
  const closed = { value: null, style: styles.closed };
  const said = entry.state === 'figure' ? null : stateWords[entry.state];
  return {
    order: { value: order, style: styles.centred },
    indicator: text(label.label, styles.label),
    measure: text(asked ? `${unit.vi} (${counts?.vi})` : unit.vi, styles.centred),
    period: text(label.period, styles.centred),
    previous: text(previous ?? 'chưa có', styles.previous),
    numerator: asked ? number(entry.numerator, 0) : closed,
    denominator: asked ? number(entry.denominator, 0) : closed,
    value: asked ? share(indicator, entry, row) : value(indicator, entry, number),
    state: text(said, styles.words),
    note: text(entry.note, styles.words),
    explanation: text(entry.explanation, styles.words),
  };
}

/** The value of what is not made of counts; one that is not sure stands in words ("khoảng 25"). */
function value(
  { decimals }: TemplateRow['indicator'],
  entry: TemplateRow['entry'],
  number: (value: number | null, decimals: number) => Partial<Cell>,
): Partial<Cell> {
  const given = entry.numerator ?? entry.value;
  const cell = number(given, decimals);
  if (given === null || entry.qualifier === '=') return cell;
  return { ...cell, value: `${qualifierText(entry.qualifier, 'vi')}${String(given).replace('.', ',')}` };
}

/** What numerator and denominator give, worked out while they are filled in. */
function share({ scale, decimals }: TemplateRow['indicator'], entry: TemplateRow['entry'], row: number): Partial<Cell> {
  const [n, d] = [`${letterOf('numerator')}${row}`, `${letterOf('denominator')}${row}`];
  const { numerator, denominator, qualifier } = entry;
  const isGiven = numerator !== null && denominator !== null && qualifier === '=';
  const exact = isGiven ? quotient(numerator, denominator, scale) : null;
  return {
    formula: `IF(AND(ISNUMBER(${n}),ISNUMBER(${d})),IF(${d}>0,ROUND(${scale}*${n}/${d},${decimals}),""),"")`,
    formulaResult: exact === null ? '' : Number(roundHalfUp(exact, decimals)),
    style: { ...styles.closed, numFmt: numberFormat(decimals) },
  };
}

/** Whether a row comes filled in. */
export const isPrefilled = ({ entry }: TemplateRow): boolean => !isBlank(entry);

/** What may be typed into a row, and what is shown while it is. */
export function rowRules({ indicator }: TemplateRow, row: number): DataValidation[] {
  const rule = (columns: readonly TemplateColumn[], of: Omit<DataValidation, 'range'>): DataValidation => ({
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    ...of,
    range: columns.map((c) => `${letterOf(c)}${row}`).join(' '),
  });
  const hint = {
    showInputMessage: true,
    inputTitle: within(indicator.short.vi, mostIn.title),
    inputMessage: within(indicator.definition.vi, mostIn.message),
  };
  const whole = rule(['numerator', 'denominator'], {
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formula1: '0',
    errorTitle: 'Cần một số nguyên',
    errorMessage: 'Tử số và mẫu số là số nguyên từ 0. Gõ liền các chữ số, không gõ dấu phân cách: 1504.',
    ...hint,
  });
  const milestone = rule(['value'], {
    type: 'whole',
    formula1: '0',
    formula2: '1',
    errorTitle: 'Cần 0 hoặc 1',
    errorMessage: 'Ghi 1 nếu đã xong, 0 nếu chưa.',
    ...hint,
  });
  const number = rule(['value'], {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formula1: indicator.kind === 'rank' ? '1' : indicator.bounded || indicator.kind !== 'ratio' ? '0' : '-1E+15',
    errorStyle: 'warning',
    errorTitle: 'Số này cần xem lại',
    errorMessage: 'Giá trị phải là một số. Nếu số chưa chắc chắn, có thể ghi "khoảng 25" hoặc "trên 90" rồi chọn Có.',
    ...hint,
  });
  const text = rule(['note', 'explanation'], {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formula1: '1000',
    errorTitle: 'Quá dài',
    errorMessage: 'Ghi chú và giải trình dài nhất 1.000 ký tự.',
  });
  const state = rule(['state'], {
    type: 'list',
    formula1: stateList,
    errorTitle: 'Chọn trong danh sách',
    errorMessage: `Chọn một trong: ${Object.values(stateWords).join(', ')}; hoặc để trống khi đã có số.`,
  });
  const figure = asksCounts(indicator) ? whole : indicator.kind === 'milestone' ? milestone : number;
  return [figure, state, text];
}
