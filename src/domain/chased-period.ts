import { lastClosed } from './calendar.ts';
import { dayInVietnam, type Instant } from './day.ts';
import type { Frequency, Indicator } from './indicator.ts';
import { firstDay, lastDay, lastWithin, type Period, parsePeriod, perYear } from './period.ts';
import type { Plan } from './plan.ts';

/**
 * The period alerts are about at an instant: the last closed one of the finest rhythm the plan asks of its units, after
 * the plan's end its last. Null before the plan's first: nothing is owed yet.
 */
export function chasedPeriod(plan: Plan, indicators: readonly Indicator[], at: Instant): Period | null {
  const asked = new Set(plan.targets.filter((t) => t.scope === 'each').map((t) => t.indicator));
  const frequencies = indicators.filter((i) => asked.has(i.id)).map((i) => i.frequency);
  const finest = frequencies.reduce<Frequency>((a, b) => (perYear[b] > perYear[a] ? b : a), 'year');
  const closed = lastClosed(plan.calendar, finest, dayInVietnam(at));
  const [first, last] = [parsePeriod(plan.firstPeriod), parsePeriod(plan.lastPeriod)];
  if (!first || !last || lastDay(closed) < firstDay(first)) return null;
  return lastDay(closed) > lastDay(last) ? lastWithin(last, finest) : closed;
}
