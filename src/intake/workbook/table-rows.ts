import { fold } from '../../domain/fold.ts';
import type { FindingList } from '../finding-list.ts';
import { readState } from '../qualifier-text.ts';
import { wordsOf } from './cell-value.ts';
import type { Draft } from './draft.ts';
import { DraftMaker } from './draft-maker.ts';
import { cellName, type GridCell, type GridRow, type Merge } from './grid-cell.ts';
import { isTotal, roleNamed } from './header-words.ts';
import { copied, type LabelReader } from './label-text.ts';
import type { FigureGroup, Layout } from './layout.ts';
import type { SheetGrid } from './open-workbook.ts';
import { nothingPassed, tellPassed } from './passed-rows.ts';

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

const numbered = /^\(?(?:\d{1,3}|[a-z])\)?(?:\s*=.*)?$/i;

class TableReader {
  private readonly passed = nothingPassed();
  private readonly drafts: Draft[] = [];
  private readonly maker: DraftMaker;
  private readonly tall = new Map<number, Merge[]>();
  private readonly held = new Map<number, { cell: GridCell; lastRow: number }>();
  private readonly figureColumns: readonly number[];
  /** Where rows name what they are about, and where they have figures. */
  private readonly tableColumns: readonly number[];
  private readonly strayColumns: ReadonlyMap<number, { header: string; at: GridCell }>;
  private readonly strays = new Map<number, number>();
  /** A row that names all and has no figure is a mistake; a blank among many columns is a figure not given. */
  private readonly needsFigures: boolean;
  private heading: GridCell | null = null;
  /** Rows stand under a header that is not the one of this table. */
  private elsewhere = false;
  /** Those who sign stand below; so do their names. */
  private signed = false;
  private readonly roles = new Map<string, boolean>();
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
    this.figureColumns = layout.groups.flatMap((g) => figuresOf(g));
    this.tableColumns = [...Object.values(layout.labels), ...this.figureColumns];
    this.needsFigures = layout.kind === 'rows' && layout.groups.length === 1;
    this.strayColumns = new Map(
      layout.columns.filter((c) => c.role === 'unknown').map((c) => [c.column, { header: c.header, at: c.at }]),
    );
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
    this.tell();
    return { drafts: this.drafts, rejected: this.rejected + this.maker.rejected };
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
    if (first && row.cells.every((c) => numbered.test(wordsOf(c)))) return;
    if (this.isHeader(cells)) return;
    if (this.elsewhere) {
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
    this.countStrays(cells);
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

  /** The header again, as it is repeated on each printed page; or another one, whose rows are not this table's. */
  private isHeader(cells: ReadonlyMap<number, GridCell>): boolean {
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
    if (!isSame && first && !this.elsewhere) {
      const at = { sheet: this.sheet.name, cell: cellName(first.row, first.column) };
      this.findings.add('second-table', { ...at, read: wordsOf(first) }, {});
    }
    this.elsewhere = !isSame;
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

  private countStrays(cells: ReadonlyMap<number, GridCell>): void {
    for (const column of this.strayColumns.keys()) {
      if (cells.get(column)?.kind === 'number') this.strays.set(column, (this.strays.get(column) ?? 0) + 1);
    }
  }

  private tell(): void {
    const sheet = this.sheet.name;
    const isMatrix = this.layout.kind === 'units-by-indicators' || this.layout.kind === 'indicators-by-units';
    for (const [column, { header, at }] of this.strayColumns) {
      const count = this.strays.get(column) ?? 0;
      const where = { sheet, cell: cellName(at.row, at.column), read: header };
      if (isMatrix && count > 0) {
        this.findings.add('unknown-figures', where, { header, count });
        this.rejected += count;
      } else this.findings.add('unknown-header', where, { header });
    }
    tellPassed(this.passed, sheet, this.findings);
  }
}

const figuresOf = ({ columns }: FigureGroup): number[] =>
  [columns.numerator, columns.denominator, columns.value, columns.state].flatMap((c) => c ?? []);

/** Words, and none that say why there is no figure. */
const isWords = (text: string): boolean => !/\d/.test(text) && (readState(text) ?? 'figure') === 'figure';

/** A cell that gives, or tries to give, a number. */
const isFigure = (cell: GridCell): boolean => cell.kind !== 'text' || /\d/.test(cell.text);

/** "II | KHỐI XÃ, PHƯỜNG": the name of a group, with or without its sums. Capitals alone could be a unit misspelt. */
const isGroup = (order: string, label: string): boolean =>
  /^(?:[IVX]+|[A-Z])[.)/]?$/.test(order) && /^(?:khối|nhóm|các|cấp|lĩnh vực) /i.test(label);

const signatures =
  /^\W*(?:nguoi (?:lap|tong hop|bao cao|kiem tra|ky|duyet)|lap bieu|thu truong|lanh dao|(?:pho )?(?:giam doc|chu tich|truong phong|chanh van phong)|ke toan|can bo|phu trach|tm|kt|tl|tuq|noi nhan|xac nhan|(?:ky|ghi ro|dong dau)|ghi chu|luu y|ngay \d)\b|\bngay (?:\d{1,2}|[. …]+) ?thang\b/;

/** Those who sign, and what stands with them below a table. */
const isSignature = (text: string): boolean => text.length <= 200 && signatures.test(fold(text));
