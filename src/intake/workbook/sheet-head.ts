import type { GridCell, GridRow, Merge } from './grid-cell.ts';
import { limits } from './limits.ts';

/** The first rows of a sheet, where its title, its header and its first figures stand. Merged cells are filled. */
export class SheetHead {
  readonly width: number;
  private readonly filled = new Map<number, GridCell>();
  private readonly spans = new Map<GridCell, Merge>();

  constructor(
    readonly rows: readonly GridRow[],
    merges: readonly Merge[],
  ) {
    let width = 0;
    for (const { row, cells } of rows) {
      for (const cell of cells) this.filled.set(key(row, cell.column), cell);
      width = Math.max(width, cells.at(-1)?.column ?? 0);
    }
    this.width = width;
    const last = rows.at(-1)?.row ?? 0;
    let left = limits.head * limits.columns;
    for (const merge of merges) {
      const cell = this.filled.get(key(merge.row, merge.column));
      if (!cell || merge.row > last) continue;
      this.spans.set(cell, merge);
      for (let row = merge.row; row <= Math.min(merge.lastRow, last); row += 1) {
        for (let column = merge.column; column <= Math.min(merge.lastColumn, width) && left > 0; column += 1) {
          left -= 1;
          const at = key(row, column);
          if (!this.filled.has(at)) this.filled.set(at, cell);
        }
      }
    }
  }

  at(row: number, column: number): GridCell | undefined {
    return this.filled.get(key(row, column));
  }

  /** Cells that stand over the whole table are titles, not headers of a column. */
  isBanner(cell: GridCell): boolean {
    const span = this.spans.get(cell);
    return span !== undefined && this.width > 2 && span.lastColumn - span.column + 1 >= this.width - 1;
  }

  /** Texts above a row, top to bottom, with the banners among the rows given. */
  titles(from: number, to: number): GridCell[] {
    return this.rows.flatMap(({ row, cells }) =>
      row > to ? [] : cells.filter((c) => c.kind === 'text' && (row < from || this.isBanner(c))),
    );
  }
}

const key = (row: number, column: number): number => row * 16_384 + column;
