import { chasedPeriod, duePeriod, judgingDay } from '../domain/chased-period.ts';
import { type Instant, toUtc } from '../domain/day.ts';
import { type Period, periodText } from '../domain/period.ts';
import type { Plan, Thresholds } from '../domain/plan.ts';
import type { Report } from '../domain/reporting.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { reportsOf } from './read-reports.ts';
import { readScorecard, type ScorecardView } from './read-scorecard.ts';
import type { Result } from './result.ts';

/** What alerts are about: figures of the last closed period, and the reports of the last period that is due. */
export interface AlertView extends ScorecardView {
  /** The last period that is due; null: none of the plan's has been. */
  readonly reportsFor: Period | null;
  /** The reports of that period, by unit. */
  readonly dueReports: ReadonlyMap<string, Report>;
}

/**
 * The running plans judged for the period alerts are about, at an instant; by default now, a sample at its own. Closed
 * plans raise no alerts.
 */
export async function readAlerts(ports: Ports, at?: Instant): Promise<AlertView[]> {
  const views: AlertView[] = [];
  for (const { id, asOf } of await runningPlans(ports, at)) {
    const read = await readAlertView(ports, { plan: id, asOf });
    if (read?.ok) views.push(read.value);
  }
  return views;
}

/** The plans that raise alerts, and the instant each is looked at. */
export async function runningPlans(ports: Ports, at?: Instant): Promise<{ id: string; plan: Plan; asOf: Instant }[]> {
  const { plans } = await catalogueAt(ports, ports.now());
  return plans
    .filter((p) => p.state !== 'closed')
    .map((plan) => ({ id: plan.id, plan, asOf: at ?? plan.standsAt ?? ports.now() }));
}

export interface AlertQuestion {
  readonly plan: string;
  readonly asOf: Instant;
  /** Another period than the last closed one. */
  readonly period?: string | undefined;
  /** Other limits of statuses than the plan's. */
  readonly thresholds?: Thresholds | undefined;
}

/** One plan as alerts see it at an instant; null before its first period has closed. */
export async function readAlertView(
  ports: Ports,
  { plan: id, asOf, period, thresholds }: AlertQuestion,
): Promise<Result<AlertView> | null> {
  const catalogue = await catalogueAt(ports, ports.now());
  const { plans, indicators } = catalogue;
  const plan = plans.find((p) => p.id === id);
  const chased = plan ? chasedPeriod(plan, indicators, asOf) : null;
  if (plan && !chased) return null;
  const last = chased ? periodText(chased) : undefined;
  const isLast = period === undefined || period === last;
  const judgedOn = plan && chased && isLast ? judgingDay(plan, catalogue, chased, asOf) : undefined;
  const read = await readScorecard(ports, { plan: id, period: period ?? last, asOf, thresholds, judgedOn });
  return read.ok ? { ok: true, value: await withDueReports(ports, read.value) } : read;
}

async function withDueReports(ports: Ports, view: ScorecardView): Promise<AlertView> {
  const { plan, catalogue, asOf, scorecard } = view;
  const due = duePeriod(plan, catalogue.indicators, catalogue.holidays, asOf);
  if (due === null) return { ...view, reportsFor: null, dueReports: new Map() };
  if (periodText(due) === periodText(scorecard.period)) return { ...view, reportsFor: due, dueReports: view.reports };
  const indicators = new Map(catalogue.indicators.map((i) => [i.id, i]));
  const known = { sample: plan.state === 'sample', asOf: toUtc(asOf) };
  const { reports } = await reportsOf(ports, view, { known, indicators, period: due });
  return { ...view, reportsFor: due, dueReports: reports };
}
