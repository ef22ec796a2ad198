import { columnLetters } from './grid-cell.ts';
import type { ColumnRole } from './header-words.ts';
import type { Layout, LayoutKind, Named } from './layout.ts';

/** What was understood of one sheet, for a person to confirm before anything is stored. */
export interface UnderstoodSheet {
  readonly sheet: string;
  readonly layout: LayoutKind;
  /** First and last row of the header, from 1. */
  readonly headerRows: readonly [number, number];
  /** What the sheet is about as a whole; null where its rows or columns say. */
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly columns: readonly UnderstoodColumn[];
  readonly figures: number;
}

export interface UnderstoodColumn {
  /** Letters, as the spreadsheet names it. */
  readonly column: string;
  readonly header: string;
  readonly role: ColumnRole | 'unknown';
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
}

export function understoodSheet(sheet: string, layout: Layout, figures: number): UnderstoodSheet {
  const text = (named: Named | null): string | null => named?.text ?? null;
  const own = layout.columns.map((c) => ({
    column: columnLetters(c.column),
    header: c.header,
    role: roleIn(layout, c.column) ?? c.role,
    unit: text(c.unit),
    indicator: text(c.indicator),
    period: text(c.period),
  }));
  const headless = (['unit', 'indicator'] as const).flatMap((role) => {
    const column = layout.labels[role];
    if (column === undefined || layout.columns.some((c) => c.column === column)) return [];
    return [{ column: columnLetters(column), header: '', role, unit: null, indicator: null, period: null }];
  });
  return {
    sheet,
    layout: layout.kind,
    headerRows: [layout.headerFrom, layout.headerTo],
    unit: text(layout.unit),
    indicator: text(layout.indicator),
    period: text(layout.period),
    columns: [...headless, ...own],
    figures,
  };
}

/** Labels may be told by what stands below a header, whatever the header says. */
function roleIn({ labels, columns }: Layout, column: number): ColumnRole | null {
  for (const role of ['unit', 'indicator', 'period', 'order'] as const) if (labels[role] === column) return role;
  const said = columns.find((c) => c.column === column)?.role;
  return said === 'unit' ? 'measure' : null;
}
