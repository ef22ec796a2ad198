import type { Actor } from '../domain/actor.ts';
import { addDays, type Day, dayInVietnam, endOfDayInVietnam, isDay, toUtc } from '../domain/day.ts';
import { dayText } from '../domain/notation.ts';
import type { Ports } from './ports.ts';
import { reasonIn } from './reasoned.ts';
import { type ReportQuestion, reportFor } from './report-at.ts';
import { takeStep } from './report-step.ts';
import { failed, type Result } from './result.ts';

/** A reopening is short: until then the campaign cannot be closed. */
const mostDaysOpen = 31;

/** Lets a unit fill its report in again, for a reason, to the end of a day. */
export async function reopenReport(
  ports: Ports,
  request: ReportQuestion & { readonly by: Actor; readonly reason: string; readonly until: Day },
): Promise<Result<null>> {
  const reason = reasonIn(request.reason);
  if (!reason.ok) return reason;
  const found = await reportFor(ports, request, 'reopen');
  if (!found.ok) return found;
  const today = dayInVietnam(found.value.now);
  const last = addDays(today, mostDaysOpen);
  if (!isDay(request.until) || request.until < today || request.until > last) {
    return failed(
      'bad-end',
      `Chọn ngày hết hạn mở lại từ ${dayText(today, 'vi')} đến ${dayText(last, 'vi')}.`,
      `Choose a last day from ${dayText(today, 'en')} to ${dayText(last, 'en')}.`,
    );
  }
  return takeStep(ports, found.value, {
    by: request.by,
    act: 'reopen-report',
    state: 'reopened',
    comment: reason.value,
    until: toUtc(endOfDayInVietnam(request.until)),
    detail: { until: request.until },
  });
}
