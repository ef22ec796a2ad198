import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../../domain/actor.ts';
import { must } from '../given.fixture.ts';
import { resetSecondFactor } from './manage-people.ts';
import { readOwnAccount } from './own-account.ts';
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  sameSecondFactor,
  startSecondFactor,
} from './own-second-factor.ts';
import { admin, codeOf, Desk, reporter, sentence } from './people.fixture.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

/** What the phone shows, so many seconds from now. */
const phone = (secret: string, seconds = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(desk.ports.now()) + seconds * 1000,
  });

/** An administrator with a phone, half a minute after it was set up. */
async function withPhone() {
  const { id, email } = await desk.join(admin);
  const { session } = must(await desk.signIn(email));
  const { secret, setup } = must(await startSecondFactor(desk.ports, session));
  const codes = must(await confirmSecondFactor(desk.ports, { session, setup, code: phone(secret) }));
  desk.office.wait(1);
  return { id, email, session, secret, codes };
}

test('with a phone the password alone opens nothing', async () => {
  const { email, secret } = await withPhone();
  const first = must(await desk.signIn(email));
  expect(first.needsCode).toBe(true);
  expect(codeOf(await readOwnAccount(desk.ports, first.session))).toBe('sign-in-again');
  const second = must(await desk.confirm(first, phone(secret)));
  expect(must(await readOwnAccount(desk.ports, second.session))).toMatchObject({ secondFactor: true, codes: 10 });
  expect(codeOf(await desk.confirm(first, phone(secret, 30)))).toBe('sign-in-again');
});

test.each([
  [-60, 'wrong-code'],
  [-30, 'done'],
  [0, 'done'],
  [30, 'done'],
  [60, 'wrong-code'],
])('a code of %i seconds from now: %s', async (seconds, expected) => {
  const { email, secret } = await withPhone();
  desk.office.wait(10);
  const first = must(await desk.signIn(email));
  expect(codeOf(await desk.confirm(first, phone(secret, seconds)))).toBe(expected);
});

test('a code counts once, also of two at once', async () => {
  const { email, secret } = await withPhone();
  const code = phone(secret);
  const starts = [
    must(await desk.signIn(email)),
    must(await desk.signIn(email)),
    must(await desk.signIn(email)),
  ] as const;
  const two = await Promise.all([desk.confirm(starts[0], code), desk.confirm(starts[1], code)]);
  expect(two.map(codeOf).sort()).toEqual(['done', 'wrong-code']);
  expect(codeOf(await desk.confirm(starts[2], code))).toBe('wrong-code');
});

test('codes cannot be guessed: tries count against the account, and signing in anew does not forget them', async () => {
  const { email, secret } = await withPhone();
  for (let i = 0; i < 5; i += 1) {
    const first = must(await desk.signIn(email));
    expect(codeOf(await desk.confirm(first, '000000'))).toBe('wrong-code');
  }
  expect(codeOf(await desk.signIn(email))).toBe('too-many-tries');
  desk.office.wait(16);
  expect(codeOf(await desk.confirm(must(await desk.signIn(email)), phone(secret)))).toBe('done');
});

test('the code must follow the password within ten minutes', async () => {
  const { email, secret } = await withPhone();
  const first = must(await desk.signIn(email));
  desk.office.wait(11);
  expect(codeOf(await desk.confirm(first, phone(secret)))).toBe('sign-in-again');
});

describe('recovery codes', () => {
  test('open once each, however they are typed', async () => {
    const { email, codes } = await withPhone();
    const [code = ''] = codes;
    expect(codeOf(await desk.confirm(must(await desk.signIn(email)), ` ${code.toUpperCase().replace('-', ' ')}`))).toBe(
      'done',
    );
    expect(codeOf(await desk.confirm(must(await desk.signIn(email)), code))).toBe('wrong-code');
  });

  test('are of one person only, and not kept in clear', async () => {
    const { codes } = await withPhone();
    const { email } = await desk.join(reporter);
    const { session } = must(await desk.signIn(email));
    const { secret, setup } = must(await startSecondFactor(desk.ports, session));
    must(await confirmSecondFactor(desk.ports, { session, setup, code: phone(secret) }));
    expect(codeOf(await desk.confirm(must(await desk.signIn(email)), codes[0] ?? ''))).toBe('wrong-code');
    const kept = JSON.stringify(await desk.ports.db.selectFrom('recovery_code').selectAll().execute());
    expect(codes.some((c) => kept.includes(c) || kept.includes(c.replace('-', '')))).toBe(false);
  });

  test('new ones need the password and take the place of the old ones', async () => {
    const { email, session, codes } = await withPhone();
    expect(codeOf(await renewRecoveryCodes(desk.ports, { session, password: 'sai' }))).toBe('wrong-password');
    const fresh = must(await renewRecoveryCodes(desk.ports, { session, password: sentence }));
    const first = must(await desk.signIn(email));
    expect(codeOf(await desk.confirm(first, codes[1] ?? ''))).toBe('wrong-code');
    expect(codeOf(await desk.confirm(first, fresh[1] ?? ''))).toBe('done');
  });
});

describe('setting up', () => {
  test('is not done before a code proves it, and the same secret can be tried again within the hour', async () => {
    const { email } = await desk.join(admin);
    const { session } = must(await desk.signIn(email));
    const { secret, setup, uri } = must(await startSecondFactor(desk.ports, session));
    expect(uri).toMatch(/^otpauth:\/\/totp\/M%E1%BB%91c:admin.tinh%40que.example\?issuer=/);
    expect(codeOf(await confirmSecondFactor(desk.ports, { session, setup, code: '000000' }))).toBe('wrong-code');
    expect((await sameSecondFactor(desk.ports, session, setup))?.secret).toBe(secret);
    desk.office.wait(59);
    expect(codeOf(await confirmSecondFactor(desk.ports, { session, setup, code: phone(secret) }))).toBe('done');
  });

  test('can be done anew at once with another phone', async () => {
    const { email } = await desk.join(admin);
    const { session } = must(await desk.signIn(email));
    for (let phones = 0; phones < 2; phones += 1) {
      const { secret, setup } = must(await startSecondFactor(desk.ports, session));
      const given = { session, setup, code: phone(secret) };
      const twice = await Promise.all([confirmSecondFactor(desk.ports, given), confirmSecondFactor(desk.ports, given)]);
      expect(twice.map(codeOf).sort()).toEqual(['done', 'wrong-code']);
      must(await removeSecondFactor(desk.ports, { session, password: sentence }));
    }
  });

  test('takes only a secret that was made for this person', async () => {
    const { email } = await desk.join(admin);
    const other = await desk.join(reporter);
    const [mine, theirs] = [must(await desk.signIn(email)), must(await desk.signIn(other.email))];
    const { secret, setup } = must(await startSecondFactor(desk.ports, theirs.session));
    const taken = { session: mine.session, setup, code: phone(secret) };
    expect(codeOf(await confirmSecondFactor(desk.ports, taken))).toBe('wrong-code');
  });
});

test('is taken away by its owner with the password, or by an administrator', async () => {
  const { id, email, session } = await withPhone();
  expect(codeOf(await removeSecondFactor(desk.ports, { session, password: 'sai' }))).toBe('wrong-password');
  must(await removeSecondFactor(desk.ports, { session, password: sentence }));
  expect(must(await desk.signIn(email)).needsCode).toBe(false);
  must(await resetSecondFactor(desk.ports, operator, id));
  expect(await desk.acts()).toEqual(
    expect.arrayContaining(['second-factor-on', 'second-factor-off', 'reset-second-factor']),
  );
});

test('the secret is not kept in clear', async () => {
  const { secret } = await withPhone();
  expect(JSON.stringify(await desk.ports.db.selectFrom('person').selectAll().execute())).not.toContain(secret);
});
