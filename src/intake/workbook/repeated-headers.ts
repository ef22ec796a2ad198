import type { FindingList } from '../finding-list.ts';
import { wordsOf } from './cell-value.ts';
import { cellName, type GridCell } from './grid-cell.ts';
import { roleNamed } from './header-words.ts';
import { copied, type LabelReader } from './label-text.ts';
import { figuresOf, type Layout } from './layout.ts';

/** Rows of a table that are headers themselves: its own again, or another one's. */
export class RepeatedHeaders {
  private readonly figureColumns: readonly number[];
  /** Where rows name what they are about, and where they have figures. */
  private readonly tableColumns: readonly number[];
  private readonly roles = new Map<string, boolean>();
  private isElsewhere = false;

  constructor(
    private readonly sheet: string,
    private readonly layout: Layout,
    private readonly labels: LabelReader,
    private readonly findings: FindingList,
  ) {
    this.figureColumns = layout.groups.flatMap(figuresOf);
    this.tableColumns = [...Object.values(layout.labels), ...this.figureColumns];
  }

  /** Whether rows now stand under a header that is not the one of this table. */
  get elsewhere(): boolean {
    return this.isElsewhere;
  }

  /** Whether a row is the header again, as it is repeated on each printed page, or another one, whose rows are not this table's. */
  take(cells: ReadonlyMap<number, GridCell>): boolean {
    let roles = 0;
    let first: GridCell | undefined;
    let texts = 0;
    for (const column of this.tableColumns) {
      const cell = cells.get(column);
      if (cell?.kind !== 'text') continue;
      texts += 1;
      const isNamed = this.figureColumns.includes(column) && this.isLabel(cell.text);
      if (!isNamed && !this.isRole(cell.text)) continue;
      first ??= cell;
      roles += 1;
    }
    if (roles < 2 || roles * 2 < texts) return false;
    const isSame = this.layout.columns.every((m) => {
      const cell = cells.get(m.column);
      return !cell || m.header.split(' / ').includes(wordsOf(cell));
    });
    if (!isSame && first && !this.isElsewhere) {
      const at = { sheet: this.sheet, cell: cellName(first.row, first.column) };
      this.findings.add('second-table', { ...at, read: wordsOf(first) }, {});
    }
    this.isElsewhere = !isSame;
    return true;
  }

  /** The name of a unit or an indicator, which among figures can only be a header. */
  private isLabel(text: string): boolean {
    return this.labels.unit(text) !== null || this.labels.indicator(text) !== null;
  }

  private isRole(text: string): boolean {
    if (text.length > 40) return false;
    let is = this.roles.get(text);
    if (is === undefined) {
      is = roleNamed(text) !== null;
      if (this.roles.size < 10_000) this.roles.set(copied(text), is);
    }
    return is;
  }
}
