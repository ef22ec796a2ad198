import type { Finding } from '../../domain/finding.ts';
import { grouped } from '../../domain/grouped.ts';
import { cellAt } from '../workbook/grid-cell.ts';
import { type CellRemark, remarkText } from './cell-remark.ts';

/** A sheet with thousands of remarks is corrected by its first; a spreadsheet program with more is slow. */
const mostRemarks = 5_000;

/** What is said on which sheet, cell by cell from top to bottom, and how many cells are left out. */
export interface SheetRemarks {
  readonly bySheet: ReadonlyMap<string, readonly CellRemark[]>;
  readonly leftOut: number;
}

/**
 * Puts findings to the cells they are about: of a row without a cell to its first, of a whole sheet to its first cell.
 * What is only worth knowing, or is said of the whole file, hangs on no cell.
 */
export function remarksOf(findings: readonly Finding[]): SheetRemarks {
  const placed = findings.flatMap((finding) => {
    if (finding.sheet === null || finding.severity === 'info') return [];
    const at = finding.cell === null ? { row: finding.line ?? 1, column: 1 } : cellAt(finding.cell);
    return at ? [{ finding, ...at, sheet: finding.sheet }] : [];
  });
  const cells = [...grouped(placed, (p) => `${p.row} ${p.column} ${p.sheet}`).values()].flatMap((at) => {
    const found = at.map((p) => p.finding);
    const severity = found.some((f) => f.severity === 'error') ? ('error' as const) : ('warning' as const);
    return at[0] ? [{ ...at[0], severity, text: remarkText(found) }] : [];
  });
  const bySheet = grouped(cells.slice(0, mostRemarks), (c) => c.sheet);
  for (const remarks of bySheet.values()) remarks.sort((a, b) => a.row - b.row || a.column - b.column);
  return { bySheet, leftOut: Math.max(0, cells.length - mostRemarks) };
}
