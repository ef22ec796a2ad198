import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anyone, operator } from '../../domain/actor.ts';
import { must } from '../given.fixture.ts';
import { identify } from './identify.ts';
import { limits } from './limits.ts';
import { closePerson } from './manage-people.ts';
import { signOut } from './open-session.ts';
import { signOutEverywhere } from './own-account.ts';
import { admin, codeOf, Desk, reporter, sentence } from './people.fixture.ts';
import { renewed } from './session-text.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

const who = async (session: string | null) => (await identify(desk.ports, { session, key: null })).role;

test('until anybody has an account everybody is the operator; afterwards who shows nothing is the public', async () => {
  expect(await identify(desk.ports, { session: null, key: null })).toEqual(operator);
  expect(await identify(desk.ports, { session: 'made up', key: null })).toEqual(operator);
  const { email } = await desk.join(admin);
  expect(await identify(desk.ports, { session: null, key: null })).toEqual(anyone);
  const { session } = must(await desk.signIn(email));
  expect(await identify(desk.ports, { session, key: null })).toMatchObject({ role: 'admin', name: 'Quản trị' });
});

test('a wrong password and an unknown address are answered alike, and leave the same trace', async () => {
  const { email } = await desk.join(admin);
  const before = (await desk.acts()).length;
  const wrong = await desk.signIn(email, 'không phải mật khẩu này');
  const unknown = await desk.signIn('khong.co@que.example');
  expect(wrong).toEqual(unknown);
  expect(codeOf(wrong)).toBe('wrong-sign-in');
  expect((await desk.acts()).slice(before)).toEqual(['sign-in-failed', 'sign-in-failed']);
});

test('an unknown address takes as long as a wrong password', async () => {
  await desk.close();
  desk = await Desk.open({ log: 14, r: 8, p: 5 });
  const { email } = await desk.join(admin);
  const took = async (address: string): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const start = performance.now();
      await desk.signIn(address, 'không phải mật khẩu này', { address: `${address} ${i}`, agent: '' });
      times.push(performance.now() - start);
      desk.office.wait(20);
    }
    return Math.min(...times);
  };
  const [known, unknown] = [await took(email), await took('khong.co@que.example')];
  // Hashing is nearly all of it: without it an unknown address would take a hundredth.
  expect(unknown).toBeGreaterThan(known / 3);
  expect(known).toBeGreaterThan(unknown / 3);
});

test('the password may be typed composed or decomposed, the address in any case', async () => {
  const { email } = await desk.join(admin);
  expect(codeOf(await desk.signIn(email.toUpperCase(), sentence.normalize('NFD')))).toBe('done');
});

describe('a locked account', () => {
  test.each(['admin.tinh@que.example', 'khong.co@que.example'])(
    '%s: the sixth try is refused, even the right one, and waiting helps',
    async (email) => {
      await desk.join(admin);
      for (let i = 0; i < limits.account.most; i += 1) {
        expect(codeOf(await desk.signIn(email, `sai lần thứ ${i}`))).toBe('wrong-sign-in');
      }
      const refused = await desk.signIn(email);
      expect(codeOf(refused)).toBe('too-many-tries');
      expect(JSON.stringify(refused)).toContain('Thử lại sau 15 phút.');
      // Trying meanwhile does not make it longer.
      desk.office.wait(14);
      expect(codeOf(await desk.signIn(email))).toBe('too-many-tries');
      desk.office.wait(2);
      expect(codeOf(await desk.signIn(email))).toBe(email.startsWith('admin') ? 'done' : 'wrong-sign-in');
    },
  );

  test('many tries at once are no more than the limit', async () => {
    const { email } = await desk.join(admin);
    const tries = await Promise.all(Array.from({ length: 12 }, (_, i) => desk.signIn(email, `cùng lúc ${i}`)));
    expect(tries.filter((t) => codeOf(t) === 'wrong-sign-in').length).toBeLessThanOrEqual(limits.account.most);
  });

  test('another account signs in from the same address', async () => {
    const { email } = await desk.join(admin);
    for (let i = 0; i < 6; i += 1) await desk.signIn('khong.co@que.example', 'x');
    expect(codeOf(await desk.signIn(email))).toBe('done');
  });

  test('one address that tries many accounts is stopped', async () => {
    const { email } = await desk.join(admin);
    const { most } = limits.address;
    for (let i = 0; i < most; i += 5) {
      await Promise.all(Array.from({ length: 5 }, (_, j) => desk.signIn(`a${i + j}@que.example`, 'x')));
    }
    expect(codeOf(await desk.signIn(email))).toBe('too-many-tries');
    expect(codeOf(await desk.signIn(email, sentence, { address: '10.9.9.9', agent: '' }))).toBe('done');
  });
});

describe('a session', () => {
  test('ends after an hour without a page, and goes on with pages', async () => {
    const { email } = await desk.join(admin);
    const { session } = must(await desk.signIn(email));
    desk.office.wait(59);
    expect(await who(session)).toBe('admin');
    const fresh = renewed(desk.ports.secret, session, desk.ports.now()) ?? '';
    desk.office.wait(59);
    expect([await who(session), await who(fresh)]).toEqual(['public', 'admin']);
  });

  test('ends after twelve hours whatever happens', async () => {
    const { email } = await desk.join(admin);
    let { session } = must(await desk.signIn(email));
    for (let hours = 0; hours < 12; hours += 0.5) {
      expect(await who(session)).toBe('admin');
      desk.office.wait(30);
      session = renewed(desk.ports.secret, session, desk.ports.now()) ?? session;
    }
    expect(await who(session)).toBe('public');
  });

  test('cannot be made to look younger', async () => {
    const { email } = await desk.join(admin);
    const { session } = must(await desk.signIn(email));
    desk.office.wait(61);
    const [token, , seal] = session.split('.');
    const younger = `${token}.${Date.parse(desk.ports.now()).toString(36)}.${seal}`;
    expect(await who(younger)).toBe('public');
    expect(renewed(desk.ports.secret, younger, desk.ports.now())).toBeNull();
  });

  test('is over once signed out, wherever it was copied to; the others go on', async () => {
    const { email } = await desk.join(admin);
    const [one, other] = [must(await desk.signIn(email)), must(await desk.signIn(email))];
    await signOut(desk.ports, one.session);
    expect([await who(one.session), await who(other.session)]).toEqual(['public', 'admin']);
    const third = must(await desk.signIn(email));
    await signOutEverywhere(desk.ports, third.session);
    expect([await who(other.session), await who(third.session)]).toEqual(['public', 'public']);
  });

  test('is over when the account is closed, and nobody signs in to it', async () => {
    await desk.join(admin);
    const { id, email } = await desk.join(reporter);
    const { session } = must(await desk.signIn(email));
    must(await closePerson(desk.ports, operator, id));
    expect(await who(session)).toBe('public');
    expect(codeOf(await desk.signIn(email))).toBe('wrong-sign-in');
  });

  test('is kept so that who reads the database cannot use it', async () => {
    const { email } = await desk.join(admin);
    const { session } = must(await desk.signIn(email));
    const kept = JSON.stringify(await desk.ports.db.selectFrom('session').selectAll().execute());
    expect(kept).not.toContain(session.split('.')[0]);
    const people = JSON.stringify(await desk.ports.db.selectFrom('person').selectAll().execute());
    expect(people).not.toContain(sentence);
  });
});
