import type { Random } from './random.ts';

/** The twelve reporting months of the sample, under Nghị định 09/2019 (each closes on its 14th). */
export const months: readonly string[] = [
  ...['10', '11', '12'].map((m) => `2025-${m}`),
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((m) => `2026-${m}`),
];

/** Index of the first month that counts towards 2026. */
export const firstOfYear = 3;

/** The quarter that closes with a month, or null. */
export const quarterOf = (month: string): string | null => {
  const [year, m] = month.split('-');
  return Number(m) % 3 === 0 ? `${year}-Q${Number(m) / 3}` : null;
};

export const quarters: readonly string[] = months.flatMap((m) => quarterOf(m) ?? []);

/** Share of the way from a period's close to the close of 2026-12, counted from the first period. */
export const elapsed = { month: 11 / 14, quarter: 3 / 4 } as const;

/** Tết Bính Ngọ and the other days off that fall on a reporting week. */
const daysOff = new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);

/** The nth working day after a month's window closes: the report is due on the second. */
export const workingDay = (month: string, nth: number): string => {
  const day = new Date(`${month}-14T00:00:00Z`);
  for (let left = nth; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    if (!weekend && !daysOff.has(day.toISOString().slice(0, 10))) left -= 1;
  }
  return day.toISOString().slice(0, 10);
};

/** A moment of office hours, in Asia/Ho_Chi_Minh. */
export const officeHour = (day: string, r: Random): string => {
  const minute = r.chance(0.55) ? r.integer(7 * 60 + 35, 11 * 60 + 25) : r.integer(13 * 60 + 32, 16 * 60 + 56);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(r.integer(0, 59))}+07:00`;
};
