import type { Day } from './day.ts';
import { isWhole } from './headline.ts';
import type { Indicator } from './indicator.ts';
import { matches, type Narrowing } from './narrow.ts';
import type { HeldObservation } from './observation.ts';
import type { Target } from './plan.ts';
import { runningPromise } from './running-promises.ts';
import type { Total } from './scorecard.ts';
import type { Card, Judged } from './standing.ts';
import type { Block, Register, Unit } from './unit.ts';

export interface Filters {
  readonly block?: string | undefined;
  readonly family?: string | undefined;
  readonly status?: readonly Narrowing[] | undefined;
}

export interface MatrixRow {
  readonly unit: Unit;
  readonly unitName: string;
  /** One a column; undefined where the indicator is not promised for the unit. */
  readonly cells: readonly (Judged | undefined)[];
}

export interface Matrix {
  readonly columns: readonly {
    readonly indicator: Indicator;
    readonly target: Target | null;
    readonly total: Total<HeldObservation> | undefined;
  }[];
  readonly groups: readonly { readonly block: Block; readonly rows: readonly MatrixRow[] }[];
  readonly register: Register;
  readonly judgedOn: Day;
  readonly shown: number;
  readonly all: number;
}

/** A judged plan and the register its units stand in. */
interface Tabled {
  readonly scorecard: Card;
  readonly register: Register;
}

/** A cell of a unit's own: neither a whole's nor a group's. */
const isTabled = (cell: Judged): boolean =>
  cell.role !== 'whole' && cell.unit.level !== 'province' && cell.unit.level !== 'group' && !isWhole(cell);

const tabledIndicators = (card: Card): Set<string> => new Set(card.cells.filter(isTabled).map((c) => c.indicator.id));

/** Figures of the whole that no target asks for and no column of the matrix shows. */
export function measuredCells(view: Tabled, filters: Filters): Judged[] {
  const tabled = tabledIndicators(view.scorecard);
  return view.scorecard.cells
    .filter((c) => c.target === null && c.level !== null && !isTabled(c) && !tabled.has(c.indicator.id))
    .filter((c) => !filters.family || c.indicator.family === filters.family)
    .filter((c) => !filters.block && matches(c, filters.status));
}

/** Units × indicators: rows by block, columns in the order of families. Null where no unit has a cell of its own. */
export function matrixOf(view: Tabled, filters: Filters): Matrix | null {
  const { scorecard, register } = view;
  const units = new Map<string, { unit: Unit; unitName: string; cells: Map<string, Judged[]> }>();
  const ids = new Set<string>();
  const tabled = tabledIndicators(scorecard);
  for (const cell of scorecard.cells) {
    if (!isTabled(cell) && !(cell.unit.level === 'group' && cell.target === null && tabled.has(cell.indicator.id)))
      continue;
    const row = units.get(cell.unit.id) ?? { unit: cell.unit, unitName: cell.unitName, cells: new Map() };
    row.cells.set(cell.indicator.id, [...(row.cells.get(cell.indicator.id) ?? []), cell]);
    units.set(cell.unit.id, row);
    ids.add(cell.indicator.id);
  }
  if (units.size === 0) return null;
  const indicators = scorecard.indicators.filter(
    (i) => ids.has(i.id) && (!filters.family || i.family === filters.family),
  );
  const rows = [...units.values()].map(({ unit, unitName, cells }) => ({
    unit,
    unitName,
    cells: indicators.map((i) => runningPromise(cells.get(i.id) ?? [], scorecard.judgedOn)),
    every: indicators.flatMap((i) => cells.get(i.id) ?? []),
  }));
  const order = new Map(register.units.map((u, i) => [u.id, i]));
  const place = (row: MatrixRow): number => order.get(row.unit.id) ?? 0;
  const kept = rows
    .filter((r) => !filters.block || r.unit.block === filters.block)
    .filter((r) => !filters.status || r.every.some((c) => matches(c, filters.status)))
    .sort((a, b) => place(a) - place(b));
  const groups = register.blocks.map((block) => ({ block, rows: kept.filter((r) => r.unit.block === block.id) }));
  return {
    columns: indicators.map((indicator, i) => ({
      indicator,
      target: rows.map((r) => r.cells[i]?.target).find((t) => t != null) ?? null,
      total: scorecard.totals.find((t) => t.indicator.id === indicator.id),
    })),
    groups: groups.filter((g) => g.rows.length > 0),
    register,
    judgedOn: scorecard.judgedOn,
    shown: kept.length,
    all: rows.length,
  };
}
