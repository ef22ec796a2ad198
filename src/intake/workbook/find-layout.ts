import { columnMeanings } from './column-meanings.ts';
import type { GridRow } from './grid-cell.ts';
import type { LabelReader } from './label-text.ts';
import type { ColumnMeaning, FigureGroup, FigureRole, Layout, LayoutKind, Named } from './layout.ts';
import type { SheetHead } from './sheet-head.ts';
import { type SheetSubject, subjectOf } from './sheet-subject.ts';

/** A table as far as it was understood. What is `missing` or said twice keeps it from being read. */
export interface FoundLayout {
  readonly layout: Layout;
  readonly missing: readonly ('unit' | 'indicator' | 'period')[];
  /** Columns that mean the same as one before them. */
  readonly repeated: readonly ColumnMeaning[];
  /** Periods or units that the sheet's name and its titles say differently. */
  readonly differing: { readonly what: 'unit' | 'indicator' | 'period'; readonly said: readonly string[] } | null;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly ColumnMeaning[];
  readonly labels: Partial<Record<'unit' | 'indicator' | 'period' | 'order', number>>;
  readonly groups: readonly FigureGroup[];
  readonly repeated: readonly ColumnMeaning[];
  readonly score: number;
}

const mostDepth = 3;
/** What columns nobody knows take from a header's score, a column and at most: its known ones still tell. */
const unknown = { each: 0.25, most: 1 };

/** Finds the header of a sheet's table and what it says; null where no rows look like one. */
export function findLayout(head: SheetHead, sheet: string, labels: LabelReader): FoundLayout | null {
  let best: Candidate | null = null;
  for (const { row } of head.rows) {
    for (let depth = 1; depth <= mostDepth; depth += 1) {
      const candidate = candidateAt(head, row, row + depth - 1, labels);
      if (candidate && candidate.score > (best?.score ?? 0)) best = candidate;
    }
  }
  return best && complete(head, best, subjectOf(head, best.from, best.to, sheet, labels), labels);
}

const figureRoles: readonly string[] = ['numerator', 'denominator', 'value', 'qualifier', 'state', 'note'];
const labelRoles = ['unit', 'indicator', 'period', 'order'] as const;

function candidateAt(head: SheetHead, from: number, to: number, labels: LabelReader): Candidate | null {
  const meanings = columnMeanings(head, from, to, labels);
  const groups = new Map<string, FigureGroup>();
  const found: Candidate['labels'] = {};
  const repeated: ColumnMeaning[] = [];
  let score = -(to - from) * 0.01;
  let unknowns = 0;
  for (const meaning of meanings) {
    const { role, unit, indicator, period, column } = meaning;
    const label = labelRoles.find((r) => r === role);
    if (label) {
      if (found[label] === undefined) found[label] = column;
      else if (label !== 'order') repeated.push(meaning);
      score += label === 'order' ? 0.5 : 2;
      continue;
    }
    if (!figureRoles.includes(role)) {
      if (role === 'unknown') unknowns += 1;
      else score += 0.5;
      continue;
    }
    const key = [unit?.text, indicator?.text, period?.text].join('\n');
    const group = groups.get(key) ?? { unit, indicator, period, columns: {} };
    groups.set(key, group);
    if (group.columns[role as FigureRole] === undefined) {
      group.columns[role as FigureRole] = column;
      score += 1;
    } else {
      repeated.push(meaning);
      score -= 1;
    }
  }
  score -= Math.min(unknowns * unknown.each, unknown.most);
  const whole = [...groups.values()];
  const figures = whole.filter((g) => g.columns.numerator !== undefined || g.columns.value !== undefined);
  const keyed = found.unit !== undefined || found.indicator !== undefined || figures.some((g) => g.unit || g.indicator);
  if (figures.length === 0 || !keyed) return null;
  return { from, to, meanings, labels: found, groups: withRowColumns(whole), repeated, score };
}

/** A note, sign or state that no header binds to a figure belongs to every figure of its row. */
function withRowColumns(groups: readonly FigureGroup[]): FigureGroup[] {
  const isLoose = (g: FigureGroup): boolean => g.columns.numerator === undefined && g.columns.value === undefined;
  const loose = groups.filter((g) => isLoose(g) && !g.unit && !g.indicator && !g.period);
  const shared = Object.assign({}, ...loose.map((g) => g.columns)) as FigureGroup['columns'];
  return groups.filter((g) => !loose.includes(g)).map((g) => ({ ...g, columns: { ...shared, ...g.columns } }));
}

function complete(head: SheetHead, best: Candidate, subject: SheetSubject, labels: LabelReader): FoundLayout {
  const columns = { ...best.labels };
  const boundUnit = best.groups.some((g) => g.unit);
  const boundIndicator = best.groups.some((g) => g.indicator);
  const body = head.rows.filter(({ row }) => row > best.to);
  const share = (column: number, is: (text: string) => boolean): number => {
    const texts = body.flatMap(({ cells }) => cells.filter((c) => c.column === column && c.kind === 'text'));
    return texts.length === 0 ? 0 : texts.filter((c) => is(c.text)).length / texts.length;
  };
  const isUnit = (text: string): boolean => labels.unit(text) !== null;
  const isIndicator = (text: string): boolean => labels.indicator(text) !== null;
  // "Đơn vị" over "%", "hồ sơ" … is what figures are counted in.
  if (columns.unit !== undefined && (subject.unit.named || boundUnit) && share(columns.unit, isUnit) === 0) {
    delete columns.unit;
  }
  const taken = new Set(best.meanings.filter((m) => m.role !== 'unknown').map((m) => m.column));
  const inferred = (is: (text: string) => boolean): number | undefined => {
    for (let column = 1; column <= head.width; column += 1) {
      if (!taken.has(column) && share(column, is) >= 0.5) return column;
    }
    return undefined;
  };
  const unitColumn = columns.unit ?? (boundUnit ? undefined : inferred(isUnit));
  const indicatorColumn = columns.indicator ?? (boundIndicator ? undefined : inferred(isIndicator));
  if (unitColumn !== undefined) columns.unit = unitColumn;
  if (indicatorColumn !== undefined) columns.indicator = indicatorColumn;

  const byRowUnit = columns.unit !== undefined;
  const byRowIndicator = columns.indicator !== undefined;
  const isHeading = ({ cells }: GridRow): boolean =>
    cells.every((c) => c.kind === 'text') && isUnit(cells.find((c) => c.text.length > 3)?.text ?? '');
  const asHeadings = !byRowUnit && !boundUnit && byRowIndicator && !subject.unit.named && body.some(isHeading);
  const periodSaid = columns.period !== undefined || best.groups.every((g) => g.period);
  const missing = [
    ...(byRowUnit || boundUnit || asHeadings || subject.unit.named ? [] : ['unit' as const]),
    ...(byRowIndicator || boundIndicator || subject.indicator.named ? [] : ['indicator' as const]),
    ...(periodSaid || subject.period.named ? [] : ['period' as const]),
  ];
  const kind: LayoutKind =
    byRowUnit && byRowIndicator
      ? 'rows'
      : asHeadings
        ? 'units-as-headings'
        : boundIndicator
          ? 'units-by-indicators'
          : boundUnit
            ? 'indicators-by-units'
            : byRowIndicator
              ? 'sheet-of-unit'
              : 'sheet-of-indicator';
  const ownUnit: Named | null = byRowUnit || boundUnit || asHeadings ? null : subject.unit.named;
  const ownIndicator = byRowIndicator || boundIndicator ? null : subject.indicator.named;
  const ownPeriod = periodSaid ? null : subject.period.named;
  const doubts = [
    ...(byRowUnit || boundUnit || asHeadings ? [] : [{ what: 'unit' as const, said: subject.unit.differing }]),
    ...(byRowIndicator || boundIndicator ? [] : [{ what: 'indicator' as const, said: subject.indicator.differing }]),
    ...(periodSaid ? [] : [{ what: 'period' as const, said: subject.period.differing }]),
  ];
  return {
    layout: {
      kind,
      headerFrom: best.from,
      headerTo: best.to,
      labels: columns,
      groups: best.groups,
      unit: ownUnit,
      indicator: ownIndicator,
      period: ownPeriod,
      columns: best.meanings,
    },
    missing,
    repeated: best.repeated,
    differing: doubts.find((d) => d.said.length > 0) ?? null,
  };
}
