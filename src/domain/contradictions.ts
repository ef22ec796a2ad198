import { grouped } from './grouped.ts';
import type { Plan, Statement, Target } from './plan.ts';

/** A target in the plan whose document it stands in. */
export interface Cited {
  readonly plan: Plan;
  readonly target: Target;
}

/** One indicator, scope, deadline and province, but different numbers: the targets by their number, at least two groups. */
export type TargetsAtOdds = readonly (readonly Cited[])[];

/** One thing that a document counts in several places, with different results: every statement of it, as printed. */
export interface StatementsAtOdds {
  readonly statements: readonly Statement[];
  /** The different values, in the order the document first gives them. */
  readonly values: readonly number[];
}

const numberOf = ({ op, value, limit }: Target): string =>
  [op, ...[value, limit].filter((n) => n !== null).sort((a, b) => a - b)].join(' ');

const matterOf = ({ plan, target: t }: Cited): string =>
  [plan.register, plan.state === 'sample', t.indicator, t.scope, [...t.levels].sort(), t.subject, t.deadline.on].join(
    '|',
  );

/** Where targets of one or several documents contradict each other. A sample is held against samples only. */
export function targetsAtOdds(plans: readonly Plan[]): TargetsAtOdds[] {
  const numbers = plans.flatMap((plan) =>
    plan.targets.filter((t) => t.kind === 'number').map((target): Cited => ({ plan, target })),
  );
  return [...grouped(numbers, matterOf).values()]
    .map((matter) => [...grouped(matter, ({ target }) => numberOf(target)).values()])
    .filter((different) => different.length > 1);
}

/** Where a document counts one thing in several places with different results. */
export function statementsAtOdds({ statements }: Plan): StatementsAtOdds[] {
  return [...grouped(statements, (s) => s.subject).values()]
    .map((same) => ({ statements: same, values: [...new Set(same.map((s) => s.value))] }))
    .filter(({ values }) => values.length > 1);
}
