import type { Actor } from '../../domain/actor.ts';
import { toUtc } from '../../domain/day.ts';
import { keysOf } from '../../store/api-keys.ts';
import { changePerson } from '../../store/people.ts';
import { countRecoveryCodes } from '../../store/recovery-codes.ts';
import type { KeyRow, PersonRow, SessionRow } from '../../store/schema.ts';
import { endSessions, sessionsOf } from '../../store/sessions.ts';
import { audited } from '../audited.ts';
import { done, failed, type Result } from '../result.ts';
import { unitNameOf } from '../unit-name.ts';
import type { AccountPorts } from './account-ports.ts';
import { countTry } from './limits.ts';
import { actorOf, whoseSession } from './open-session.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { checkedPassword } from './set-password.ts';

/** What somebody sees of their own account. */
export interface OwnAccount extends Pick<PersonRow, 'email' | 'name' | 'role'> {
  /** The unit's name. */
  readonly unit: string | null;
  readonly secondFactor: boolean;
  /** Recovery codes left. */
  readonly codes: number;
  readonly sessions: readonly (Pick<SessionRow, 'started_at' | 'expires_at' | 'address' | 'agent'> & {
    /** The one that asks. */
    readonly here: boolean;
  })[];
  readonly keys: readonly Pick<
    KeyRow,
    'id' | 'name' | 'starts_with' | 'made_at' | 'expires_at' | 'used_at' | 'revoked_at'
  >[];
}

/** The person of a session; who has none signs in first. Every act on one's own account starts here. */
export async function ownPerson(
  ports: AccountPorts,
  session: string,
): Promise<Result<{ readonly person: PersonRow; readonly by: Actor; readonly hash: string }>> {
  const found = await whoseSession(ports, session);
  return found
    ? done({ ...found, by: actorOf(found.person) })
    : failed('sign-in-again', 'Phiên làm việc đã hết. Hãy đăng nhập lại.', 'The session has ended. Sign in again.');
}

export async function readOwnAccount(ports: AccountPorts, session: string): Promise<Result<OwnAccount>> {
  const own = await ownPerson(ports, session);
  if (!own.ok) return own;
  const { person, hash } = own.value;
  const sessions = await sessionsOf(ports.db, person.id, toUtc(ports.now()));
  return done({
    email: person.email,
    name: person.name,
    role: person.role,
    unit: person.unit === null ? null : await unitNameOf(ports, person.unit),
    secondFactor: person.second_factor !== null,
    codes: await countRecoveryCodes(ports.db, person.id),
    sessions: sessions.map(({ token_hash, ...s }) => ({ ...s, here: token_hash === hash })),
    keys: await keysOf(ports.db, person.id),
  });
}

/** The own password before something that counts: a screen left open is not enough. */
export async function provenPerson(ports: AccountPorts, session: string, password: string) {
  const own = await ownPerson(ports, session);
  if (!own.ok) return own;
  const { person } = own.value;
  const counted = await countTry(ports, [['account', person.email]]);
  if (!counted.ok) return counted;
  if (!(await isPassword(password, person.password, ports.hashCost))) {
    return failed('wrong-password', 'Mật khẩu hiện tại không đúng.', 'The present password is wrong.');
  }
  await ports.commit([counted.value.passed]);
  return own;
}

/** Changes the own password; every other session ends. */
export async function changePassword(
  ports: AccountPorts,
  { session, current, password }: { readonly session: string; readonly current: string; readonly password: string },
): Promise<Result<null>> {
  const own = await provenPerson(ports, session, current);
  if (!own.ok) return own;
  const { person, by, hash } = own.value;
  const checked = checkedPassword(password, person);
  if (!checked.ok) return checked;
  await audited(ports, { by, act: 'change-password', subject: person.id }, [
    changePerson(ports.db, person.id, { password: await hashPassword(password, ports.hashCost) }),
    endSessions(ports.db, person.id, hash),
  ]);
  return done(null);
}

/** Signs out everywhere, here too. */
export async function signOutEverywhere(ports: AccountPorts, session: string): Promise<void> {
  const own = await ownPerson(ports, session);
  if (!own.ok) return;
  const { person, by } = own.value;
  await audited(ports, { by, act: 'sign-out-everywhere', subject: person.id }, [endSessions(ports.db, person.id)]);
}
