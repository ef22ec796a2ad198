import { dueOf, effectiveDeadline } from './calendar.ts';
import { rhythmOf } from './chased-period.ts';
import { type Day, daysBetween } from './day.ts';
import type { Indicator } from './indicator.ts';
import { firstDay, lastDay, type Period, parsePeriod, periodOf, shift } from './period.ts';
import type { Plan, Target } from './plan.ts';
import { owingUnits, type Report } from './reporting.ts';
import type { Register } from './unit.ts';

/** How many days ahead count as soon. */
export const soonDays = 30;

/** Something that falls due: a target, or the reports of a period. */
export type Due = {
  /** The last day that still counts: for a target the day its figures are closed, for a report its due date. */
  readonly on: Day;
  /** Calendar days from today; 0 is today. */
  readonly daysLeft: number;
} & (
  | { readonly kind: 'target'; readonly target: Target; readonly indicator: Indicator }
  | { readonly kind: 'report'; readonly period: Period; readonly owing: number }
);

export interface DueSoon {
  /** Due within {@link soonDays} days, soonest first. */
  readonly soon: readonly Due[];
  /** The first that is due after that; null: nothing is left to come. */
  readonly next: Due | null;
}

export interface DueQuestion {
  readonly plan: Plan;
  readonly register: Register;
  readonly indicators: readonly Indicator[];
  readonly holidays: readonly Day[];
  /** The period whose reports are known, and by unit how each stands. */
  readonly period: Period | null;
  readonly reports: ReadonlyMap<string, Report>;
  readonly today: Day;
}

/** What of a plan falls due from today on. Reports that came in are not due any more; what is past is overdue, not due. */
export function dueSoon(question: DueQuestion): DueSoon {
  const all = [...targetsDue(question), ...reportsDue(question)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  const soon = all.filter((due) => due.daysLeft <= soonDays);
  return { soon, next: all[soon.length] ?? null };
}

function targetsDue({ plan, indicators, today }: DueQuestion): Due[] {
  const byId = new Map(indicators.map((i) => [i.id, i]));
  return plan.targets.flatMap((target): Due[] => {
    const indicator = byId.get(target.indicator);
    const on = effectiveDeadline(plan.calendar, target.deadline.on);
    return indicator && on >= today
      ? [{ kind: 'target', on, daysLeft: daysBetween(today, on), target, indicator }]
      : [];
  });
}

/** Reports of the periods around today: closed ones still open for reports, the running one, and the next. */
function reportsDue({ plan, register, indicators, holidays, period, reports, today }: DueQuestion): Due[] {
  const [first, last] = [parsePeriod(plan.firstPeriod), parsePeriod(plan.lastPeriod)];
  if (!first || !last) return [];
  const rhythm = rhythmOf(plan, indicators);
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const start = periodOf(firstDay(first), rhythm);
  const running = periodOf(today, rhythm);
  return [-2, -1, 0, 1, 2].flatMap((step): Due[] => {
    const of = shift(running, step);
    const on = dueOf(plan.calendar, of, holidays);
    if (on < today || lastDay(of) > lastDay(last) || lastDay(of) < lastDay(start)) return [];
    const known = period !== null && lastDay(of) === lastDay(period) && of.frequency === period.frequency;
    const owing = known
      ? [...reports.values()].filter((r) => r.state === 'waiting').length
      : owingUnits(plan, register, byId, of).length;
    return owing > 0 ? [{ kind: 'report', on, daysLeft: daysBetween(today, on), period: of, owing }] : [];
  });
}
