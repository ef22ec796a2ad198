import { dayText, numberText, periodName, shareText } from '../../domain/notation.ts';
import { roundHalfUp } from '../../domain/rounding.ts';
import { flagText, statusText } from '../../domain/status-text.ts';
import type { AssessDocument, AssessedRow } from '../../services/assess-files.ts';
import { alignedColumns, type Column } from './aligned-lines.ts';

const number = (x: number | null): string => (x === null ? '–' : numberText(Number(roundHalfUp(x, 2)), 'vi'));

const percent = (x: number | null): string => (x === null ? '–' : shareText(x, 'vi', 0));

const columns: readonly Column<AssessedRow>[] = [
  { title: 'Mã', numeric: false, cell: (r) => r.id },
  { title: 'Đơn vị', numeric: false, cell: (r) => r.unit },
  { title: 'Chỉ số', numeric: false, cell: (r) => r.indicator },
  { title: 'Kỳ', numeric: false, cell: (r) => (r.period ? periodName(r.period, 'vi') : '–') },
  { title: 'Giá trị', numeric: true, cell: (r) => number(r.value) },
  { title: 'Chỉ tiêu', numeric: true, cell: (r) => number(r.target) },
  { title: 'Thời hạn', numeric: true, cell: (r) => (r.by ? dayText(r.by, 'vi') : '–') },
  { title: 'Tiến độ', numeric: true, cell: (r) => percent(r.pace) },
  { title: 'Trạng thái', numeric: false, cell: (r) => statusText[r.status].vi },
  { title: 'Dự báo', numeric: true, cell: (r) => number(r.projected?.mid ?? null) },
  { title: 'Khả năng đạt', numeric: true, cell: (r) => percent(r.projected?.chance ?? null) },
  { title: 'Lưu ý', numeric: false, cell: (r) => r.flags.map((f) => flagText[f].vi).join(', ') },
];

/** An assessment as an aligned table for people, in Vietnamese; ends with a line end. */
export function assessTable({ asOf, rows }: AssessDocument): string {
  return `${[`Đánh giá tại ngày ${dayText(asOf, 'vi')}`, '', ...alignedColumns(columns, rows)].join('\n')}\n`;
}
