import { grouped } from '../../domain/grouped.ts';
import { isWhole } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/plan.ts';
import { runningPromise } from '../../domain/running-promises.ts';
import { type Card, type Judged, tally } from '../../domain/standing.ts';
import type { Status } from '../../domain/status.ts';
import type { ScorecardView } from '../services.ts';

/** One indicator of a plan with what is known of it. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  /** The whole of the targets whose deadline comes next; without any, a group's own figure where the province has none. */
  readonly wholes: readonly Judged[];
  /** The whole province where no whole is judged. */
  readonly total: Card['totals'][number] | null;
  /** The next target that is judged for each unit. */
  readonly eachTarget: Target | null;
  /** Where the units stand that it is judged for. */
  readonly each: ReadonlyMap<Status, number>;
  /** Units with a figure of their own. */
  readonly unitsKnown: number;
  readonly hasTarget: boolean;
}

/** What indicators may be narrowed to: those with a target, those with a figure. */
export const havings = ['target', 'figure'] as const;

export type Having = (typeof havings)[number];

/** Whether an indicator has a target, or a figure of any unit or of the whole. */
export const has = (row: IndicatorRow, having: Having): boolean =>
  having === 'target'
    ? row.hasTarget
    : row.total !== null || row.unitsKnown > 0 || row.wholes.some((c) => c.level !== null);

/** The indicators of a plan, in the order of every page. */
export function indicatorRows({ plan, scorecard }: ScorecardView): IndicatorRow[] {
  const byIndicator = grouped(scorecard.cells, (c) => c.indicator.id);
  const promised = new Set(plan.targets.map((t) => t.indicator));
  return scorecard.indicators.map((indicator) => {
    const cells = byIndicator.get(indicator.id) ?? [];
    const total = scorecard.totals.find((t) => t.indicator.id === indicator.id) ?? null;
    const byUnit = (of: readonly Judged[]): Judged[][] => [...grouped(of, (c) => c.unit.id).values()];
    const judged = byUnit(cells.filter((c) => isWhole(c))).flatMap((same) => {
      const next = runningPromise(same, scorecard.judgedOn)?.target?.deadline.on;
      return same.filter((c) => c.target?.deadline.on === next);
    });
    const each = byUnit(cells.filter((c) => c.role === 'unit' && c.target?.scope === 'each')).flatMap(
      (same) => runningPromise(same, scorecard.judgedOn) ?? [],
    );
    const groups = cells.filter((c) => c.target === null && c.unit.level === 'group' && c.level !== null);
    const provinceKnown = total?.rolled?.value != null;
    return {
      indicator,
      wholes: judged.length > 0 || provinceKnown ? judged : groups,
      total: judged.length > 0 || !provinceKnown ? null : total,
      eachTarget: each[0]?.target ?? null,
      each: tally(each),
      unitsKnown: new Set(cells.filter((c) => c.role !== 'whole' && c.level !== null).map((c) => c.unit.id)).size,
      hasTarget: promised.has(indicator.id),
    };
  });
}
