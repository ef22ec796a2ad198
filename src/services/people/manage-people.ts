import { randomUUID } from 'node:crypto';
import { may } from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import { toUtc } from '../../domain/day.ts';
import { visibleText } from '../../domain/visible-text.ts';
import { revokeKeys } from '../../store/api-keys.ts';
import type { Query } from '../../store/engines/commit.ts';
import { addPerson, changePerson as changeRow, hasPeople, personByEmail, personOf } from '../../store/people.ts';
import { replaceRecoveryCodes } from '../../store/recovery-codes.ts';
import type { LinkRow, PersonRow } from '../../store/schema.ts';
import { endSessions } from '../../store/sessions.ts';
import { askForLink, withdrawLinks } from '../../store/sign-in-links.ts';
import { audited } from '../audited.ts';
import { done, failed, type Result } from '../result.ts';
import type { AccountPorts } from './account-ports.ts';
import { readEmail } from './email.ts';
import { unitNamed } from './unit-named.ts';

type PersonRole = PersonRow['role'];

/** Roles somebody may be given, the most frequent first. */
export const personRoles = [
  'reporter',
  'approver',
  'coordinator',
  'committee',
  'admin',
] as const satisfies PersonRole[];

/** What an administrator says of somebody. */
export interface About {
  /** Empty: called by their role. */
  readonly name: string;
  readonly role: PersonRole;
  /** Id, name or alias. Needed for approvers and reporters, nothing for the others. */
  readonly unit: string | null;
}

const mostName = 100;

const bound = (role: PersonRole): boolean => role === 'approver' || role === 'reporter';

/**
 * Gives somebody an account and has the invitation sent; an account that was closed is opened again, without anything
 * it had. The first account is an administrator's: from then on Mốc asks everybody who they are.
 */
export async function invitePerson(
  ports: AccountPorts,
  by: Actor,
  { email, ...about }: About & { readonly email: string },
): Promise<Result<string>> {
  if (!may(by, 'manage-people')) return notAllowed();
  const known = readEmail(email);
  if (known === null) {
    return failed('bad-email', `“${email}” không phải một địa chỉ thư điện tử.`, `“${email}” is no e-mail address.`);
  }
  const said = await checkedAbout(ports, about);
  if (!said.ok) return said;
  if (about.role !== 'admin' && !(await hasPeople(ports.db))) {
    return failed(
      'first-is-admin',
      'Tài khoản đầu tiên phải có vai trò quản trị.',
      'The first account has to be an administrator’s.',
    );
  }
  const at = toUtc(ports.now());
  const taken = (): Result<never> =>
    failed('email-taken', `Đã có tài khoản dùng địa chỉ ${known}.`, `There is an account with the address ${known}.`);
  const before = await personByEmail(ports.db, known);
  if (before && before.closed_at === null) return taken();
  const id = before?.id ?? randomUUID();
  const fresh = { ...said.value, password: null, second_factor: null, closed_at: null };
  const queries = before
    ? [changeRow(ports.db, id, fresh), ...replaceRecoveryCodes(ports.db, id, [])]
    : [addPerson(ports.db, { id, email: known, invited_at: at, ...fresh })];
  const { role, unit } = said.value;
  try {
    await audited(ports, { by, act: 'invite-person', subject: id, detail: { role, unit } }, [
      ...queries,
      ...newLink(ports, id, 'invitation'),
    ]);
  } catch (error) {
    // Invited by somebody else in the same moment.
    if (!before && (await personByEmail(ports.db, known))) return taken();
    throw error;
  }
  return done(id);
}

/** Changes what somebody is called and may do; it holds from their next page on. */
export async function changePerson(ports: AccountPorts, by: Actor, id: string, about: About): Promise<Result<string>> {
  const said = await checkedAbout(ports, about);
  if (!said.ok) return said;
  return change(ports, by, id, {
    act: 'change-person',
    detail: (was) => ({ role: said.value.role, unit: said.value.unit, wasRole: was.role, wasUnit: was.unit }),
    queries: [changeRow(ports.db, id, said.value)],
  });
}

/** Closes an account: its sessions, links and keys count no more. What the person did keeps their name. */
export const closePerson = (ports: AccountPorts, by: Actor, id: string): Promise<Result<string>> =>
  change(ports, by, id, {
    act: 'close-person',
    queries: [
      changeRow(ports.db, id, { closed_at: toUtc(ports.now()) }),
      endSessions(ports.db, id),
      withdrawLinks(ports.db, id),
      revokeKeys(ports.db, id, toUtc(ports.now())),
    ],
  });

/** Takes the second factor of somebody away who lost phone and codes; they are to set up another. */
export const resetSecondFactor = (ports: AccountPorts, by: Actor, id: string): Promise<Result<string>> =>
  change(ports, by, id, {
    act: 'reset-second-factor',
    queries: [
      changeRow(ports.db, id, { second_factor: null }),
      ...replaceRecoveryCodes(ports.db, id, []),
      endSessions(ports.db, id),
    ],
  });

/** Sends a new link: the invitation again, or one to set a new password. */
export async function sendNewLink(ports: AccountPorts, by: Actor, id: string): Promise<Result<string>> {
  const person = await personOf(ports.db, id);
  const kind = person?.password === null ? 'invitation' : 'reset';
  return change(ports, by, id, { act: 'send-link', detail: () => ({ kind }), queries: newLink(ports, id, kind) });
}

const newLink = (ports: AccountPorts, person: string, kind: LinkRow['kind']): Query[] => [
  withdrawLinks(ports.db, person),
  askForLink(ports.db, { id: randomUUID(), person, kind, asked_at: toUtc(ports.now()) }),
];

interface Change {
  readonly act: string;
  readonly queries: readonly Query[];
  readonly detail?: (was: PersonRow) => Record<string, string | null>;
}

async function change(
  ports: AccountPorts,
  by: Actor,
  id: string,
  { act, queries, detail = () => ({}) }: Change,
): Promise<Result<string>> {
  if (!may(by, 'manage-people')) return notAllowed();
  const person = await personOf(ports.db, id);
  if (!person || person.closed_at !== null) {
    return failed('not-found', 'Không có tài khoản này, hoặc đã đóng.', 'There is no such account, or it is closed.');
  }
  try {
    await audited(ports, { by, act, subject: id, detail: detail(person) }, queries);
  } catch (error) {
    if (!String(error).includes('the last administrator stays')) throw error;
    return failed(
      'last-admin',
      'Đây là người quản trị duy nhất còn lại. Mời thêm một người quản trị trước.',
      'This is the only administrator left. Invite another administrator first.',
    );
  }
  return done(id);
}

const notAllowed = (): Result<never> =>
  failed('forbidden', 'Chỉ người quản trị quản lý tài khoản.', 'Only an administrator manages accounts.');

/** What was said of somebody, complete; a unit has to exist today. */
async function checkedAbout(ports: AccountPorts, { name, role, unit }: About): Promise<Result<About>> {
  const shown = [...visibleText(name.normalize('NFC')).replace(/\s+/g, ' ')].slice(0, mostName).join('').trim();
  if (shown === '')
    return failed('no-name', 'Ghi tên để hiện bên cạnh số liệu.', 'Give the name to stand beside figures.');
  if (!bound(role)) return done({ name: shown, role, unit: null });
  if (unit === null || unit.trim() === '') {
    return failed(
      'unit-needed',
      'Chọn đơn vị mà người này báo cáo hoặc phê duyệt.',
      'Choose the unit this person reports or approves for.',
    );
  }
  const found = await unitNamed(ports, unit);
  return found.ok ? done({ name: shown, role, unit: found.value.id }) : found;
}
