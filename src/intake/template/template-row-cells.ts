import { wordsOf } from '../workbook/cell-value.ts';
import type { GridCell, GridRow } from '../workbook/grid-cell.ts';
import type { SheetGrid } from '../workbook/open-workbook.ts';
import { type TemplateTable, wordsKey } from './find-table.ts';
import type { TemplateCopy } from './template-form.ts';
import type { TemplateColumn } from './template-words.ts';

type CopyRow = TemplateCopy['rows'][number];

/** A row under the header as it was met. */
export interface SeenRow {
  readonly sheet: string;
  readonly row: number;
  /** The row of our own copy it is, by its label and its period; null where it is none. */
  readonly label: CopyRow | null;
  /** Its label and its period as they stand there. */
  readonly said: string;
  readonly period: string;
  /** Its place under the header, from 0. */
  readonly position: number;
  readonly explanation: string;
  /** Something stands where figures and states go. */
  readonly filled: boolean;
  /** A note or an explanation stands there. */
  readonly words: boolean;
}

const figures: readonly TemplateColumn[] = ['numerator', 'denominator', 'value', 'state'];

/** The rows of a template's table on their way to the reader of tables, each looked at once. */
export class TemplateRows {
  readonly seen: SeenRow[] = [];
  readonly grid: SheetGrid;
  private readonly byLabel = new Map<string, CopyRow>();
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly sheet: SheetGrid,
    private readonly table: TemplateTable,
    copies: readonly CopyRow[],
    private readonly prefilled: ReadonlySet<string>,
  ) {
    for (const copy of copies) {
      this.byLabel.set(keyOf(copy.label, copy.period), copy);
      this.ids.set(wordsKey(copy.label), copy.indicator);
    }
    this.grid = { ...sheet, rows: () => this.rows() };
  }

  indicatorOf(text: string): string | null {
    return this.ids.get(wordsKey(text)) ?? null;
  }

  private *rows(): Generator<GridRow> {
    for (const row of this.sheet.rows()) {
      const looked = row.row <= this.table.headerRow ? row : this.look(row);
      if (looked) yield looked;
    }
  }

  /**
   * Of rows that are made of counts the share is worked out by the template itself, and some programs keep its old
   * number only: it says nothing, but where it stands alone in a row that came blank. Null for what stands below a
   * table without being of it, such as those who sign.
   */
  private look(row: GridRow): GridRow | null {
    const { columns, headerRow } = this.table;
    const cell = (name: TemplateColumn): GridCell | undefined =>
      row.cells.find((c) => columns[name] !== undefined && c.column === columns[name]);
    const said = wordsOf(cell('indicator'));
    const period = wordsOf(cell('period'));
    const label = this.byLabel.get(keyOf(said, period)) ?? null;
    const hasCounts = cell('numerator') !== undefined || cell('denominator') !== undefined;
    const isTyped = !hasCounts && label !== null && !this.prefilled.has(label.indicator);
    const isOwnShare = (c: GridCell): boolean => c.column === columns.value && (c.formula !== null || !isTyped);
    const cells = label?.asksCounts ? row.cells.filter((c) => !isOwnShare(c)) : row.cells;
    const explanation = wordsOf(cell('explanation'));
    const filled = figures.some((name) => cells.some((c) => c.column === columns[name]));
    this.seen.push({
      sheet: this.sheet.name,
      row: row.row,
      label,
      said,
      period,
      position: row.row - headerRow - 1,
      explanation,
      filled,
      words: explanation !== '' || wordsOf(cell('note')) !== '',
    });
    return label || filled ? { ...row, cells } : null;
  }
}

const keyOf = (label: string, period: string): string => `${wordsKey(label)}\n${wordsKey(period)}`;
