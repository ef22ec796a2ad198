import { type Coverage, type Timeliness, timelinessOf } from '../../domain/coverage.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Report } from '../../domain/reporting.ts';
import { runningPromise } from '../../domain/running-promises.ts';
import { type Judged, tally } from '../../domain/standing.ts';
import { isBehind, type Status } from '../../domain/status.ts';
import { type Block, nameOn, type Unit, unitsOn } from '../../domain/unit.ts';
import type { ScorecardView } from '../services.ts';

export type UnitOrder = 'worst' | 'name';

/** One unit with all that is known of it in a period. */
export interface UnitRow {
  readonly unit: Unit;
  readonly unitName: string;
  /** One an indicator that has a figure or a target of the unit, in the order of every page. */
  readonly cells: readonly Judged[];
  /** Those of them that are judged for the unit. */
  readonly judged: readonly Judged[];
  readonly counts: ReadonlyMap<Status, number>;
  readonly behind: number;
  readonly figures: number;
  readonly report: Report | null;
  readonly coverage: Coverage | null;
}

/** What holds for many units: counts to make rates of, never a mean of rates. */
export interface UnitSum {
  readonly units: number;
  readonly owed: number;
  readonly held: number;
  readonly timeliness: Timeliness;
  /** Units with a target behind its path. */
  readonly behind: number;
}

export interface UnitBlock {
  readonly block: Block;
  readonly rows: readonly UnitRow[];
  readonly sum: UnitSum;
  /** Names of the units the plan has neither a figure nor a target of. */
  readonly silent: readonly string[];
}

const collator = new Intl.Collator('vi', { numeric: true });
const byName = (a: UnitRow, b: UnitRow): number => collator.compare(a.unitName, b.unitName);

const worstFirst = (a: UnitRow, b: UnitRow): number =>
  (b.report?.daysOverdue ?? 0) - (a.report?.daysOverdue ?? 0) ||
  b.behind - a.behind ||
  (b.coverage?.missing.length ?? 0) - (a.coverage?.missing.length ?? 0) ||
  (b.counts.get('at-risk') ?? 0) - (a.counts.get('at-risk') ?? 0) ||
  byName(a, b);

function rowOf({ scorecard, reports, coverage }: ScorecardView, unit: Unit, all: readonly Judged[]): UnitRow {
  const ofIndicator = grouped(all, (c) => c.indicator.id);
  const cells = scorecard.indicators.flatMap(
    (i) => runningPromise(ofIndicator.get(i.id) ?? [], scorecard.judgedOn) ?? [],
  );
  const judged = cells.filter((c) => c.role === 'unit' && c.target !== null);
  return {
    unit,
    unitName: nameOn(unit, scorecard.judgedOn),
    cells,
    judged,
    counts: tally(judged),
    behind: judged.filter((c) => c.status !== null && isBehind(c.status)).length,
    figures: cells.filter((c) => c.level !== null).length,
    report: reports.get(unit.id) ?? null,
    coverage: coverage.get(unit.id) ?? null,
  };
}

/** Sums rows up. A group of units is none itself. */
export const sumOf = (rows: readonly UnitRow[]): UnitSum => ({
  units: rows.filter((r) => r.unit.level !== 'group').length,
  owed: rows.reduce((n, r) => n + (r.coverage?.owed ?? 0), 0),
  held: rows.reduce((n, r) => n + (r.coverage?.held ?? 0), 0),
  timeliness: timelinessOf(rows.flatMap((r) => r.report ?? [])),
  behind: rows.filter((r) => r.behind > 0).length,
});

/** The units of the province by block; groups of units only where the plan has figures of theirs. */
export function unitBlocks(view: ScorecardView, order: UnitOrder): UnitBlock[] {
  const { scorecard, register } = view;
  const cells = grouped(
    scorecard.cells.filter((c) => c.role !== 'whole'),
    (c) => c.unit.id,
  );
  const units = unitsOn(register, scorecard.judgedOn).filter((u) => u.level !== 'province');
  return register.blocks.flatMap((block) => {
    const all = units.filter((u) => u.block === block.id).map((u) => rowOf(view, u, cells.get(u.id) ?? []));
    const rows = all.filter((r) => r.cells.length > 0).sort(order === 'name' ? byName : worstFirst);
    const silent = all.filter((r) => r.cells.length === 0 && r.unit.level !== 'group').sort(byName);
    if (rows.length + silent.length === 0) return [];
    return [{ block, rows, sum: sumOf(rows), silent: silent.map((r) => r.unitName) }];
  });
}
