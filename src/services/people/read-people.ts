import { may } from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import { toUtc } from '../../domain/day.ts';
import { allPeople, hasPeople } from '../../store/people.ts';
import type { PersonRow } from '../../store/schema.ts';
import { standingLinks } from '../../store/sign-in-links.ts';
import { audited } from '../audited.ts';
import { done, failed, type Result } from '../result.ts';
import { unitNameOf } from '../unit-name.ts';
import type { AccountPorts } from './account-ports.ts';

/** Somebody with an account, as the list shows them. */
export interface Person extends Pick<PersonRow, 'id' | 'email' | 'name' | 'role' | 'unit'> {
  readonly unitName: string | null;
  readonly state: 'active' | 'invited' | 'closed';
  readonly secondFactor: boolean;
  /** Of a link that was sent or is to be: until when it counts, or why it could not be sent. */
  readonly link: { readonly expiresAt: string | null; readonly error: string | null } | null;
}

/** Everybody with an account, those whose account is closed last. That personal data was read goes into the audit log. */
export async function readPeople(ports: AccountPorts, by: Actor): Promise<Result<readonly Person[]>> {
  if (!may(by, 'read-people')) {
    return failed(
      'forbidden',
      'Vai trò này không xem danh sách tài khoản.',
      'This role does not read the list of accounts.',
    );
  }
  if (!(await hasPeople(ports.db))) return done([]);
  const rows = await allPeople(ports.db);
  await audited(ports, { by, act: 'read-people', subject: 'all', detail: { people: rows.length } }, []);
  const links = new Map((await standingLinks(ports.db)).map((link) => [link.person, link]));
  const now = toUtc(ports.now());
  const people = await Promise.all(
    rows.map(async ({ id, email, name, role, unit, password, second_factor, closed_at }): Promise<Person> => {
      const link = links.get(id);
      const counts = link && (link.expires_at === null || link.expires_at > now);
      return {
        ...{ id, email, name, role, unit },
        unitName: unit === null ? null : await unitNameOf(ports, unit),
        state: closed_at !== null ? 'closed' : password === null ? 'invited' : 'active',
        secondFactor: second_factor !== null,
        link: counts ? { expiresAt: link.sent_at === null ? null : link.expires_at, error: link.last_error } : null,
      };
    }),
  );
  return done(people.sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed')));
}
