import type { Actor } from '../../domain/actor.ts';
import { toUtc } from '../../domain/day.ts';
import { longestPassword, type PasswordFault, passwordFault, shortestPassword } from '../../domain/password.ts';
import type { Text } from '../../domain/text.ts';
import { changePerson } from '../../store/people.ts';
import type { LinkRow, PersonRow } from '../../store/schema.ts';
import { endSessions } from '../../store/sessions.ts';
import { linkByToken, withdrawLinks } from '../../store/sign-in-links.ts';
import { useOnce, wasUsed } from '../../store/used-once.ts';
import { audited } from '../audited.ts';
import { done, failed, type Result } from '../result.ts';
import type { AccountPorts } from './account-ports.ts';
import { unlock } from './limits.ts';
import { actorOf } from './open-session.ts';
import { hashPassword } from './password-hash.ts';
import { keyedHash } from './secrets.ts';

const faults: Readonly<Record<PasswordFault, Text>> = {
  short: {
    vi: `Mật khẩu phải có ít nhất ${shortestPassword} ký tự. Một câu dễ nhớ là đủ.`,
    en: `A password has at least ${shortestPassword} characters. A sentence you remember will do.`,
  },
  long: {
    vi: `Mật khẩu dài nhất ${longestPassword} ký tự.`,
    en: `A password has ${longestPassword} characters at most.`,
  },
  monotonous: {
    vi: 'Mật khẩu lặp lại quá ít ký tự. Hãy dùng một câu dễ nhớ.',
    en: 'The password repeats too few characters. Use a sentence you remember.',
  },
  obvious: {
    vi: 'Mật khẩu này nằm trong số người khác thử đầu tiên. Hãy dùng một câu dễ nhớ.',
    en: 'This password is among those tried first. Use a sentence you remember.',
  },
  'about-you': {
    vi: 'Mật khẩu này ghép từ tên hoặc địa chỉ thư của chính người dùng. Hãy dùng một câu khác.',
    en: 'This password is made of your own name or address. Use another sentence.',
  },
};

/** Whether a password may be taken, and why not. */
export function checkedPassword(password: string, { name, email }: Pick<PersonRow, 'name' | 'email'>): Result<string> {
  const fault = passwordFault(password, [name, email]);
  return fault ? failed('weak-password', faults[fault].vi, faults[fault].en) : done(password);
}

/** Whose link it is and what for. */
export interface Invited extends Pick<PersonRow, 'name' | 'email' | 'role' | 'unit'>, Pick<LinkRow, 'kind'> {}

export const linkHash = ({ secret }: AccountPorts, token: string): string => keyedHash(secret, 'link', token);

const gone = (): Result<never> =>
  failed(
    'link-gone',
    'Đường dẫn đã dùng, đã hết hạn hoặc đã có đường dẫn mới hơn.',
    'The link was used, has expired, or there is a newer one.',
  );

/** What a link is for, without using it: mail programs open links before people do. */
export async function readLink(ports: AccountPorts, token: string): Promise<Result<Invited>> {
  const found = await linkByToken(ports.db, linkHash(ports, token), toUtc(ports.now()));
  return found ? done(found) : gone();
}

/**
 * Sets the password of whoever holds a link of an invitation or a reset, once. Every session of theirs ends: who asked
 * for a reset may have been robbed.
 */
export async function setPassword(
  ports: AccountPorts,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Result<Invited>> {
  const hash = linkHash(ports, token);
  const found = await linkByToken(ports.db, hash, toUtc(ports.now()));
  if (!found) return gone();
  const checked = checkedPassword(password, found);
  if (!checked.ok) return checked;
  const once = `link ${hash}`;
  const by: Actor = actorOf(found);
  const queries = [
    useOnce(ports.db, once, ports.now()),
    changePerson(ports.db, found.id, { password: await hashPassword(password, ports.hashCost) }),
    withdrawLinks(ports.db, found.id),
    endSessions(ports.db, found.id),
    unlock(ports, found.email),
  ];
  try {
    await audited(ports, { by, act: 'set-password', subject: found.id, detail: { by: found.kind } }, queries);
  } catch (error) {
    if (await wasUsed(ports.db, once)) return gone();
    throw error;
  }
  return done(found);
}
