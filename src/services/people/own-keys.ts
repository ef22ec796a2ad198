import { randomUUID } from 'node:crypto';
import { epoch, toUtc } from '../../domain/day.ts';
import { visibleText } from '../../domain/visible-text.ts';
import { addKey, keysOf, revokeKeys } from '../../store/api-keys.ts';
import { audited } from '../audited.ts';
import { done, failed, type Result } from '../result.ts';
import type { AccountPorts } from './account-ports.ts';
import { keyHash } from './identify.ts';
import { ownPerson } from './own-account.ts';
import { newToken } from './secrets.ts';

/** Days a key may count. */
export const keyDays = [30, 90, 365] as const;

const mostName = 60;
const mostKeys = 20;
const dayLong = 86_400_000;
/** How much of a key stays to be seen: `moc_` and six signs. */
const shown = 10;

/**
 * Makes a key for a machine: it may do what its person may, where the API is asked, until it expires or is revoked. The
 * key is given this once; only its hash is kept.
 */
export async function makeKey(
  ports: AccountPorts,
  { session, name, days }: { readonly session: string; readonly name: string; readonly days: number },
): Promise<Result<string>> {
  const own = await ownPerson(ports, session);
  if (!own.ok) return own;
  const { person, by } = own.value;
  const called = [...visibleText(name.normalize('NFC'))].slice(0, mostName).join('').trim();
  if (called === '') {
    return failed(
      'bad-key',
      'Ghi tên khóa: máy hoặc phần mềm nào dùng.',
      'Name the key: which machine or program uses it.',
    );
  }
  if (!keyDays.some((d) => d === days))
    return failed('bad-key', 'Chọn thời hạn của khóa.', 'Choose how long the key counts.');
  const now = toUtc(ports.now());
  const standing = (await keysOf(ports.db, person.id)).filter((k) => k.revoked_at === null && k.expires_at > now);
  if (standing.length >= mostKeys) {
    return failed(
      'bad-key',
      `Mỗi người có nhiều nhất ${mostKeys} khóa. Thu hồi khóa không dùng nữa.`,
      `Up to ${mostKeys} keys a person. Revoke one that is no longer used.`,
    );
  }
  const key = `moc_${newToken()}`;
  const id = randomUUID();
  const row = {
    id,
    person: person.id,
    name: called,
    starts_with: key.slice(0, shown),
    key_hash: keyHash(ports.secret, key),
    made_at: now,
    expires_at: new Date(epoch(now) + days * dayLong).toISOString(),
    used_at: null,
    revoked_at: null,
  };
  await audited(ports, { by, act: 'make-key', subject: id, detail: { name: called, days } }, [addKey(ports.db, row)]);
  return done(key);
}

/** Revokes one of the own keys, at once. */
export async function revokeKey(
  ports: AccountPorts,
  { session, id }: { readonly session: string; readonly id: string },
): Promise<Result<null>> {
  const own = await ownPerson(ports, session);
  if (!own.ok) return own;
  const { person, by } = own.value;
  if (!(await keysOf(ports.db, person.id)).some((key) => key.id === id)) {
    return failed('not-found', 'Không có khóa này.', 'There is no such key.');
  }
  await audited(ports, { by, act: 'revoke-key', subject: id }, [
    revokeKeys(ports.db, person.id, toUtc(ports.now()), id),
  ]);
  return done(null);
}
