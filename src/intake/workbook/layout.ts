import type { GridCell } from './grid-cell.ts';
import type { ColumnRole } from './header-words.ts';

/**
 * How a table is laid out. `rows`: every row names its unit and indicator. `units-by-indicators`: a row a unit, a
 * column (or a group of columns) an indicator. `indicators-by-units`: the other way round. `sheet-of-unit`,
 * `sheet-of-indicator`: the sheet is about one of them. `units-as-headings`: a unit's name stands above its rows.
 */
export type LayoutKind =
  | 'rows'
  | 'units-by-indicators'
  | 'indicators-by-units'
  | 'sheet-of-unit'
  | 'sheet-of-indicator'
  | 'units-as-headings';

/** What a figure is made of, and what may be said beside it. */
export type FigureRole = Extract<ColumnRole, 'numerator' | 'denominator' | 'value' | 'qualifier' | 'state' | 'note'>;

/** A name and the cell it stands in; null where it is the sheet's own name. */
export interface Named {
  readonly text: string;
  readonly at: GridCell | null;
}

/** Columns that make one figure of a row, with what their header says of it. */
export interface FigureGroup {
  readonly unit: Named | null;
  readonly indicator: Named | null;
  readonly period: Named | null;
  readonly columns: Partial<Record<FigureRole, number>>;
}

/** The columns that hold a figure, or why there is none. */
export const figuresOf = ({ columns }: FigureGroup): number[] =>
  [columns.numerator, columns.denominator, columns.value, columns.state].flatMap((c) => c ?? []);

/** What a column was understood to be, for a person to confirm. */
export interface ColumnMeaning {
  readonly column: number;
  /** The header's words, its lines joined. */
  readonly header: string;
  /** `unknown` columns are not read. */
  readonly role: ColumnRole | 'unknown';
  readonly unit: Named | null;
  readonly indicator: Named | null;
  readonly period: Named | null;
  /** The lowest cell of the header. */
  readonly at: GridCell;
}

export interface Layout {
  readonly kind: LayoutKind;
  readonly headerFrom: number;
  readonly headerTo: number;
  /** Columns in which rows say what they are about. */
  readonly labels: Readonly<Partial<Record<'unit' | 'indicator' | 'period' | 'order', number>>>;
  readonly groups: readonly FigureGroup[];
  /** What the sheet is about as a whole; null where its rows or columns say. */
  readonly unit: Named | null;
  readonly indicator: Named | null;
  readonly period: Named | null;
  readonly columns: readonly ColumnMeaning[];
}
