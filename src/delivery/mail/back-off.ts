import { epoch, type Instant } from '../../domain/day.ts';

const first = 5;
const longest = 6 * 60;

/** After so many tries, some nine days, a mail is given up and shown to a person. */
export const mostTries = 40;

/**
 * When to try a mail again: 5, 10, 20 … minutes after a failure, at most 6 hours.
 *
 * @param attempts tries made before the one that failed just now: 0 for the first
 */
export function backOff(attempts: number, now: Instant): Instant {
  const minutes = Math.min(longest, first * 2 ** Math.max(0, Math.min(attempts, 20)));
  return new Date(epoch(now) + minutes * 60_000).toISOString();
}
