import { closingDay } from '../domain/calendar.ts';
import { endOfDayInVietnam, epoch, type Instant } from '../domain/day.ts';
import { type IndexDefinition, leavesOf } from '../domain/index/definition.ts';
import { rankedPeriod } from '../domain/index/ranked-period.ts';
import { type Period, shift } from '../domain/period.ts';
import { catalogueAt, type PlanAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';

/**
 * The last instant at which a period was the latest one: the end of the day on which the next one closes, or the instant
 * everything is read at where that is earlier. What is recorded of the period later is a correction.
 */
export function settledAt({ plan, asOf }: Pick<PlanAt, 'plan' | 'asOf'>, period: Period): Instant {
  const next = endOfDayInVietnam(closingDay(plan.calendar, shift(period, 1)));
  return epoch(next) < epoch(asOf) ? next : asOf;
}

/** The indices that rank a plan's units in a period, in its order. A period keeps those in force when it was the latest one. */
export async function indexesAt(ports: Ports, at: PlanAt, period: Period): Promise<IndexDefinition[]> {
  const { plan, catalogue } = at;
  const then = plan.state === 'sample' ? catalogue : await catalogueAt(ports, settledAt(at, period));
  return (plan.indexes ?? []).flatMap(
    (id) => [then, catalogue].flatMap(({ indexes }) => indexes?.find((index) => index.id === id) ?? [])[0] ?? [],
  );
}

/** The period a plan's units are ranked in where one is asked for: in one period all blocks, by the rhythms of all components. */
export async function rankedPeriodAt(ports: Ports, at: PlanAt, asked: Period): Promise<Period> {
  const leaves = (await indexesAt(ports, at, asked)).flatMap(({ parts }) => leavesOf(parts));
  const ranked = new Set(leaves.map(({ indicator }) => indicator));
  const rhythms = at.catalogue.indicators.filter(({ id }) => ranked.has(id)).map(({ frequency }) => frequency);
  return rankedPeriod(at.plan.calendar, rhythms, asked);
}
