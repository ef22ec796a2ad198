import type { FindingList } from '../finding-list.ts';
import { cellName, type GridCell } from './grid-cell.ts';
import type { ColumnMeaning, Layout } from './layout.ts';

/** Columns whose header says nothing that is known. */
export class StrayColumns {
  private readonly columns: readonly ColumnMeaning[];
  /** Where figures may stand below them: among units or indicators that are known. */
  private readonly isMatrix: boolean;
  private readonly figures = new Map<number, number>();

  constructor({ kind, columns }: Layout) {
    this.columns = columns.filter((c) => c.role === 'unknown');
    this.isMatrix = kind === 'units-by-indicators' || kind === 'indicators-by-units';
  }

  /** Counts the figures of a row that stand in them. */
  count(cells: ReadonlyMap<number, GridCell>): void {
    for (const { column } of this.columns) {
      if (cells.get(column)?.kind === 'number') this.figures.set(column, (this.figures.get(column) ?? 0) + 1);
    }
  }

  /** Tells of each, and gives how many figures are lost. */
  tell(sheet: string, findings: FindingList): number {
    let lost = 0;
    for (const { column, header, at } of this.columns) {
      const count = this.figures.get(column) ?? 0;
      const where = { sheet, cell: cellName(at.row, at.column), read: header };
      if (this.isMatrix && count > 0) {
        findings.add('unknown-figures', where, { header, count });
        lost += count;
      } else findings.add('unknown-header', where, { header });
    }
    return lost;
  }
}
