import type { Plan } from '../domain/plan.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import { countFigures } from '../store/extent.ts';
import { catalogueAt, planAt } from './catalogue-at.ts';
import { knownOf, latestPeriodOf } from './plan-extent.ts';
import type { Ports } from './ports.ts';

export interface PlanSummary {
  readonly plan: Plan;
  readonly latestPeriod: string;
  /** How many figures are held for it, each counted once. */
  readonly figures: number;
}

const order: Readonly<Record<Plan['state'], number>> = { open: 0, sample: 1, closed: 2 };

/** All plans in force, open ones first, then the sample, then the closed ones, newest document first. */
export async function readPlans(ports: Ports): Promise<PlanSummary[]> {
  const { plans } = await catalogueAt(ports, ports.now());
  const sorted = [...plans].sort((a, b) => order[a.state] - order[b.state] || (a.document.on < b.document.on ? 1 : -1));
  const summaries: PlanSummary[] = [];
  for (const { id } of sorted) {
    const found = await planAt(ports, id);
    if (!found.ok) continue;
    const { plan, register } = found.value;
    const latestPeriod = await latestPeriodOf(ports, found.value);
    const units = register.units.map((u) => u.id);
    const figures = await countFigures(ports.db, knownOf(found.value), indicatorsOf(plan), units);
    summaries.push({ plan, latestPeriod, figures });
  }
  return summaries;
}
