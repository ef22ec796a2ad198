import { may, mayRead } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { dayInVietnam } from '../domain/day.ts';
import { type DueSoon, dueSoon } from '../domain/due-soon.ts';
import type { Ports } from './ports.ts';
import { readAlerts } from './read-alerts.ts';
import { type ChangesView, readChanges } from './read-changes.ts';
import { type PlanSummary, readPlans } from './read-plans.ts';
import { readScorecard, type ScorecardView } from './read-scorecard.ts';

/** A running plan, judged for the period alerts are about, or for its first where none has closed yet. */
export interface RunningPlan {
  readonly summary: PlanSummary;
  readonly view: ScorecardView;
  readonly due: DueSoon;
  readonly changes: ChangesView;
}

/** A closed plan at the last period with figures. */
export interface ClosedPlan {
  readonly summary: PlanSummary;
  readonly view: ScorecardView;
}

/** Where the province stands over all its plans. */
export interface Overview {
  /** Open plans, then the sample. */
  readonly running: readonly RunningPlan[];
  readonly closed: readonly ClosedPlan[];
}

/** What of it somebody may read. Reads a running plan at two periods and a closed one at one: judging is what costs. */
export async function readOverview(ports: Ports, by: Actor): Promise<Overview> {
  const alerts = may(by, 'read-figures') ? await readAlerts(ports) : [];
  const alerted = new Map(alerts.map((view) => [view.plan.id, view]));
  const running: RunningPlan[] = [];
  const closed: ClosedPlan[] = [];
  for (const summary of await readPlans(ports)) {
    const { plan } = summary;
    if (!mayRead(by, plan)) continue;
    const view = alerted.get(plan.id) ?? (await judged(ports, plan.id));
    if (!view) continue;
    if (plan.state === 'closed') {
      closed.push({ summary, view });
      continue;
    }
    const changes = await readChanges(ports, { plan: plan.id }, view);
    if (changes.ok) running.push({ summary, view, due: dueOf(view), changes: changes.value });
  }
  return { running, closed };
}

async function judged(ports: Ports, plan: string): Promise<ScorecardView | null> {
  const read = await readScorecard(ports, { plan });
  return read.ok ? read.value : null;
}

/** What of a judged plan falls due soon, from the instant it was judged at. */
export const dueOf = ({ plan, register, catalogue, scorecard, reports, asOf }: ScorecardView): DueSoon =>
  dueSoon({
    plan,
    register,
    indicators: catalogue.indicators,
    holidays: catalogue.holidays,
    period: scorecard.period,
    reports,
    today: dayInVietnam(asOf),
  });
