import { type Actor, anyone, operator } from '../../domain/actor.ts';
import { epoch, toUtc } from '../../domain/day.ts';
import { keyByHash, markKeyUsed } from '../../store/api-keys.ts';
import { hasPeople } from '../../store/people.ts';
import type { AccountPorts } from './account-ports.ts';
import { actorOf, whoseSession } from './open-session.ts';
import { keyedHash } from './secrets.ts';

/** What a request shows of who asks. */
export interface Shown {
  readonly session: string | null;
  /** The key of a machine; empty where one was given that cannot be read. */
  readonly key: string | null;
}

export const keyHash = (secret: Uint8Array, key: string): string => keyedHash(secret, 'api key', key);

/** That a key was used is written once in this many minutes. */
const noteMinutes = 60;

/**
 * Who asks: the person of a key or of a session, with the rights they have now. Until anybody has an account it is the
 * operator, afterwards whoever shows nothing that counts is the public. A key that does not count is never made up for
 * by a session.
 */
export async function identify(ports: AccountPorts, { session, key }: Shown): Promise<Actor> {
  if (key !== null) return (await ofKey(ports, key)) ?? anyone;
  const found = session === null ? null : await whoseSession(ports, session);
  if (found) return actorOf(found.person);
  return (await hasPeople(ports.db)) ? anyone : operator;
}

async function ofKey(ports: AccountPorts, key: string): Promise<Actor | null> {
  const now = toUtc(ports.now());
  const found = await keyByHash(ports.db, keyHash(ports.secret, key), now);
  if (!found) return null;
  if (found.used_at === null || epoch(now) - epoch(found.used_at) >= noteMinutes * 60_000) {
    await ports.commit([markKeyUsed(ports.db, found.key, now)]);
  }
  return { ...actorOf(found), name: `${found.name}, khóa ${found.key_name}` };
}
