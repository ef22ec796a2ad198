import { type Day, dayInVietnam, type Instant, workingDaysBetween } from '../day.ts';
import type { StandingAlert } from './alert.ts';
import type { AlertRules } from './condition.ts';
import type { Audience } from './people.ts';

/** How many working days people have known of an open alert; 0 where it is not open. */
export const daysKnown = ({ noticedAt }: StandingAlert, now: Instant, holidays: readonly Day[]): number =>
  noticedAt === null ? 0 : workingDaysBetween(dayInVietnam(noticedAt), dayInVietnam(now), holidays);

/** Whether an audience hears of an alert by now. An explanation does not stop this: it is told along. */
export function hears(
  audience: Audience,
  alert: StandingAlert,
  now: Instant,
  holidays: readonly Day[],
  { head, committee }: Pick<AlertRules, 'head' | 'committee'>,
): boolean {
  if (alert.noticedAt === null) return false;
  if (audience === 'unit') return alert.last.state === 'open';
  return daysKnown(alert, now, holidays) >= (audience === 'head' ? head : committee);
}
