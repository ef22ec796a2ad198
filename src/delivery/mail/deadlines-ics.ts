import { createHash } from 'node:crypto';
import ical, { ICalAlarmType, ICalCalendarMethod, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import { effectiveDeadline } from '../../domain/calendar.ts';
import { addDays, type Day, dayInVietnam, epoch } from '../../domain/day.ts';
import type { Digest } from '../../domain/digest.ts';
import { grouped } from '../../domain/grouped.ts';
import { rowsOf } from './digest-rows.ts';

/** Days before a deadline on which a calendar reminds. */
const remindDays = 14;

/**
 * The deadlines ahead of the targets of digests as a calendar file (iCalendar): one all-day event a plan, unit and day on
 * which figures close, naming what must be reached by then; the same to the byte for the same digests. Null where none is ahead.
 */
export function deadlinesIcs(digests: readonly Digest[]): string | null {
  const events = digests.flatMap(eventsOf);
  if (events.length === 0) return null;
  const calendar = ical({
    prodId: { company: 'Mốc', product: 'Mốc', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    calendar.createEvent(event).createAlarm({ type: ICalAlarmType.display, triggerBefore: remindDays * 86_400 });
  }
  return calendar.toString();
}

function eventsOf(digest: Digest): ICalEventData[] {
  const { plan, unit, unitName, at } = digest;
  const today = dayInVietnam(at);
  const ahead = rowsOf(digest).flatMap((row) => {
    const { target } = row.cell;
    const day = target ? effectiveDeadline(plan.calendar, target.deadline.on) : null;
    return day !== null && day >= today ? [{ row, day }] : [];
  });
  return [...grouped(ahead, (one) => one.day)].map(([day, due]) => {
    const id = createHash('sha256').update([plan.id, unit.id, day].join('\u0000')).digest('hex').slice(0, 32);
    return {
      id: `${id}@moc`,
      stamp: new Date(epoch(at)),
      start: midnight(day),
      end: midnight(addDays(day, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `Chốt số liệu ${due.length} chỉ tiêu: ${unitName}`,
      description: [
        ...due.map(({ row }) => `${row.name}: ${row.value}, phải đạt ${row.target} (hạn ${row.deadline})`),
        plan.title.vi,
      ].join('\n'),
    };
  });
}

/** All-day events take the day of the machine's own zone. */
const midnight = (day: Day): Date =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
