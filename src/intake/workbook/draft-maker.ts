import { type At, type FindingList, quoted } from '../finding-list.ts';
import type { CountColumn } from '../observation-state.ts';
import { figureValue, periodTextOf, wordsOf } from './cell-value.ts';
import type { Draft, FieldPlaces } from './draft.ts';
import { cellName, type GridCell } from './grid-cell.ts';
import { copied, type LabelReader } from './label-text.ts';
import type { FigureGroup, Layout, Named } from './layout.ts';
import type { SheetGrid } from './open-workbook.ts';

/** The cells of a row that say what its figures are about. */
export interface LabelCells {
  readonly unit: GridCell | undefined;
  readonly indicator: GridCell | undefined;
  readonly period: GridCell | undefined;
}

const countColumns: readonly CountColumn[] = ['numerator', 'denominator', 'value'];

/** Puts the cells of one figure together; a cell that cannot be used is a finding and the figure is left out. */
export class DraftMaker {
  rejected = 0;
  /** Figures that stand for more than one row or column. */
  readonly merged = new Set<GridCell>();
  private readonly texts = new Map<string, string>();
  private readonly places = new Map<FigureGroup, { heading: number; places: FieldPlaces }>();

  constructor(
    private readonly sheet: SheetGrid,
    private readonly layout: Layout,
    private readonly labels: LabelReader,
    private readonly findings: FindingList,
  ) {}

  make(row: number, cells: ReadonlyMap<number, GridCell>, labels: LabelCells, group: FigureGroup): Draft | null {
    const { layout } = this;
    const counts: Record<CountColumn, number | string> = { numerator: '', denominator: '', value: '' };
    let qualifier = this.words(cells, group.columns.qualifier);
    let state = this.words(cells, group.columns.state);
    let failed = false;
    let percent = false;
    const notes = [this.words(cells, group.columns.note)];
    const cellOf = (column: CountColumn): GridCell | undefined => cells.get(group.columns[column] ?? 0);
    const hasCounts = isCount(cellOf('numerator')) && isCount(cellOf('denominator'));
    for (const column of countColumns) {
      const cell = cellOf(column);
      if (!cell) continue;
      const note = this.sheet.notes.get(cellName(cell.row, cell.column));
      if (note !== undefined) notes.push(note);
      if (this.merged.has(cell)) {
        this.findings.add('merged-figure', this.at(cell), { read: quoted(cell.text) });
        failed = true;
        continue;
      }
      const value = figureValue(cell, column === 'value');
      if ('number' in value) {
        counts[column] = value.number;
        if (column === 'value') percent = cell.format === 'percent';
      } else if ('state' in value) state ||= value.state;
      else if ('text' in value) {
        counts[column] = value.text;
        if (value.qualifier !== '') qualifier ||= value.qualifier;
      } else if (column === 'value' && hasCounts && value.problem !== 'date-in-figure') {
        this.findings.add('unread-check', this.at(cell), { read: quoted(cell.text || `=${cell.formula}`) });
      } else {
        this.findings.add(value.problem, this.at(cell), { read: quoted(cell.text || `=${cell.formula ?? ''}`) });
        failed = true;
      }
    }
    if (failed) {
      this.rejected += 1;
      return null;
    }
    return {
      row,
      places: this.placesOf(group, row, labels),
      unit: this.own(this.name(group.unit ?? layout.unit, labels.unit, (text) => this.labels.unit(text)?.text)),
      indicator: this.own(
        this.name(group.indicator ?? layout.indicator, labels.indicator, (text) => this.labels.indicator(text)?.text),
      ),
      period: this.own(this.period(group, labels.period)),
      counts,
      percent,
      qualifier,
      state,
      note: copied(notes.filter((n) => n !== '').join('; ')),
    };
  }

  private name(named: Named | null, cell: GridCell | undefined, known: (text: string) => string | undefined): string {
    if (named) return named.text;
    const words = wordsOf(cell);
    return known(words) ?? words;
  }

  private period(group: FigureGroup, cell: GridCell | undefined): string {
    if (group.period) return group.period.text;
    if (this.layout.period && this.layout.labels.period === undefined) return this.layout.period.text;
    return cell ? periodTextOf(cell, this.sheet.date1904) : '';
  }

  private words(cells: ReadonlyMap<number, GridCell>, column: number | undefined): string {
    return column === undefined ? '' : wordsOf(cells.get(column));
  }

  private at(cell: GridCell): At {
    return {
      sheet: this.sheet.name,
      cell: cellName(cell.row, cell.column),
      read: cell.text || `=${cell.formula ?? ''}`,
    };
  }

  /** Fields in the figure's own row share one record a group; a heading's row makes another. */
  private placesOf(group: FigureGroup, row: number, labels: LabelCells): FieldPlaces {
    const heading = this.layout.kind === 'units-as-headings' ? (labels.unit?.row ?? 0) : 0;
    const made = this.places.get(group);
    if (made && made.heading === heading && !isElsewhere(row, labels)) return made.places;
    const columns: Record<string, number> = {};
    const rows: Record<string, number> = {};
    for (const field of ['unit', 'indicator', 'period'] as const) {
      const named = group[field] ?? this.layout[field];
      const label = named ? named.at : labels[field];
      columns[field] = label?.column ?? this.layout.labels[field as 'unit'] ?? 0;
      if (named || (label && label.row !== row)) rows[field] = label?.row ?? 0;
    }
    for (const [field, column] of Object.entries(group.columns)) columns[field] = column;
    const places = { sheet: this.sheet.name, columns, rows };
    if (!isElsewhere(row, labels) || heading !== 0) this.places.set(group, { heading, places });
    return places;
  }

  /** One copy of each text that does not hold on to the file's XML, which a slice of it would. */
  private own(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const copy = copied(text);
    this.texts.set(copy, copy);
    return copy;
  }
}

/** A count, also one kept as text; whether the text is a number is for the reader of rows to say. */
function isCount(cell: GridCell | undefined): boolean {
  if (cell?.format !== 'plain') return false;
  const value = figureValue(cell, false);
  return 'number' in value || ('text' in value && /\d/.test(value.text));
}

/** A merged label stands in a row above. */
const isElsewhere = (row: number, { unit, indicator, period }: LabelCells): boolean =>
  [unit, indicator, period].some((cell) => cell !== undefined && cell.row !== row);
