import { type Calendar, closingDay, lastClosed } from '../calendar.ts';
import type { Frequency } from '../indicator.ts';
import { type Period, perYear } from '../period.ts';

/**
 * The period that is ranked where one is asked for: itself, unless it is shorter than the longest rhythm in which the
 * components are reported. Then it is the last period of that rhythm that has closed with it: a quarterly figure stands
 * for no month, and a month without it would rank its units by what nobody was asked.
 *
 * @example rankedPeriod(nd09, ['month', 'quarter'], parsePeriod('2026-09')) // 2026-Q3; 2026-08 gives 2026-Q2
 */
export function rankedPeriod(calendar: Calendar, rhythms: readonly Frequency[], asked: Period): Period {
  const longest = rhythms.reduce<Frequency>((a, b) => (perYear[b] < perYear[a] ? b : a), 'month');
  if (perYear[asked.frequency] <= perYear[longest]) return asked;
  return lastClosed(calendar, longest, closingDay(calendar, asked));
}
