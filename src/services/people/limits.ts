import { randomUUID } from 'node:crypto';
import { epoch, toUtc } from '../../domain/day.ts';
import {
  addAttempt,
  attemptsSince,
  forgetAttempts,
  forgetOldAttempts,
  takeBackAttempts,
} from '../../store/attempts.ts';
import type { Query } from '../../store/engines/commit.ts';
import { failed, type Result } from '../result.ts';
import type { AccountPorts } from './account-ports.ts';
import { keyedHash } from './secrets.ts';

/**
 * How many failed tries in how many minutes. An account is locked whether or not it exists, so that the lock tells
 * nothing; an address may be a whole office behind one line, so it has more.
 */
export const limits = {
  account: { most: 5, minutes: 15 },
  address: { most: 50, minutes: 15 },
  'mails to an account': { most: 3, minutes: 60 },
  'mails from an address': { most: 20, minutes: 60 },
} as const;

export type Limited = keyof typeof limits;

const longest = Math.max(...Object.values(limits).map((l) => l.minutes));

const before = (ports: AccountPorts, minutes: number): string =>
  new Date(epoch(ports.now()) - minutes * 60_000).toISOString();

const subjectOf = ({ secret }: AccountPorts, kind: Limited, of: string): string => keyedHash(secret, kind, of);

/** A try that has been counted. */
export interface Try {
  /** Takes the try back: it was no failed one. */
  readonly passed: Query;
}

/**
 * Counts a try before it is looked at, so that a thousand at once are no more than the limit; refuses it where there
 * were too many. A refused try does not count: who waits gets in.
 */
export async function countTry(
  ports: AccountPorts,
  of: readonly (readonly [kind: Limited, subject: string])[],
): Promise<Result<Try>> {
  const at = toUtc(ports.now());
  const rows = of.map(([kind, subject]) => ({ id: randomUUID(), subject: subjectOf(ports, kind, subject), at }));
  await ports.commit([
    forgetOldAttempts(ports.db, before(ports, longest)),
    ...rows.map((row) => addAttempt(ports.db, row)),
  ]);
  const back = takeBackAttempts(
    ports.db,
    rows.map((row) => row.id),
  );
  for (const [i, [kind]] of of.entries()) {
    const { most, minutes } = limits[kind];
    const { tries, oldest } = await attemptsSince(ports.db, rows[i]?.subject ?? '', before(ports, minutes));
    if (tries <= most || oldest === null) continue;
    await ports.commit([back]);
    const wait = Math.max(1, Math.ceil((epoch(oldest) + minutes * 60_000 - epoch(ports.now())) / 60_000));
    return failed(
      'too-many-tries',
      `Đã thử quá ${most} lần trong ${minutes} phút. Thử lại sau ${wait} phút.`,
      `More than ${most} tries in ${minutes} minutes. Try again in ${wait} ${wait === 1 ? 'minute' : 'minutes'}.`,
    );
  }
  return { ok: true, value: { passed: back } };
}

/** Unlocks: forgets the failed tries of an account. */
export const unlock = (ports: AccountPorts, email: string): Query =>
  forgetAttempts(ports.db, subjectOf(ports, 'account', email));
