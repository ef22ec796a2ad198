import {
  type StatementsAtOdds,
  statementsAtOdds,
  type TargetsAtOdds,
  targetsAtOdds,
} from '../../domain/contradictions.ts';
import { isWhole } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/plan.ts';
import type { Judged } from '../../domain/standing.ts';
import type { ScorecardView } from '../services.ts';

/** The kinds of targets, in the order a page counts them. */
export const targetKinds = [
  'number',
  'increase',
  'milestone',
  'recurring',
  'reference',
] as const satisfies Target['kind'][];

/** A target of a plan with how it is judged. */
export interface PlanTarget {
  readonly target: Target;
  readonly indicator: Indicator;
  /** Judged once: on the whole, or on the one unit whose promise it is. Null where it is judged by unit. */
  readonly whole: Judged | null;
  /** Judged for each of these units. */
  readonly each: readonly Judged[];
}

/** Every target of the plan, in the order of its document. */
export function planTargets({ plan, scorecard }: ScorecardView): PlanTarget[] {
  const indicators = new Map(scorecard.indicators.map((i) => [i.id, i]));
  return plan.targets.flatMap((target) => {
    const indicator = indicators.get(target.indicator);
    if (!indicator) return [];
    const cells = scorecard.cells.filter((c) => c.target?.id === target.id);
    return [
      {
        target,
        indicator,
        whole: cells.find((c) => isWhole(c)) ?? null,
        each: cells.filter((c) => !isWhole(c) && c.role === 'unit'),
      },
    ];
  });
}

/** Contradicting counts of units that a target rests on. */
export const countsUnder = ({ statements }: Contradictions, target: Target): StatementsAtOdds[] =>
  statements.filter((s) => s.statements.some(({ level }) => level !== null && target.levels.includes(level)));

/** Where the plan's document contradicts itself or another document of the province. */
export interface Contradictions {
  readonly targets: readonly TargetsAtOdds[];
  readonly statements: readonly StatementsAtOdds[];
}

export const contradictionsOf = ({ catalogue, plan }: Pick<ScorecardView, 'catalogue' | 'plan'>): Contradictions => ({
  targets: targetsAtOdds(catalogue.plans).filter((c) => c.flat().some((cited) => cited.plan.id === plan.id)),
  statements: statementsAtOdds(plan),
});
