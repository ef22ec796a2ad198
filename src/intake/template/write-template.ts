import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cellSafe } from '../../domain/cell-text.ts';
import { dayText, periodName } from '../../domain/notation.ts';
import { rowLabels, type TemplateForm, type TemplateRow } from './template-form.ts';
import { isPrefilled, letterOf, rowCells, rowRules, stateList } from './template-rows.ts';
import { templateStyles as styles, templateFont } from './template-styles.ts';
import {
  periodHead,
  sampleWords,
  stampedFrom,
  stampKeys,
  stampMark,
  stampSheet,
  stateWords,
  type TemplateColumn,
  templateColumns,
  templateHeaders,
  templateVersion,
  unitHead,
} from './template-words.ts';

const sheetName = 'Báo cáo';
const headerRow = 6;
const widths: Readonly<Record<TemplateColumn, number>> = {
  order: 5,
  indicator: 42,
  measure: 16,
  period: 14,
  previous: 23,
  numerator: 12,
  denominator: 12,
  value: 11,
  state: 17,
  note: 26,
  explanation: 26,
};

const guide = [
  'Chỉ điền các ô nền xanh; các ô khác đã khóa. Tỷ lệ ở cột Giá trị tự tính từ tử số và mẫu số. Gõ số liền nhau, không gõ dấu phân cách hàng nghìn.',
  'Không có số thì chọn Tình trạng: "không phát sinh" (trong kỳ không có việc nào), "không áp dụng" (đơn vị không thuộc diện), "chưa có số liệu" (ghi lý do ở Giải trình cảnh báo).',
  'Lưu dưới dạng .xlsx rồi tải lên ở trang báo cáo của đơn vị; tên tệp tùy ý. Nếu có lỗi, chính tệp này được trả lại với các ô sai tô màu và ghi lỗi ở từng ô.',
].join('\n');

/**
 * Writes the workbook a unit fills in: one sheet with a row an indicator, what is known already filled in, and a
 * hidden sheet that says what it is. The same bytes for the same form. Texts are never formulas.
 *
 * @example await writeTemplate(form) // dropped on any upload, it finds its plan, period and unit again
 */
export async function writeTemplate(form: TemplateForm): Promise<Uint8Array> {
  const issued = new Date(form.issuedAt);
  const last = headerRow + form.rows.length;
  const at = (range: string): string => `'${sheetName}'!${range}`;
  return writeXlsx({
    sheets: [reportSheet(form), stampOf(form)],
    defaultFont: templateFont,
    activeSheet: 0,
    workbookProtection: { lockStructure: true },
    properties: { creator: 'Mốc', title: cellSafe(titleOf(form)), created: issued, modified: issued },
    // The writer leaves the sheet's name without its quotes where these are given as a page's set-up.
    namedRanges: [
      { name: stateList, range: `'${stampSheet}'!$F$1:$F$${Object.keys(stateWords).length}` },
      { name: '_xlnm.Print_Titles', range: at(`$${headerRow}:$${headerRow}`), scope: sheetName },
      { name: '_xlnm.Print_Area', range: at(`$A$1:$${letterOf('explanation')}$${last + 3}`), scope: sheetName },
    ],
  });
}

const titleOf = ({ plan }: TemplateForm): string => `Báo cáo số liệu: ${plan.title}`;

function reportSheet(form: TemplateForm): WriteSheet {
  const { unit, period, due, sample, rows } = form;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: TemplateColumn, cell: Partial<Cell>): void => {
    cells.set(`${row - 1},${templateColumns.indexOf(column)}`, cell);
  };
  const say = (row: number, column: TemplateColumn, value: string, style: CellStyle): void =>
    put(row, column, { value: cellSafe(value), style });
  say(1, 'order', titleOf(form), styles.title);
  if (sample) say(2, 'order', sampleWords, styles.sample);
  say(3, 'order', `${unitHead}${unit.name}`, styles.fact);
  say(4, 'order', `${periodHead}${periodName(period, 'vi')}. Hạn nộp: ${dayText(due, 'vi')}`, styles.fact);
  say(5, 'order', guide, styles.guide);
  for (const column of templateColumns) say(headerRow, column, templateHeaders[column], styles.header);
  const labels = rowLabels(rows);
  rows.forEach((row, i) => {
    const line = headerRow + 1 + i;
    const label = labels[i];
    if (!label) return;
    const of = rowCells(row, label, i + 1, line);
    for (const column of templateColumns) put(line, column, of[column]);
  });
  const last = headerRow + rows.length;
  say(last + 2, 'indicator', 'NGƯỜI LẬP BIỂU', styles.sign);
  say(last + 3, 'indicator', '(Ký, ghi rõ họ tên)', styles.signHint);
  say(last + 2, 'note', 'THỦ TRƯỞNG ĐƠN VỊ', styles.sign);
  say(last + 3, 'note', '(Ký tên, đóng dấu)', styles.signHint);
  const right = templateColumns.length - 1;
  return {
    name: sheetName,
    rows: [...Array(last + 3).keys()].map(() => []),
    cells,
    columns: templateColumns.map((column) => ({ width: widths[column] })),
    rowDefs: new Map([
      [0, { height: 24 }],
      [4, { height: 46 }],
      [headerRow - 1, { height: 30 }],
      ...rows.map((row, i) => [headerRow + i, { height: heightOf(row, labels[i]?.label ?? '') }] as const),
    ]),
    merges: [1, 2, 3, 4, 5].map((row) => ({ startRow: row - 1, startCol: 0, endRow: row - 1, endCol: right })),
    dataValidations: rows.flatMap((row, i) => rowRules(row, headerRow + 1 + i)),
    conditionalRules: rows.flatMap(({ indicator }, i) => overfull(indicator.bounded, headerRow + 1 + i, i + 1)),
    freezePane: { rows: headerRow, columns: 2 },
    protection: { sheet: true, formatColumns: true, formatRows: true },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${sample ? sampleWords : ''}&RTrang &P/&N` },
  };
}

/** As high as the text that takes most lines of its column. */
function heightOf({ entry, previous }: TemplateRow, label: string): number {
  const lines = (text: string | null, column: TemplateColumn): number =>
    Math.ceil((text?.length ?? 0) / widths[column]);
  const most = Math.max(
    lines(label, 'indicator'),
    lines(previous, 'previous'),
    lines(entry.note, 'note'),
    lines(entry.explanation, 'explanation'),
  );
  return Math.min(400, Math.max(26, most * 13 + 6));
}

/** A numerator over its denominator is red while it stands there; typing one after the other stays possible. */
function overfull(bounded: boolean, row: number, priority: number): NonNullable<WriteSheet['conditionalRules']> {
  const [n, d] = [`$${letterOf('numerator')}${row}`, `$${letterOf('denominator')}${row}`];
  if (!bounded) return [];
  return [
    {
      type: 'expression',
      priority,
      formula: `AND(ISNUMBER(${n}),ISNUMBER(${d}),${n}>${d})`,
      style: { font: { bold: true, color: { rgb: '9B1C1C' } } },
      range: `${letterOf('numerator')}${row}:${letterOf('value')}${row}`,
    },
  ];
}

/** What the template is, row by row and all of it text. */
function stampOf(form: TemplateForm): WriteSheet {
  const said = [templateVersion, form.plan.id, form.period, form.unit.id, form.catalogue, form.issuedAt];
  const rows: string[][] = [[...stampMark], ...stampKeys.map((key, i) => [key, said[i] ?? ''])];
  while (rows.length < stampedFrom - 1) rows.push([]);
  for (const row of form.rows) {
    rows.push([row.indicator.id, String(row.revision), isPrefilled(row) ? '1' : '0']);
  }
  const cells = new Map<string, Partial<Cell>>(
    Object.values(stateWords).map((word, i) => [`${i},5`, { value: word }] as const),
  );
  return { name: stampSheet, rows, cells, veryHidden: true, protection: { sheet: true } };
}
