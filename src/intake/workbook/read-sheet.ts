import { type FindingList, quoted } from '../finding-list.ts';
import { legacyEncodingOf } from '../legacy-text.ts';
import type { Draft } from './draft.ts';
import { findLayout } from './find-layout.ts';
import { cellName, columnLetters, type GridRow } from './grid-cell.ts';
import type { LabelReader } from './label-text.ts';
import { limits } from './limits.ts';
import type { SheetGrid } from './open-workbook.ts';
import { SheetHead } from './sheet-head.ts';
import { readTableRows } from './table-rows.ts';
import { type UnderstoodSheet, understoodSheet } from './understood.ts';

export interface ReadSheet {
  readonly drafts: readonly Draft[];
  readonly rejected: number;
  /** Null where there is a table that cannot be read; findings say why. */
  readonly understood: UnderstoodSheet | null;
}

/** Reads one sheet: its head is recognised first, then its rows are read by that. */
export function readSheet(
  sheet: SheetGrid,
  labels: LabelReader,
  findings: FindingList,
  already: number,
): ReadSheet | 'blank' | 'no-table' {
  const head = new SheetHead(headOf(sheet), sheet.merges);
  if (head.rows.length === 0) return 'blank';
  const name = sheet.name;
  const nothing: ReadSheet = { drafts: [], rejected: 0, understood: null };
  const texts = head.rows.flatMap(({ cells }) => cells.filter((c) => c.kind === 'text').map((c) => c.text));
  const encoding = legacyEncodingOf(texts.join('\n'));
  if (encoding !== null) {
    const read = texts.find((t) => /[\u00a1-\u00ff]/.test(t)) ?? '';
    findings.add('legacy-text', { sheet: name, read, expected: 'Unicode' }, { encoding, read: quoted(read) });
    return nothing;
  }
  const found = findLayout(head, name, labels);
  if (sheet.hidden) {
    if (found) findings.add('hidden-sheet', { sheet: name }, {});
    return found ? nothing : 'blank';
  }
  if (!found) return 'no-table';
  const { layout, missing, repeated, differing } = found;
  for (const { at, header } of repeated) {
    const where = { sheet: name, cell: cellName(at.row, at.column), read: header };
    findings.add('repeated-header', where, { header });
  }
  if (differing) {
    const said = differing.said.join(' ≠ ');
    findings.add('said-differently', { sheet: name, read: said }, { what: differing.what, said });
  }
  for (const what of missing) if (what !== differing?.what) findings.add(`no-${what}`, { sheet: name }, {});
  if (repeated.length > 0 || differing || missing.length > 0) return nothing;
  const { drafts, rejected } = readTableRows(sheet, layout, labels, findings, limits.rows - already);
  if (sheet.cut.column !== null) {
    const where = { sheet: name, read: columnLetters(sheet.cut.column) };
    findings.add('too-many-columns', where, { most: limits.columns });
  }
  return { drafts, rejected, understood: understoodSheet(name, layout, drafts.length) };
}

function headOf(sheet: SheetGrid): GridRow[] {
  const rows: GridRow[] = [];
  for (const row of sheet.rows()) if (rows.push(row) === limits.head) break;
  return rows;
}
