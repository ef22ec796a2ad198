import { windowOf } from '../domain/calendar.ts';
import { dayInVietnam, type Instant, toUtc } from '../domain/day.ts';
import { lastDay, parsePeriod, periodOf, periodText, shift } from '../domain/period.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import { heldSince, lastDayHeld } from '../store/extent.ts';
import type { Known } from '../store/observations.ts';
import type { PlanAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';

/** A plan and the instant it is read at. */
export type Asked = Pick<PlanAt, 'plan' | 'register' | 'asOf'>;

/** What is known of a plan's figures: a sample's apart from real ones. */
export const knownOf = ({ plan, asOf }: Asked): Known => ({ sample: plan.state === 'sample', asOf: toUtc(asOf) });

/** The periods of a plan that can be asked for, oldest first: up to the running one. */
export function periodsOf({ plan, asOf }: Asked): string[] {
  const [first, last] = [parsePeriod(plan.firstPeriod), parsePeriod(plan.lastPeriod)];
  const periods: string[] = [];
  if (!first || !last) return periods;
  const today = dayInVietnam(asOf);
  for (let p = first; lastDay(p) <= lastDay(last); p = shift(p, 1)) {
    if (periods.length > 0 && plan.state !== 'closed' && windowOf(plan.calendar, p).from > today) break;
    periods.push(periodText(p));
  }
  return periods;
}

/** The last period of a plan that has figures; where there is none, its first. */
export async function latestPeriodOf(ports: Ports, asked: Asked): Promise<string> {
  const { plan, register } = asked;
  const periods = periodsOf(asked);
  const first = parsePeriod(plan.firstPeriod);
  const units = register.units.map((u) => u.id);
  const day = await lastDayHeld(ports.db, knownOf(asked), indicatorsOf(plan), units);
  const newest = day && first ? periodText(periodOf(day, first.frequency)) : plan.firstPeriod;
  return periods.findLast((p) => p <= newest) ?? periods[0] ?? plan.firstPeriod;
}

/** The earliest instant a figure of a plan was recorded; null where none is held. */
export const heldSinceOf = (ports: Ports, asked: Asked): Promise<Instant | null> => {
  const units = asked.register.units.map((u) => u.id);
  return heldSince(ports.db, knownOf(asked), indicatorsOf(asked.plan), units);
};
