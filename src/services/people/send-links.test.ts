import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../../domain/actor.ts';
import { must } from '../given.fixture.ts';
import { askReset } from './ask-reset.ts';
import { closePerson, invitePerson, sendNewLink } from './manage-people.ts';
import { admin, codeOf, Desk, reporter, sentence } from './people.fixture.ts';
import { readPeople } from './read-people.ts';
import { linkHours, sendLinks } from './send-links.ts';
import { readLink, setPassword } from './set-password.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

const email = 'moi@que.example';
const use = (token: string) => setPassword(desk.ports, { token, password: sentence });
const ask = (of: string, address = '10.1.2.3') => askReset(desk.ports, { email: of, address });

test('an invitation says role, unit and until when, and its link is nowhere else', async () => {
  await desk.join(admin);
  must(await invitePerson(desk.ports, operator, { email, ...reporter }));
  const token = await desk.post();
  const mail = desk.mails.at(-1);
  expect(mail).toMatchObject({ to: email, subject: '[Mốc] Lời mời tạo tài khoản', sample: false });
  for (const half of [mail?.text, mail?.html]) {
    expect(half).toContain(`https://moc.example/sign-in/link/${token}`);
    expect(half).toContain('Người báo cáo, Xã An Phú');
    expect(half).toContain('đến 10:00 ngày 27/9/2026');
  }
  const tables = ['sign_in_link', 'person', 'audit_log'] as const;
  for (const table of tables) {
    expect(JSON.stringify(await desk.ports.db.selectFrom(table).selectAll().execute())).not.toContain(token);
  }
});

describe('a link', () => {
  test.each(['invitation', 'reset'] as const)('of an %s counts until its hour and not after', async (kind) => {
    await desk.join(admin);
    if (kind === 'invitation') must(await invitePerson(desk.ports, operator, { email, ...reporter }));
    else must(await ask((await desk.join(reporter)).email));
    const token = await desk.post();
    desk.office.wait(linkHours[kind] * 60 - 1);
    expect(codeOf(await readLink(desk.ports, token))).toBe('done');
    desk.office.wait(1);
    expect([codeOf(await readLink(desk.ports, token)), codeOf(await use(token))]).toEqual(['link-gone', 'link-gone']);
  });

  test('counts once, also of two at once', async () => {
    must(await invitePerson(desk.ports, operator, { email, ...admin }));
    const token = await desk.post();
    const two = await Promise.all([use(token), use(token)]);
    expect(two.map(codeOf).sort()).toEqual(['done', 'link-gone']);
    expect(codeOf(await use(token))).toBe('link-gone');
    expect((await desk.acts()).filter((act) => act === 'set-password')).toHaveLength(1);
  });

  test('gives way to a newer one, and ends with the account', async () => {
    await desk.join(admin);
    const id = must(await invitePerson(desk.ports, operator, { email, ...reporter }));
    const first = await desk.post();
    must(await sendNewLink(desk.ports, operator, id));
    const second = await desk.post();
    expect(codeOf(await use(first))).toBe('link-gone');
    must(await closePerson(desk.ports, operator, id));
    expect(codeOf(await use(second))).toBe('link-gone');
  });

  test('does not take a password that is easy to guess, and still counts then', async () => {
    must(await invitePerson(desk.ports, operator, { email, ...admin }));
    const token = await desk.post();
    expect(codeOf(await setPassword(desk.ports, { token, password: 'matkhau123456' }))).toBe('weak-password');
    expect(codeOf(await use(token))).toBe('done');
  });

  test('ends every session when it sets a new password', async () => {
    await desk.join(admin);
    const { email: address } = await desk.join(reporter);
    must(await desk.signIn(address));
    must(await ask(address));
    must(await use(await desk.post()));
    expect(await desk.ports.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });
});

test('a mail server that does not answer loses nothing: the list says so, and a later try sends', async () => {
  await desk.join(admin);
  must(await invitePerson(desk.ports, operator, { email, ...reporter }));
  const broken = { deliver: () => Promise.reject(new Error('ECONNREFUSED')) };
  const letters = { baseUrl: 'https://moc.example', from: 'moc@moc.example', transport: broken };
  expect(await sendLinks(desk.ports, letters)).toEqual([]);
  const waiting = must(await readPeople(desk.ports, operator)).find((p) => p.email === email);
  expect(waiting?.link).toEqual({ expiresAt: null, error: 'ECONNREFUSED' });
  expect(await desk.post()).toBe('');
  desk.office.wait(6);
  expect(codeOf(await use(await desk.post()))).toBe('done');
});

test('two senders at once send one mail', async () => {
  await desk.join(admin);
  const before = desk.mails.length;
  must(await invitePerson(desk.ports, operator, { email, ...reporter }));
  const tokens = await Promise.all([desk.post(), desk.post()]);
  expect(desk.mails.length).toBe(before + 1);
  expect(codeOf(await use(tokens.find((t) => t !== '') ?? ''))).toBe('done');
});

describe('a forgotten password', () => {
  test('is answered alike for any address, and leaves the same trace', async () => {
    const { email: known } = await desk.join(admin);
    const before = (await desk.acts()).length;
    expect(await ask(known)).toEqual(await ask('khong.co@que.example'));
    expect((await desk.acts()).slice(before)).toEqual(['ask-reset', 'ask-reset']);
  });

  test('is asked for a few times an hour, by account whether it exists or not', async () => {
    const { email: known } = await desk.join(admin);
    for (const address of [known, 'khong.co@que.example']) {
      for (let i = 0; i < 3; i += 1) expect(codeOf(await ask(address))).toBe('done');
      expect(codeOf(await ask(address))).toBe('too-many-tries');
    }
    desk.office.wait(61);
    expect(codeOf(await ask(known))).toBe('done');
  });

  test('sends an invitation again to who never set one, and nothing to a closed account', async () => {
    await desk.join(admin);
    const id = must(await invitePerson(desk.ports, operator, { email, ...reporter }));
    desk.office.wait(8 * 24 * 60);
    must(await ask(email));
    await desk.post();
    expect(desk.mails.at(-1)?.subject).toBe('[Mốc] Lời mời tạo tài khoản');
    must(await closePerson(desk.ports, operator, id));
    const before = desk.mails.length;
    must(await ask(email));
    await desk.post();
    expect(desk.mails.length).toBe(before);
  });
});
