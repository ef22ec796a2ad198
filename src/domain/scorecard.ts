import type { Cell, ScorecardInput, Total } from './cell.ts';
import type { Day } from './day.ts';
import type { Indicator } from './indicator.ts';
import { IndicatorCells } from './indicator-cells.ts';
import type { Observation } from './observation.ts';
import type { Period } from './period.ts';
import type { Plan } from './plan.ts';
import { standingChecks } from './standing-checks.ts';

export type { Cell, Figures, ScorecardInput, Total } from './cell.ts';

export interface Scorecard<O extends Observation = Observation> {
  readonly plan: Plan;
  readonly period: Period;
  readonly judgedOn: Day;
  /** In the order of the pages: family, then catalogue. */
  readonly indicators: readonly Indicator[];
  readonly cells: readonly Cell<O>[];
  readonly totals: readonly Total<O>[];
}

/** The indicators of a plan: those with targets and those it only tracks. */
export const indicatorsOf = (plan: Plan): string[] => [
  ...new Set([...plan.targets.map((t) => t.indicator), ...plan.tracks]),
];

/** Judges every target of a plan for a period. Pure: the same figures give the same scorecard. */
export function buildScorecard<O extends Observation>(input: ScorecardInput<O>): Scorecard<O> {
  const { plan, indicators } = input;
  const chosen = [...indicators.values()].filter((i) => indicatorsOf(plan).includes(i.id));
  const checks = standingChecks(input, chosen);
  const built = chosen.map((indicator) =>
    new IndicatorCells(input, indicator, checks.get(indicator.id) ?? new Map()).build(),
  );
  return {
    plan,
    period: input.period,
    judgedOn: input.judgedOn,
    indicators: chosen,
    cells: built.flatMap((b) => b.cells),
    totals: built.map((b) => b.total),
  };
}
