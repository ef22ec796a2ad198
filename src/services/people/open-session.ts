import type { Actor } from '../../domain/actor.ts';
import { epoch, toUtc } from '../../domain/day.ts';
import type { Query } from '../../store/engines/commit.ts';
import type { PersonRow, SessionRow } from '../../store/schema.ts';
import { addSession, endSession, forgetSessions, personOfSession } from '../../store/sessions.ts';
import { audited } from '../audited.ts';
import type { AccountPorts } from './account-ports.ts';
import { keyedHash, newToken } from './secrets.ts';
import { longestHours, readSession, sessionText } from './session-text.ts';

/** Where somebody signs in from, as the request says. */
export interface From {
  readonly address: string;
  /** The browser's own name. */
  readonly agent: string;
}

/** Minutes within which the code must follow the password. */
const codeMinutes = 10;

export const actorOf = ({ id, name, role, unit }: PersonRow): Actor => ({ id, name, role, unit });

const sessionHash = (secret: Uint8Array, token: string): string => keyedHash(secret, 'session', token);

/** How somebody proved who they are. */
type How = 'password' | 'code' | 'recovery-code';

/**
 * Where every way of signing in ends: a session for a person whose identity has been proved. A single sign-on that
 * vouches for a person's e-mail address would end here too.
 *
 * @param queries what takes effect together with it: a used code, a try that was none
 */
export async function openSession(
  ports: AccountPorts,
  person: PersonRow,
  { from, how, queries }: { readonly from: From; readonly how: How; readonly queries: readonly Query[] },
): Promise<string> {
  const { token, row } = sessionOf(ports, person, 'open', longestHours * 60, from);
  await audited(
    ports,
    { by: actorOf(person), act: 'sign-in', subject: person.id, detail: { how, address: from.address } },
    [...queries, forgetSessions(ports.db, row.started_at), addSession(ports.db, row)],
  );
  return sessionText(ports.secret, token, ports.now());
}

/** The password was right: a session that is good for nothing but giving the code. */
export async function awaitCode(
  ports: AccountPorts,
  person: PersonRow,
  from: From,
  queries: readonly Query[],
): Promise<string> {
  const { token, row } = sessionOf(ports, person, 'second-factor', codeMinutes, from);
  await ports.commit([...queries, addSession(ports.db, row)]);
  return sessionText(ports.secret, token, ports.now());
}

function sessionOf(
  ports: AccountPorts,
  { id: person }: PersonRow,
  stage: SessionRow['stage'],
  minutes: number,
  { address, agent }: From,
): { token: string; row: SessionRow } {
  const token = newToken();
  const row: SessionRow = {
    token_hash: sessionHash(ports.secret, token),
    person,
    stage,
    started_at: toUtc(ports.now()),
    expires_at: new Date(epoch(ports.now()) + minutes * 60_000).toISOString(),
    address,
    agent: agent.slice(0, 200),
  };
  return { token, row };
}

/** Whose session a browser shows, if it counts. */
export async function whoseSession(
  ports: AccountPorts,
  text: string,
  stage: SessionRow['stage'] = 'open',
): Promise<{ readonly person: PersonRow; readonly hash: string } | null> {
  const now = ports.now();
  const read = readSession(ports.secret, text, now);
  if (!read) return null;
  const hash = sessionHash(ports.secret, read.token);
  const person = await personOfSession(ports.db, { hash, stage, now: toUtc(now) });
  return person ? { person, hash } : null;
}

/** Signs out: the session counts no more, wherever it was copied to. */
export async function signOut(ports: AccountPorts, text: string): Promise<void> {
  const found = await whoseSession(ports, text);
  if (!found) return;
  const { person, hash } = found;
  await audited(ports, { by: actorOf(person), act: 'sign-out', subject: person.id }, [endSession(ports.db, hash)]);
}
