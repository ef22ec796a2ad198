import { chasedPeriod } from '../domain/chased-period.ts';
import type { Instant } from '../domain/day.ts';
import { periodText } from '../domain/period.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { readScorecard, type ScorecardView } from './read-scorecard.ts';

/**
 * The running plans judged for the period alerts are about, at an instant; by default now, a sample at its own. Closed
 * plans raise no alerts.
 */
export async function readAlerts(ports: Ports, at?: Instant): Promise<ScorecardView[]> {
  const { plans, indicators } = await catalogueAt(ports, ports.now());
  const views: ScorecardView[] = [];
  for (const plan of plans.filter((p) => p.state !== 'closed')) {
    const asOf = at ?? plan.standsAt ?? ports.now();
    const period = chasedPeriod(plan, indicators, asOf);
    if (!period) continue;
    const read = await readScorecard(ports, { plan: plan.id, period: periodText(period), asOf });
    if (read.ok) views.push(read.value);
  }
  return views;
}
