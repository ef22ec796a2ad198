import { addDays, addWorkingDays, type Day, dayOf, isLastDayOfMonth } from './day.ts';
import type { Frequency } from './indicator.ts';
import { firstDay, lastDay, ordinal, type Period, periodAt, periodOf, shift } from './period.ts';
import type { Text } from './text.ts';

/** When the figures of a period are closed and when its report is due. */
export interface Calendar {
  readonly id: string;
  readonly name: Text;
  /** The regulation it follows. */
  readonly source: string | null;
  /** Day of the month on which windows close; null is the month's last day. */
  readonly closesOn: number | null;
  /** The report is due this long after the window closes. */
  readonly due: { readonly workingDays: number } | { readonly days: number };
}

export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** The civil calendar. Where no regulation fixes a due date a report has 45 days. */
export const civil: Calendar = {
  id: 'calendar',
  name: { vi: 'Lịch dương', en: 'Civil calendar' },
  source: null,
  closesOn: null,
  due: { days: 45 },
};

const close = (calendar: Calendar, civilEnd: Day): Day =>
  calendar.closesOn === null
    ? civilEnd
    : dayOf(Number(civilEnd.slice(0, 4)), Number(civilEnd.slice(5, 7)), calendar.closesOn);

/** The day on which the figures of a period are closed. */
export const closingDay = (calendar: Calendar, period: Period): Day => close(calendar, lastDay(period));

/**
 * The data window of a period (thời gian chốt số liệu).
 *
 * @example windowOf(nd09, parsePeriod('2026-Q1')) // { from: '2025-12-15', to: '2026-03-14' }
 */
export const windowOf = (calendar: Calendar, period: Period): Window => ({
  from: calendar.closesOn === null ? firstDay(period) : addDays(closingDay(calendar, shift(period, -1)), 1),
  to: closingDay(calendar, period),
});

/** The last day on which the report of a period is on time. */
export function dueOf(calendar: Calendar, period: Period, holidays: readonly Day[] = []): Day {
  const closed = closingDay(calendar, period);
  return 'days' in calendar.due
    ? addDays(closed, calendar.due.days)
    : addWorkingDays(closed, calendar.due.workingDays, holidays);
}

/** The period whose window holds a day: under nd09, 20/3/2026 belongs to 2026-Q2. */
export function periodAtDay(calendar: Calendar, frequency: Frequency, day: Day): Period {
  const guess = periodOf(day, frequency);
  return closingDay(calendar, guess) < day ? shift(guess, 1) : guess;
}

/** The last period of a frequency whose window has closed on or before a day. */
export function lastClosed(calendar: Calendar, frequency: Frequency, day: Day): Period {
  const holding = periodAtDay(calendar, frequency, day);
  return closingDay(calendar, holding) <= day ? holding : periodAt(frequency, ordinal(holding) - 1);
}

/**
 * The day a deadline really falls on: the last day of a month, quarter or year means the end of that period's window.
 *
 * @example effectiveDeadline(nd09, '2026-12-31') // '2026-12-14'
 */
export const effectiveDeadline = (calendar: Calendar, deadline: Day): Day =>
  isLastDayOfMonth(deadline) ? closingDay(calendar, periodOf(deadline, 'month')) : deadline;
