import { closingDay, dueOf, effectiveDeadline, lastClosed, periodAtDay } from './calendar.ts';
import { addDays, type Day, dayInVietnam, type Instant } from './day.ts';
import type { Frequency, Indicator } from './indicator.ts';
import { firstDay, lastDay, lastWithin, type Period, parsePeriod, perYear, shift } from './period.ts';
import type { Catalogue, Plan } from './plan.ts';

/** The finest rhythm in which a plan asks its units for figures. */
export function rhythmOf(plan: Plan, indicators: readonly Indicator[]): Frequency {
  const asked = new Set(plan.targets.filter((t) => t.scope === 'each').map((t) => t.indicator));
  const frequencies = indicators.filter((i) => asked.has(i.id)).map((i) => i.frequency);
  return frequencies.reduce<Frequency>((a, b) => (perYear[b] > perYear[a] ? b : a), 'year');
}

/**
 * The period alerts are about at an instant: the last closed one of the finest rhythm the plan asks of its units, after
 * the plan's end its last. Null before the plan's first: nothing is owed yet.
 */
export function chasedPeriod(plan: Plan, indicators: readonly Indicator[], at: Instant): Period | null {
  const finest = rhythmOf(plan, indicators);
  const closed = lastClosed(plan.calendar, finest, dayInVietnam(at));
  const [first, last] = [parsePeriod(plan.firstPeriod), parsePeriod(plan.lastPeriod)];
  if (!first || !last || lastDay(closed) < firstDay(first)) return null;
  return lastDay(closed) > lastDay(last) ? lastWithin(last, finest) : closed;
}

/**
 * The day on which alerts judge the period they are about: the day it closes, or the day after a deadline, or after its
 * last figure was due, that has passed since. So a deadline at the end of the plan, or inside a long period, is seen to
 * have been missed, also where its last figure never comes.
 */
export function judgingDay(
  { calendar, targets }: Plan,
  { indicators, holidays }: Pick<Catalogue, 'indicators' | 'holidays'>,
  period: Period,
  at: Instant,
): Day {
  const closed = closingDay(calendar, period);
  const today = dayInVietnam(at);
  const frequencies = new Map(indicators.map((i) => [i.id, i.frequency]));
  return targets.reduce((latest, { deadline, indicator }) => {
    const by = effectiveDeadline(calendar, deadline.on);
    const frequency = frequencies.get(indicator);
    const due = frequency ? [dueOf(calendar, periodAtDay(calendar, frequency, by), holidays)] : [];
    const passed = [by, ...due].filter((day) => day >= latest && day < today);
    return passed.reduce((last, day) => (day >= last ? addDays(day, 1) : last), latest);
  }, closed);
}

/**
 * The period whose reports are overdue, if any are: the last one whose due date has passed. A period that has closed but
 * is not due asks for nothing yet. Null where none of the plan's has been due.
 */
export function duePeriod(
  plan: Plan,
  indicators: readonly Indicator[],
  holidays: readonly Day[],
  at: Instant,
): Period | null {
  const first = parsePeriod(plan.firstPeriod);
  let period = chasedPeriod(plan, indicators, at);
  const today = dayInVietnam(at);
  while (period && first && dueOf(plan.calendar, period, holidays) >= today) {
    const before = shift(period, -1);
    period = lastDay(before) < firstDay(first) ? null : before;
  }
  return period;
}
