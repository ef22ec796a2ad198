import { firstDay, type Period, parsePeriod, shift } from './period.ts';
import type { Plan } from './plan.ts';

/** The period before one of a plan's; null for its first: there is nothing to compare with. */
export function periodBefore(plan: Pick<Plan, 'firstPeriod'>, period: Period): Period | null {
  const first = parsePeriod(plan.firstPeriod);
  const before = shift(period, -1);
  return first && firstDay(before) >= firstDay(first) ? before : null;
}
