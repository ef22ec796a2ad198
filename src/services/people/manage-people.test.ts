import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, operator, type Role } from '../../domain/actor.ts';
import { auditFrom } from '../../store/audit-log.ts';
import { must } from '../given.fixture.ts';
import { identify } from './identify.ts';
import { changePerson, closePerson, invitePerson, resetSecondFactor, sendNewLink } from './manage-people.ts';
import { readOwnAccount } from './own-account.ts';
import { makeKey, revokeKey } from './own-keys.ts';
import { admin, codeOf, Desk, reporter, sentence } from './people.fixture.ts';
import { readPeople } from './read-people.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

const email = 'moi@que.example';

describe('an invitation', () => {
  test('comes first to an administrator', async () => {
    expect(codeOf(await invitePerson(desk.ports, operator, { email, ...reporter }))).toBe('first-is-admin');
    expect(codeOf(await invitePerson(desk.ports, operator, { email, ...admin }))).toBe('done');
  });

  test.each([
    ['no address', { email: 'không phải thư', ...admin }, 'bad-email'],
    ['no name', { email, ...admin, name: ' \u200b ' }, 'no-name'],
    ['a reporter without a unit', { email, ...reporter, unit: null }, 'unit-needed'],
    ['a unit that does not exist', { email, ...reporter, unit: 'que.khong-co' }, 'unit-needed'],
    ['an address that has an account', { email: 'ADMIN.tinh@que.example', ...reporter }, 'email-taken'],
  ])('with %s is refused', async (_, about, code) => {
    await desk.join(admin);
    expect(codeOf(await invitePerson(desk.ports, operator, about))).toBe(code);
  });

  test('names the unit by its id or a name, and says which come near one that there is none of', async () => {
    await desk.join(admin);
    const named = { email, ...reporter, unit: 'UBND xã An Phú' };
    const id = must(await invitePerson(desk.ports, operator, named));
    const people = must(await readPeople(desk.ports, operator));
    expect(people.find((p) => p.id === id)?.unit).toBe('que.xa-an-phu');
    const unknown = await invitePerson(desk.ports, operator, {
      ...named,
      email: 'b@que.example',
      unit: 'Xã An Phu Tây',
    });
    expect(unknown.ok ? '' : unknown.problem.message.vi).toContain(
      'Hôm nay không có đơn vị “Xã An Phu Tây”. Gần giống: Xã An Phú (que.xa-an-phu)',
    );
  });

  test('of two at once to one address one is refused', async () => {
    await desk.join(admin);
    const two = await Promise.all([1, 2].map(() => invitePerson(desk.ports, operator, { email, ...reporter })));
    expect(two.map(codeOf).sort()).toEqual(['done', 'email-taken']);
  });

  test('gives roles over the whole province no unit', async () => {
    await desk.join(admin);
    const id = must(await invitePerson(desk.ports, operator, { email, ...admin, unit: 'que.xa-an-phu' }));
    const people = must(await readPeople(desk.ports, operator));
    expect(people.find((p) => p.id === id)).toMatchObject({ unit: null, state: 'invited' });
  });

  test('opens a closed account again, with nothing it had', async () => {
    await desk.join(admin);
    const { id, email: was } = await desk.join(reporter);
    must(await closePerson(desk.ports, operator, id));
    expect(must(await invitePerson(desk.ports, operator, { email: was, ...reporter }))).toBe(id);
    expect(codeOf(await desk.signIn(was))).toBe('wrong-sign-in');
  });
});

describe('only who manages people', () => {
  const roles: readonly Role[] = ['coordinator', 'approver', 'reporter', 'committee', 'public'];
  test.each(roles)('%s does not', async (role) => {
    await desk.join(admin);
    const { id } = await desk.join(reporter);
    const by: Actor = { id: 'x', name: 'x', role, unit: 'que.xa-an-phu' };
    const before = await desk.acts();
    const tried = [
      await invitePerson(desk.ports, by, { email, ...admin }),
      await changePerson(desk.ports, by, id, admin),
      await closePerson(desk.ports, by, id),
      await resetSecondFactor(desk.ports, by, id),
      await sendNewLink(desk.ports, by, id),
    ];
    expect(tried.map(codeOf)).toEqual(tried.map(() => 'forbidden'));
    expect(await desk.acts()).toEqual(before);
    if (role !== 'coordinator') expect(codeOf(await readPeople(desk.ports, by))).toBe('forbidden');
  });
});

describe('an administrator stays', () => {
  test('the last one is neither closed nor given another role', async () => {
    const { id } = await desk.join(admin);
    const before = await desk.acts();
    expect(codeOf(await closePerson(desk.ports, operator, id))).toBe('last-admin');
    expect(codeOf(await changePerson(desk.ports, operator, id, reporter))).toBe('last-admin');
    expect(await desk.acts()).toEqual(before);
    expect(codeOf(await changePerson(desk.ports, operator, id, { ...admin, name: 'Tên khác' }))).toBe('done');
  });

  test('of two who close each other at once one stays', async () => {
    const { id } = await desk.join(admin);
    const other = must(await invitePerson(desk.ports, operator, { email, ...admin }));
    const two = await Promise.all([closePerson(desk.ports, operator, id), closePerson(desk.ports, operator, other)]);
    expect(two.map(codeOf).sort()).toEqual(['done', 'last-admin']);
  });
});

test('a changed role holds from the next page on', async () => {
  await desk.join(admin);
  const { id, email: address } = await desk.join(reporter);
  const { session } = must(await desk.signIn(address));
  must(await changePerson(desk.ports, operator, id, { name: 'Ban Chỉ đạo', role: 'committee', unit: null }));
  expect(await identify(desk.ports, { session, key: null })).toMatchObject({ role: 'committee', unit: null });
});

test('changes of rights and looks at the list stand in the audit log, without names or addresses', async () => {
  await desk.join(admin);
  const { id } = await desk.join(reporter);
  must(await changePerson(desk.ports, operator, id, { name: 'Điều phối', role: 'coordinator', unit: null }));
  must(await readPeople(desk.ports, operator));
  const [changed, read] = (await auditFrom(desk.ports.db, 1, 100)).slice(-2);
  expect(changed).toMatchObject({ actor: 'operator', act: 'change-person', subject: id });
  expect(JSON.parse(changed?.detail ?? '')).toEqual({
    role: 'coordinator',
    unit: null,
    wasRole: 'reporter',
    wasUnit: 'que.xa-an-phu',
  });
  expect(read).toMatchObject({ act: 'read-people', detail: '{"people":2}' });
  expect(JSON.stringify(await auditFrom(desk.ports.db, 1, 100))).not.toContain('@que.example');
});

describe('a key', () => {
  const asked = (key: string) => identify(desk.ports, { session: null, key });

  async function keyOf(about = reporter) {
    await desk.join(admin);
    const { id, email: address } = await desk.join(about);
    const { session } = must(await desk.signIn(address));
    const key = must(await makeKey(desk.ports, { session, name: 'Phần mềm một cửa', days: 90 }));
    return { id, session, key };
  }

  test('acts for its person, with the rights they have now', async () => {
    const { id, key } = await keyOf();
    expect(await asked(key)).toEqual({
      id,
      name: 'Báo cáo An Phú, khóa Phần mềm một cửa',
      role: 'reporter',
      unit: 'que.xa-an-phu',
    });
    must(await changePerson(desk.ports, operator, id, { ...reporter, unit: 'que.xa-cam-ha' }));
    expect((await asked(key)).unit).toBe('que.xa-cam-ha');
  });

  test('counts no more once it is revoked, has expired, or its person’s account is closed', async () => {
    const { id, session, key } = await keyOf();
    const other = must(await makeKey(desk.ports, { session, name: 'khác', days: 30 }));
    desk.office.wait(1);
    const third = must(await makeKey(desk.ports, { session, name: 'thứ ba', days: 365 }));
    const [newest] = must(await readOwnAccount(desk.ports, session)).keys;
    expect(newest?.starts_with).toBe(third.slice(0, 10));
    must(await revokeKey(desk.ports, { session, id: newest?.id ?? '' }));
    const roles = async () => Promise.all([key, other, third].map(async (k) => (await asked(k)).role));
    expect(await roles()).toEqual(['reporter', 'reporter', 'public']);
    desk.office.wait(31 * 24 * 60);
    expect(await roles()).toEqual(['reporter', 'public', 'public']);
    must(await closePerson(desk.ports, operator, id));
    expect(await roles()).toEqual(['public', 'public', 'public']);
  });

  test('is not made up for by a session, and nobody revokes another’s', async () => {
    const { session } = await keyOf();
    expect((await identify(desk.ports, { session, key: 'moc_sai' })).role).toBe('public');
    const theirs = must(await desk.signIn('admin.tinh@que.example'));
    const [key] = must(await readOwnAccount(desk.ports, session)).keys;
    expect(codeOf(await revokeKey(desk.ports, { session: theirs.session, id: key?.id ?? '' }))).toBe('not-found');
  });

  test('is kept so that who reads the database cannot use it', async () => {
    const { key } = await keyOf();
    const kept = JSON.stringify(await desk.ports.db.selectFrom('api_key').selectAll().execute());
    expect(kept).not.toContain(key.slice(10));
  });

  test('needs a name and one of the terms', async () => {
    const { session } = await keyOf();
    expect(codeOf(await makeKey(desk.ports, { session, name: ' ', days: 90 }))).toBe('bad-key');
    expect(codeOf(await makeKey(desk.ports, { session, name: 'x', days: 99_999 }))).toBe('bad-key');
  });
});

test('a password is taken to the letter', async () => {
  await desk.join(admin);
  const { email: address } = await desk.join(reporter);
  expect(codeOf(await desk.signIn(address, `${sentence} `))).toBe('wrong-sign-in');
});
