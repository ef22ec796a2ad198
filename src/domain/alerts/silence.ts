import { epoch, type Instant } from '../day.ts';
import type { AlertKey, StandingAlert } from './alert.ts';
import type { ConditionKind } from './condition.ts';

/** A time in which nothing is said of some alerts (tạm dừng cảnh báo): who decided so, why, and until when. */
export interface Silence {
  readonly id: string;
  /** Null: of every unit, every condition, every subject. */
  readonly unit: string | null;
  readonly condition: ConditionKind | null;
  readonly subject: string | null;
  readonly from: Instant;
  readonly until: Instant;
  readonly author: string;
  readonly reason: string;
  /** When it was lifted before its end, and by whom. */
  readonly liftedAt: Instant | null;
  readonly liftedBy: string | null;
}

/** Whether a silence holds at an instant; its last instant no longer counts. */
export const isInForce = ({ from, until, liftedAt }: Silence, now: Instant): boolean =>
  epoch(from) <= epoch(now) && epoch(now) < Math.min(epoch(until), liftedAt === null ? Infinity : epoch(liftedAt));

const covers = (silence: Silence, key: AlertKey): boolean =>
  (silence.unit === null || silence.unit === key.unit) &&
  (silence.condition === null || silence.condition === key.condition) &&
  (silence.subject === null || silence.subject === key.subject);

/** The silence that keeps an alert from being spoken of at an instant, if any. */
export const silenceOf = (
  silences: readonly Silence[],
  alert: Pick<StandingAlert, keyof AlertKey>,
  now: Instant,
): Silence | undefined => silences.find((s) => isInForce(s, now) && covers(s, alert));
