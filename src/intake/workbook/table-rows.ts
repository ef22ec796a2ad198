import type { FindingList } from '../finding-list.ts';
import { wordsOf } from './cell-value.ts';
import type { Draft } from './draft.ts';
import { DraftMaker } from './draft-maker.ts';
import type { GridCell, GridRow, Merge } from './grid-cell.ts';
import { isTotal } from './header-words.ts';
import type { LabelReader } from './label-text.ts';
import { figuresOf, type Layout } from './layout.ts';
import type { SheetGrid } from './open-workbook.ts';
import { nothingPassed, tellPassed } from './passed-rows.ts';
import { RepeatedHeaders } from './repeated-headers.ts';
import { isColumnNumber, isFigure, isGroup, isSignature, isWords } from './row-words.ts';
import { StrayColumns } from './stray-columns.ts';

export interface TableRows {
  readonly drafts: readonly Draft[];
  readonly rejected: number;
}

/** Reads the rows under a header into figures; what is no figure (totals, group headings, blanks) is told. */
export function readTableRows(
  sheet: SheetGrid,
  layout: Layout,
  labels: LabelReader,
  findings: FindingList,
  most: number,
): TableRows {
  return new TableReader(sheet, layout, labels, findings).read(most);
}

class TableReader {
  private readonly passed = nothingPassed();
  private readonly drafts: Draft[] = [];
  private readonly maker: DraftMaker;
  private readonly tall = new Map<number, Merge[]>();
  private readonly held = new Map<number, { cell: GridCell; lastRow: number }>();
  private readonly figureColumns: readonly number[];
  private readonly headers: RepeatedHeaders;
  private readonly strays: StrayColumns;
  /** A row that names all and has no figure is a mistake; a blank among many columns is a figure not given. */
  private readonly needsFigures: boolean;
  private heading: GridCell | null = null;
  /** Those who sign stand below; so do their names. */
  private signed = false;
  private rejected = 0;

  constructor(
    private readonly sheet: SheetGrid,
    private readonly layout: Layout,
    private readonly labels: LabelReader,
    private readonly findings: FindingList,
  ) {
    this.maker = new DraftMaker(sheet, layout, labels, findings);
    for (const merge of sheet.merges) {
      if (merge.row <= layout.headerTo) continue;
      const same = this.tall.get(merge.row);
      if (same) same.push(merge);
      else this.tall.set(merge.row, [merge]);
    }
    this.figureColumns = layout.groups.flatMap(figuresOf);
    this.headers = new RepeatedHeaders(sheet.name, layout, labels, findings);
    this.needsFigures = layout.kind === 'rows' && layout.groups.length === 1;
    this.strays = new StrayColumns(layout);
  }

  read(most: number): TableRows {
    let first = true;
    let rows = 0;
    for (const row of this.sheet.rows()) {
      if (row.row <= this.layout.headerTo) continue;
      rows += 1;
      if (rows > most || this.drafts.length >= most) {
        this.findings.add('too-many-rows', { sheet: this.sheet.name, line: row.row }, { most });
        break;
      }
      this.take(row, first);
      first = false;
    }
    const strays = this.strays.tell(this.sheet.name, this.findings);
    tellPassed(this.passed, this.sheet.name, this.findings);
    return { drafts: this.drafts, rejected: this.rejected + strays + this.maker.rejected };
  }

  private take(row: GridRow, first: boolean): void {
    const cells = new Map<number, GridCell>();
    for (const cell of row.cells) cells.set(cell.column, cell);
    const merges = this.tall.get(row.row);
    if (merges) for (const merge of merges) this.hold(merge, cells.get(merge.column));
    const label = (column: number | undefined): GridCell | undefined => {
      if (column === undefined) return undefined;
      const held = this.held.get(column);
      return cells.get(column) ?? (held && held.lastRow >= row.row ? held.cell : undefined);
    };
    const { labels } = this.layout;
    const [unit, indicator] = [label(labels.unit), label(labels.indicator)];
    const main = wordsOf(labels.unit !== undefined ? unit : indicator);
    if (first && row.cells.every((c) => isColumnNumber(wordsOf(c)))) return;
    if (this.headers.take(cells)) return;
    if (this.headers.elsewhere) {
      if (row.cells.some((c) => this.figureColumns.includes(c.column) && isFigure(c))) this.rejected += 1;
      return;
    }
    const lead = main === '' ? row.cells.find((c) => c.kind === 'text') : labels.unit !== undefined ? unit : indicator;
    const opening = wordsOf(lead);
    const isKnown = this.labels.unit(opening) !== null || this.labels.indicator(opening) !== null;
    const order = wordsOf(cells.get(labels.order ?? 0));
    if (!isKnown && (isTotal(opening) || isGroup(order, opening))) {
      this.passed.totals.push(row.row);
      return;
    }
    if (row.cells.some((c) => c.kind === 'number')) this.signed = false;
    else if (!isKnown && row.cells.some((c) => c.kind === 'text' && isSignature(c.text))) this.signed = true;
    const figures = this.figureColumns.flatMap((c) => cells.get(c) ?? []);
    this.strays.count(cells);
    if (figures.length === 0) {
      this.withoutFigures(row, isKnown, lead);
      if (!isKnown || !this.needsFigures) return;
    }
    const isRemark = !isKnown && (main === '' || (order === '' && this.signed));
    if (isRemark && figures.every((c) => c.kind === 'text' && isWords(c.text))) {
      this.passed.texts.push(row.row);
      return;
    }
    if (row.hidden) this.passed.hidden.push(row.row);
    const period = label(labels.period);
    for (const group of this.layout.groups) {
      if (!this.needsFigures && !figuresOf(group).some((c) => cells.has(c))) {
        this.passed.blanks += 1;
        continue;
      }
      const draft = this.maker.make(
        row.row,
        cells,
        { unit: unit ?? this.heading ?? undefined, indicator, period },
        group,
      );
      if (draft) this.drafts.push(draft);
    }
  }

  /** Rows between figures that have none: the name of a group, a remark, or a unit with nothing to say. */
  private withoutFigures(row: GridRow, isKnown: boolean, lead: GridCell | undefined): void {
    if (this.layout.kind === 'units-as-headings' && lead && this.labels.unit(wordsOf(lead))) this.heading = lead;
    else if (!isKnown) this.passed.texts.push(row.row);
    else if (!this.needsFigures) this.passed.blanks += this.layout.groups.length;
  }

  private hold(merge: Merge, cell: GridCell | undefined): void {
    if (!cell) return;
    const isTall = merge.lastRow > merge.row;
    const isFigure = this.figureColumns.includes(merge.column);
    if (!isFigure && isTall) this.held.set(merge.column, { cell, lastRow: merge.lastRow });
    if (isFigure && cell.kind !== 'text' && (isTall || merge.lastColumn > merge.column)) this.maker.merged.add(cell);
  }
}
