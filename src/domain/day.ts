/** A calendar day in the civil calendar, `YYYY-MM-DD`; text order is date order. */
export type Day = string;

/** An instant with its offset or `Z`, ISO 8601. Compare through {@link epoch}. */
export type Instant = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const fromUtc = (date: Date): Day => date.toISOString().slice(0, 10);

/** Whether a text is a day that exists: `2025-02-29` is not. */
export function isDay(text: string): boolean {
  if (!pattern.test(text)) return false;
  const date = utc(text);
  return !Number.isNaN(date.getTime()) && fromUtc(date) === text;
}

/** `dayOf(2026, 2, 31)` is the last day of February: the day number is clipped to the month. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const last = m === 2 ? (isLeap(y) ? 29 : 28) : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const addDays = (day: Day, days: number): Day => {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return fromUtc(date);
};

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));

export const isLastDayOfMonth = (day: Day): boolean => day === dayOf(yearOf(day), monthOf(day), 31);

/** Monday to Friday and not a public holiday. */
export function isWorkingDay(day: Day, holidays: readonly Day[]): boolean {
  const weekday = utc(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

/** The day `count` working days after `day`; `count` 0 gives the day itself. */
export function addWorkingDays(day: Day, count: number, holidays: readonly Day[]): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
}

/** How many working days have passed after `from`, up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day, holidays: readonly Day[]): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, holidays)) count += 1;
  return count;
}

/** Years from one day to another: whole years plus the rest as a share of the year it falls in. */
export function yearsBetween(from: Day, to: Day): number {
  if (to < from) return -yearsBetween(to, from);
  const anniversary = (years: number): Day => dayOf(yearOf(from) + years, monthOf(from), Number(from.slice(8)));
  let years = yearOf(to) - yearOf(from);
  if (anniversary(years) > to) years -= 1;
  const start = anniversary(years);
  return years + daysBetween(start, to) / daysBetween(start, anniversary(years + 1));
}

/** Milliseconds since 1970 of an instant. */
export const epoch = (instant: Instant): number => Date.parse(instant);

const offset = 7 * 3_600_000;

/** The day it is in Việt Nam (Asia/Ho_Chi_Minh, UTC+7 all year) at an instant. */
export const dayInVietnam = (instant: Instant): Day => new Date(epoch(instant) + offset).toISOString().slice(0, 10);

/** The first instant of a day in Việt Nam. */
export const startOfDayInVietnam = (day: Day): Instant => `${day}T00:00:00.000+07:00`;

/** The last instant of a day in Việt Nam. */
export const endOfDayInVietnam = (day: Day): Instant => `${day}T23:59:59.999+07:00`;

/** An instant in UTC with milliseconds, so that text order is time order: how instants are stored. */
export const toUtc = (instant: Instant): Instant => new Date(epoch(instant)).toISOString();

const instantForm =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/**
 * What "known by" means in an address or on a command line: a day is its last instant in Việt Nam; an instant without
 * an offset is the time in Việt Nam. Null where the text is neither, or its offset is none that clocks have
 * (−12:00 to +14:00).
 *
 * @example readAsOf('2026-09-20T10:12') // '2026-09-20T10:12+07:00'
 */
export function readAsOf(text: string): Instant | null {
  if (isDay(text)) return endOfDayInVietnam(text);
  const [, day, , , , zone] = instantForm.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return null;
  if (zone === undefined) return `${text}+07:00`;
  return (zone.startsWith('-') ? zone <= '-12:00' : zone <= '+14:00') || zone === 'Z' ? text : null;
}
