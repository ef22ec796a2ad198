import { randomUUID } from 'node:crypto';
import { may } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { ConditionKind } from '../domain/alerts/condition.ts';
import type { Silence } from '../domain/alerts/silence.ts';
import { addDays, type Day, dayInVietnam, endOfDayInVietnam, toUtc } from '../domain/day.ts';
import { addSilence, liftSilence, silencesOf } from '../store/silences.ts';
import { audited } from './audited.ts';
import { planAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { reasonIn } from './reasoned.ts';
import { forbidden } from './report-at.ts';
import { done, failed, type Result } from './result.ts';

/** A silence as a person asks for it. */
export interface SilenceRequest {
  readonly plan: string;
  /** Null: every unit, every condition. */
  readonly unit: string | null;
  readonly condition: ConditionKind | null;
  /** The last day on which nothing is said. */
  readonly until: Day;
  readonly reason: string;
  readonly by: Actor;
}

/** A silence ends within a year: longer, and nobody remembers why. */
const mostSilentDays = 366;

/** Every silence of a plan, the newest first. */
export const readSilences = (ports: Ports, plan: string): Promise<Silence[]> => silencesOf(ports.db, plan);

/** Keeps alerts from being spoken of for a time, with a reason. They go on being looked at. */
export async function silenceAlerts(ports: Ports, request: SilenceRequest): Promise<Result<{ readonly id: string }>> {
  if (!may(request.by, 'manage-alerts')) return forbidden();
  const found = await planAt(ports, request.plan);
  if (!found.ok) return found;
  const { unit, condition, until, by } = request;
  if (unit !== null && !found.value.register.units.some((u) => u.id === unit)) {
    return failed('unknown-unit', `Không có đơn vị "${unit}".`, `No unit "${unit}".`);
  }
  const given = reasonIn(request.reason);
  if (!given.ok) return given;
  const reason = given.value;
  const today = dayInVietnam(found.value.asOf);
  const last = addDays(today, mostSilentDays);
  if (until < today || until > last) {
    return failed(
      'bad-last-day',
      `Ngày cuối ${until} phải từ ${today} đến ${last}.`,
      `The last day ${until} must lie between ${today} and ${last}.`,
    );
  }
  const id = randomUUID();
  const row = {
    id,
    plan: request.plan,
    unit,
    condition,
    subject: null,
    starts_at: toUtc(found.value.asOf),
    ends_at: toUtc(endOfDayInVietnam(until)),
    author: by.name,
    reason,
  };
  const detail = { unit, condition, until, reason };
  await audited(ports, { by, act: 'silence-alerts', subject: request.plan, detail }, [addSilence(ports.db, row)]);
  return done({ id });
}

/** Ends a silence before its time. One that is over, or lifted already, stays as it is. */
export async function liftSilenceOf(
  ports: Ports,
  { plan, id, by }: { readonly plan: string; readonly id: string; readonly by: Actor },
): Promise<Result<{ readonly id: string }>> {
  if (!may(by, 'manage-alerts')) return forbidden();
  const silence = (await silencesOf(ports.db, plan)).find((s) => s.id === id);
  if (!silence) return failed('not-found', 'Không có lần tạm dừng này.', 'There is no such silence.');
  if (silence.liftedAt !== null) return done({ id });
  const found = await planAt(ports, plan);
  if (!found.ok) return found;
  const lift = liftSilence(ports.db, id, toUtc(found.value.asOf), by.name);
  await audited(ports, { by, act: 'lift-silence', subject: plan, detail: { silence: id } }, [lift]);
  return done({ id });
}
