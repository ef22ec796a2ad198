import type { GridRow } from '../workbook/grid-cell.ts';
import type { SheetGrid, Workbook } from '../workbook/open-workbook.ts';
import type { StampedRow, TemplateStamp } from './template-form.ts';
import { stampedFrom, stampKeys, stampMark, templateVersion } from './template-words.ts';

const most = 2_000;
const longest = 300;

/** A workbook that says it is a template: what it says of itself, and the sheet that does; null where that is broken. */
export interface FoundStamp {
  readonly sheet: SheetGrid;
  readonly stamp: TemplateStamp | null;
}

/** Looks for the sheet that says what a template is; undefined where the workbook has none. */
export function findStamp(workbook: Workbook): FoundStamp | undefined {
  for (const sheet of workbook.sheets) {
    const rows = sheet.rows();
    const first = rows.next().value;
    if (first?.row !== 1 || textAt(first, 1) !== stampMark[0] || textAt(first, 2) !== stampMark[1]) continue;
    return { sheet, stamp: readStamp(rows) };
  }
  return undefined;
}

const textAt = (row: GridRow, column: number): string => row.cells.find((c) => c.column === column)?.text.trim() ?? '';

/** A damaged sheet makes nothing else of the file unreadable. */
function readStamp(rows: Iterable<GridRow>): TemplateStamp | null {
  const said = new Map<string, string>();
  const stamped: StampedRow[] = [];
  for (const row of rows) {
    const [key, value] = [textAt(row, 1), textAt(row, 2)];
    if (row.row > stampedFrom + most || key.length > longest || value.length > longest) return null;
    if (row.row < stampedFrom) said.set(key, value);
    else if (key !== '') {
      const revision = Number(value);
      if (!Number.isSafeInteger(revision) || revision < 0) return null;
      stamped.push({ indicator: key, revision, prefilled: textAt(row, 3) === '1' });
    }
  }
  const [version, plan, period, unit, catalogue, issuedAt] = stampKeys.map((key) => said.get(key) ?? '');
  const isWhole = version === templateVersion && plan && period && unit && catalogue && isInstant(issuedAt ?? '');
  return isWhole && issuedAt ? { plan, period, unit, catalogue, issuedAt, rows: stamped } : null;
}

const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(text) && !Number.isNaN(Date.parse(text));
