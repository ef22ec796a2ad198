import { type Calendar, closingDay, dueOf } from './calendar.ts';
import { type Day, dayInVietnam, daysBetween, type Instant } from './day.ts';
import type { Indicator } from './indicator.ts';
import { lastDay, lastWithin, type Period, periodText } from './period.ts';
import type { Plan } from './plan.ts';
import { type Level, type Register, type Unit, unitsOn } from './unit.ts';

/** One figure a unit owes: an indicator with a target for its level, for the period's last reporting period. */
export interface Owed {
  readonly indicator: string;
  readonly period: string;
}

/** Whether a unit has handed in its report of a period. A report is the first accepted import. */
export interface Report {
  readonly unit: string;
  readonly due: Day;
  readonly firstAt: Instant | null;
  readonly state: 'on-time' | 'late' | 'waiting' | 'overdue';
  /** Calendar days past the due date; 0 unless overdue. */
  readonly daysOverdue: number;
}

/** What a unit owes for a period: every indicator with a target for its level whose own period ends with this one. */
export function owedBy(unit: Unit, plan: Plan, indicators: ReadonlyMap<string, Indicator>, period: Period): Owed[] {
  const ids = new Set(
    plan.targets.filter((t) => t.scope === 'each' && t.levels.includes(unit.level)).map((t) => t.indicator),
  );
  return [...ids].flatMap((id) => {
    const indicator = indicators.get(id);
    if (!indicator) return [];
    const last = lastWithin(period, indicator.frequency);
    return lastDay(last) === lastDay(period) ? [{ indicator: id, period: periodText(last) }] : [];
  });
}

/** The units that owe a report of a period, those that exist when its figures are closed, and what each owes. */
export function owingUnits(
  plan: Plan,
  register: Register,
  indicators: ReadonlyMap<string, Indicator>,
  period: Period,
): { readonly unit: Unit; readonly owed: readonly Owed[] }[] {
  const byLevel = new Map<Level, Owed[]>();
  return unitsOn(register, closingDay(plan.calendar, period))
    .filter((unit) => unit.level !== 'group' && unit.level !== 'province')
    .map((unit) => {
      const owed = byLevel.get(unit.level) ?? owedBy(unit, plan, indicators, period);
      byLevel.set(unit.level, owed);
      return { unit, owed };
    })
    .filter(({ owed }) => owed.length > 0);
}

/** The state of a unit's report at an instant: silence is overdue from the day after the due date. */
export function reportState(
  unit: string,
  calendar: Calendar,
  period: Period,
  holidays: readonly Day[],
  firstAt: Instant | null,
  at: Instant,
): Report {
  const due = dueOf(calendar, period, holidays);
  const today = dayInVietnam(at);
  if (firstAt !== null) {
    return { unit, due, firstAt, state: dayInVietnam(firstAt) <= due ? 'on-time' : 'late', daysOverdue: 0 };
  }
  const daysOverdue = Math.max(0, daysBetween(due, today));
  return { unit, due, firstAt, state: daysOverdue > 0 ? 'overdue' : 'waiting', daysOverdue };
}
