import { fold } from '../../domain/fold.ts';
import type { FindingList } from '../finding-list.ts';
import { quoted } from '../finding-list.ts';
import { cellName, type GridCell, type GridRow } from '../workbook/grid-cell.ts';
import { oneLine } from '../workbook/label-text.ts';
import { limits } from '../workbook/limits.ts';
import type { SheetGrid } from '../workbook/open-workbook.ts';
import { periodHead, type TemplateColumn, templateColumns, templateHeaders, unitHead } from './template-words.ts';

/** Where the table of a template stands on a sheet, however its columns were moved. */
export interface TemplateTable {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<TemplateColumn, number>>>;
  /** Columns with a header that is not the template's. */
  readonly others: readonly { readonly at: GridCell; readonly header: string }[];
}

/** Without these a row's figure cannot be told. */
const needed: readonly TemplateColumn[] = ['indicator', 'period', 'numerator', 'denominator', 'value', 'state'];
const words: readonly TemplateColumn[] = ['note', 'explanation'];
/** So many of the template's headers in one row are its header. */
const enough = 5;

const key = (text: string): string => fold(oneLine(text));

/** One text written another way: in other letter case or with other blanks, never with other marks. */
export const wordsKey = (text: string): string => oneLine(text.normalize('NFC')).toLocaleLowerCase('vi');
const sameWords = (a: string, b: string): boolean => wordsKey(a) === wordsKey(b);
const named = new Map<string, TemplateColumn>(templateColumns.map((c) => [key(templateHeaders[c]), c]));

/** The header of a template's table on a sheet; null where it is not there. */
export function headerOf(sheet: SheetGrid): GridRow | null {
  let seen = 0;
  for (const row of sheet.rows()) {
    seen += 1;
    if (seen > limits.head) return null;
    const known = new Set(row.cells.flatMap((c) => (c.kind === 'text' ? (named.get(key(c.text)) ?? []) : [])));
    if (known.size >= enough) return row;
  }
  return null;
}

/**
 * The table under a header, held against what the template was made for: another unit's name or period typed over, or
 * a column missing or doubled, keeps the sheet from being read; null then.
 */
export function findTable(
  sheet: SheetGrid,
  header: GridRow,
  made: { readonly unit: string; readonly period: string },
  findings: FindingList,
): TemplateTable | null {
  let isOurs = true;
  for (const row of sheet.rows()) {
    if (row.row >= header.row) break;
    for (const cell of row.cells) isOurs = keeps(cell, sheet.name, made, findings) && isOurs;
  }
  const columns: Partial<Record<TemplateColumn, number>> = {};
  const others: { at: GridCell; header: string }[] = [];
  for (const cell of header.cells) {
    const column = cell.kind === 'text' ? named.get(key(cell.text)) : undefined;
    if (!column) others.push({ at: cell, header: oneLine(cell.text) });
    else if (columns[column] === undefined) columns[column] = cell.column;
    else {
      findings.add('repeated-header', { ...placed(sheet.name, cell), read: cell.text }, { header: oneLine(cell.text) });
      isOurs = false;
    }
  }
  for (const column of needed.filter((c) => columns[c] === undefined)) {
    findings.add('template-column-missing', { sheet: sheet.name }, { header: templateHeaders[column] });
    isOurs = false;
  }
  for (const column of words.filter((c) => columns[c] === undefined)) {
    findings.add('template-words-missing', { sheet: sheet.name }, { header: templateHeaders[column] });
  }
  return isOurs ? { headerRow: header.row, columns, others } : null;
}

const placed = (sheet: string, { row, column }: GridCell) => ({ sheet, cell: cellName(row, column) });

/** Whether a cell above the table says nothing else than the template said. */
function keeps(
  cell: GridCell,
  sheet: string,
  { unit, period }: { readonly unit: string; readonly period: string },
  findings: FindingList,
): boolean {
  const text = oneLine(cell.text.normalize('NFC'));
  const after = (head: string): string | null =>
    key(text).startsWith(key(head)) ? oneLine(text.slice(text.indexOf(':') + 1)) : null;
  const saidUnit = after(unitHead.trim());
  if (saidUnit !== null && !sameWords(saidUnit, unit)) {
    const args = { read: quoted(saidUnit), was: quoted(unit) };
    findings.add('template-unit-differs', { ...placed(sheet, cell), read: saidUnit, expected: unit }, args);
    return false;
  }
  const saidPeriod = after(periodHead.trim())?.split('. ')[0] ?? null;
  if (saidPeriod !== null && !sameWords(saidPeriod, period)) {
    const args = { read: quoted(saidPeriod), was: quoted(period) };
    findings.add('template-period-differs', { ...placed(sheet, cell), read: saidPeriod, expected: period }, args);
    return false;
  }
  return true;
}
