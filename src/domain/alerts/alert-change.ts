import { epoch, type Instant, toUtc } from '../day.ts';

/**
 * Where the alert of one condition stands. `pending`: true, but not for long enough to speak of. `acknowledged`:
 * somebody has said that they know, and why. `clear`: it went away before it was spoken of; `resolved`: after.
 */
export type AlertState = 'pending' | 'open' | 'acknowledged' | 'resolved' | 'clear';

/** One change of an alert's state, dated when it became true, however late anybody looked. */
export interface AlertChange {
  readonly state: AlertState;
  readonly at: Instant;
}

/**
 * A condition as somebody looks at it. `nearly`: no longer true, but not by the margin that ends an alert, so that a
 * figure that swings about its limit does not open it again and again. `unknown`: it could not be computed.
 */
export type Reading =
  | { readonly holds: 'yes' | 'no'; readonly since: Instant }
  | { readonly holds: 'nearly' | 'unknown' };

/** How long a condition must hold before its alert opens, and must be over before it is resolved, in milliseconds. */
export interface Patience {
  readonly hold: number;
  readonly calm: number;
}

/**
 * What becomes of an alert when its condition is looked at: none, one or two changes, in order. Looking again changes
 * nothing, and a clock that jumped back changes nothing until it is where it was.
 *
 * @example
 * changesOf(null, { holds: 'yes', since: monday }, thursday, { hold: 2 * dayLong, calm: 0 })
 * // [{ state: 'pending', at: monday }, { state: 'open', at: wednesday }]
 */
export function changesOf(
  last: AlertChange | null,
  reading: Reading,
  now: Instant,
  { hold, calm }: Patience,
): AlertChange[] {
  if (last !== null && epoch(now) < epoch(last.at)) return [];
  if (!('since' in reading)) return [];
  const from = later(reading.since, last?.at ?? reading.since);
  if (epoch(from) > epoch(now)) return [];
  const after = (start: Instant, wait: number): Instant | null => {
    const at = toUtc(new Date(epoch(start) + wait).toISOString());
    return epoch(at) <= epoch(now) ? at : null;
  };
  if (reading.holds === 'yes') {
    if (last?.state === 'open' || last?.state === 'acknowledged') return [];
    const pending: AlertChange = last?.state === 'pending' ? last : { state: 'pending', at: toUtc(from) };
    const opened = after(pending.at, hold);
    const open: AlertChange[] = opened === null ? [] : [{ state: 'open', at: opened }];
    return pending === last ? open : [pending, ...open];
  }
  if (last?.state === 'pending') return [{ state: 'clear', at: toUtc(from) }];
  if (last?.state !== 'open' && last?.state !== 'acknowledged') return [];
  const over = after(from, calm);
  return over === null ? [] : [{ state: 'resolved', at: over }];
}

const later = (a: Instant, b: Instant): Instant => (epoch(a) < epoch(b) ? b : a);

/** Whether an alert is one that people are told of. */
export const isOpen = (last: AlertChange | null): boolean => last?.state === 'open' || last?.state === 'acknowledged';
