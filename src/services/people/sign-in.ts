import { anyone } from '../../domain/actor.ts';
import { personByEmail } from '../../store/people.ts';
import { hasRecoveryCode, useRecoveryCode } from '../../store/recovery-codes.ts';
import type { PersonRow } from '../../store/schema.ts';
import { endSession } from '../../store/sessions.ts';
import { useOnce, wasUsed } from '../../store/used-once.ts';
import { audited } from '../audited.ts';
import { done, failed, type Result } from '../result.ts';
import type { AccountPorts } from './account-ports.ts';
import { typedEmail } from './email.ts';
import { countTry, unlock } from './limits.ts';
import { awaitCode, type From, openSession, whoseSession } from './open-session.ts';
import { isPassword } from './password-hash.ts';
import { plainRecoveryCode, stepOfCode } from './second-factor.ts';
import { keyedHash, unseal } from './secrets.ts';

/** What the browser is to hold from now on, and whether a code is still to come. */
export interface SignedIn {
  readonly session: string;
  readonly needsCode: boolean;
}

/** What a second factor's secret is sealed for. */
export const factorUse = (person: string): string => `second factor of ${person}`;

/** A one-time code counts once, also within its half minute; a code of another phone is another code. */
export const codeOnce = ({ secret: key }: AccountPorts, person: string, secret: string, step: number): string =>
  `code ${person} ${keyedHash(key, 'one-time code', secret)} ${step}`;

export const recoveryHash = ({ secret }: AccountPorts, person: string, code: string): string =>
  keyedHash(secret, 'recovery code', `${person} ${plainRecoveryCode(code)}`);

/** Signs in by e-mail address and password. Whether an account exists shows neither in the answer nor in its time. */
export async function signIn(
  ports: AccountPorts,
  { email, password, from }: { readonly email: string; readonly password: string; readonly from: From },
): Promise<Result<SignedIn>> {
  const known = typedEmail(email);
  const counted = await countTry(ports, [
    ['account', known],
    ['address', from.address],
  ]);
  if (!counted.ok) return counted;
  const found = await personByEmail(ports.db, known);
  const person = found?.closed_at === null ? found : undefined;
  const right = await isPassword(password, person?.password ?? null, ports.hashCost);
  if (!person || !right) {
    await failure(ports, found, from, 'password');
    return failed(
      'wrong-sign-in',
      'Địa chỉ thư hoặc mật khẩu không đúng.',
      'The e-mail address or the password is wrong.',
    );
  }
  if (person.second_factor !== null) {
    return done({ session: await awaitCode(ports, person, from, [counted.value.passed]), needsCode: true });
  }
  const queries = [counted.value.passed, unlock(ports, known)];
  return done({ session: await openSession(ports, person, { from, how: 'password', queries }), needsCode: false });
}

const failure = (ports: AccountPorts, person: PersonRow | undefined, { address }: From, at: string): Promise<void> =>
  audited(ports, { by: anyone, act: 'sign-in-failed', subject: person?.id ?? 'unknown', detail: { at, address } }, []);

/** The second step: a one-time code of the phone, or a recovery code. Each counts once. */
export async function confirmCode(
  ports: AccountPorts,
  { session, code, from }: { readonly session: string; readonly code: string; readonly from: From },
): Promise<Result<SignedIn>> {
  const found = await whoseSession(ports, session, 'second-factor');
  if (!found) {
    return failed(
      'sign-in-again',
      'Đã quá lâu từ lúc nhập mật khẩu. Hãy đăng nhập lại từ đầu.',
      'It has been too long since the password. Sign in again from the start.',
    );
  }
  const { person, hash } = found;
  const counted = await countTry(ports, [
    ['account', person.email],
    ['address', from.address],
  ]);
  if (!counted.ok) return counted;
  const proof = await proofOf(ports, person, code);
  if (proof && !(await wasUsed(ports.db, proof.once))) {
    const queries = [
      useOnce(ports.db, proof.once, ports.now()),
      ...proof.queries,
      endSession(ports.db, hash),
      counted.value.passed,
      unlock(ports, person.email),
    ];
    try {
      return done({ session: await openSession(ports, person, { from, how: proof.how, queries }), needsCode: false });
    } catch (error) {
      // Used by another request in the same moment.
      if (!(await wasUsed(ports.db, proof.once))) throw error;
    }
  }
  await failure(ports, person, from, 'code');
  return failed(
    'wrong-code',
    'Mã không đúng hoặc đã dùng. Mã trên điện thoại đổi sau mỗi 30 giây.',
    'The code is wrong or was used already. The code on the phone changes every 30 seconds.',
  );
}

/** What a code proves; null where it is none of this person's. */
async function proofOf(ports: AccountPorts, person: PersonRow, code: string) {
  const secret = unseal(ports.secret, factorUse(person.id), person.second_factor ?? '');
  const step = secret === null ? null : stepOfCode(secret, code, ports.now());
  if (secret !== null && step !== null) {
    return { once: codeOnce(ports, person.id, secret, step), how: 'code' as const, queries: [] };
  }
  const hash = recoveryHash(ports, person.id, code);
  if (!(await hasRecoveryCode(ports.db, person.id, hash))) return null;
  return {
    once: `recovery code ${hash}`,
    how: 'recovery-code' as const,
    queries: [useRecoveryCode(ports.db, person.id, hash)],
  };
}
