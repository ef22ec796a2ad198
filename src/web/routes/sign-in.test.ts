import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../../domain/actor.ts';
import { sendNewLink } from '../../services/people/manage-people.ts';
import { admin, reporter, sentence } from '../../services/people/people.fixture.ts';
import { type TestBrowser, Visit } from '../signed-in.fixture.ts';

let visit: Visit;
beforeEach(async () => {
  visit = await Visit.open();
});
afterEach(() => visit.close());

/** A browser in which somebody has signed in. */
async function inAs(about = admin): Promise<{ browser: TestBrowser; email: string; id: string }> {
  const person = await visit.desk.join(about);
  const browser = visit.browser();
  await browser.send('/sign-in', { email: person.email, password: sentence });
  return { browser, ...person };
}

test('whoever asks for a page signs in and comes back to it', async () => {
  const { email } = await visit.desk.join(admin);
  const browser = visit.browser();
  const asked = await browser.get('/plans/mau-2026?period=2026-Q1');
  expect(asked.status).toBe(302);
  const form = await browser.get(asked.to ?? '');
  expect(form.html).toContain('name="to" value="/plans/mau-2026?period=2026-Q1"');
  expect(form.headers.get('Cache-Control')).toBe('no-store');
  const to = '/plans/mau-2026?period=2026-Q1';
  const done = await browser.send('/sign-in', { email, password: sentence, to });
  expect([done.status, done.to]).toEqual([303, to]);
  const page = await browser.get(to);
  expect(page.status).toBe(200);
  expect(page.html).toContain('Quản trị');
  expect(page.html).toContain('Đăng xuất');
});

test('a wrong password is said beside the field, keeps the address and nothing else', async () => {
  const { email } = await visit.desk.join(admin);
  const { status, html } = await visit.browser().send('/sign-in', { email, password: 'không phải mật khẩu' });
  expect(status).toBe(422);
  expect(html).toContain('Địa chỉ thư hoặc mật khẩu không đúng.');
  expect(html).toContain(`value="${email}"`);
  expect(html).not.toContain('không phải mật khẩu');
});

test('a lock is said with its minutes, as 429', async () => {
  const browser = visit.browser();
  await visit.desk.join(admin);
  for (let i = 0; i < 5; i += 1) await browser.send('/sign-in', { email: 'khong.co@que.example', password: 'x' });
  const { status, html } = await browser.send('/sign-in', { email: 'khong.co@que.example', password: 'x' });
  expect(status).toBe(429);
  expect(html).toContain('Thử lại sau 15 phút.');
});

test.each(['https://xa.example/', '//xa.example', '/\\xa.example'])('nobody is sent on to %s', async (to) => {
  const { email } = await visit.desk.join(admin);
  expect((await visit.browser().send('/sign-in', { email, password: sentence, to })).to).toBe('/');
});

describe('the cookie', () => {
  test('is out of reach of scripts and of forms of other sites', async () => {
    const { email } = await visit.desk.join(admin);
    const { headers } = await visit.browser().send('/sign-in', { email, password: sentence });
    expect(headers.get('Set-Cookie')).toMatch(/^moc=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('goes over HTTPS only, and to this host only, where Mốc is reached by HTTPS', async () => {
    const secure = await Visit.open('https://moc.example');
    const { email } = await secure.desk.join(admin);
    const browser = secure.browser();
    const { headers } = await browser.send('/sign-in', { email, password: sentence });
    expect(headers.get('Set-Cookie')).toMatch(/^__Host-moc=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await browser.get('/alerts')).status).toBe(200);
    await secure.close();
  });

  test('another one is set at each sign-in: one planted before is worth nothing', async () => {
    const { email } = await visit.desk.join(admin);
    const browser = visit.browser();
    browser.cookies.set('moc', 'planted');
    await browser.send('/sign-in', { email, password: sentence });
    expect(browser.cookies.get('moc')).not.toBe('planted');
  });

  test('is renewed while pages are opened, and not before', async () => {
    const { browser } = await inAs();
    const first = browser.cookies.get('moc');
    await browser.get('/about');
    expect(browser.cookies.get('moc')).toBe(first);
    for (let i = 0; i < 3; i += 1) {
      visit.desk.office.wait(50);
      expect((await browser.get('/alerts')).status).toBe(200);
    }
    expect(browser.cookies.get('moc')).not.toBe(first);
    visit.desk.office.wait(61);
    expect((await browser.get('/alerts')).status).toBe(302);
  });
});

test('signing out ends the session, and the header offers to sign in', async () => {
  const { browser } = await inAs();
  const copied = visit.browser();
  copied.cookies.set('moc', browser.cookies.get('moc') ?? '');
  const { to } = await browser.send('/sign-out');
  expect((await browser.get(to ?? '')).html).toContain('Đã đăng xuất.');
  expect((await browser.get('/')).html).toContain('href="/sign-in?to=%2F"');
  expect((await copied.get('/alerts')).status).toBe(302);
});

describe.each(['/sign-in', '/sign-out', '/sign-in/forgotten', '/account/keys', '/people', '/imports'])(
  'a form from another site to %s',
  (path) => {
    test.each([{ Origin: 'https://xa.example' }, { Origin: 'null' }])('is refused: %j', async (headers) => {
      const { browser } = await inAs();
      const before = await visit.desk.acts();
      expect((await browser.send(path, { email: 'a@que.example' }, headers)).status).toBe(403);
      expect(await visit.desk.acts()).toEqual(before);
    });
  },
);

describe('the second step', () => {
  test('is a picture and a code to set up, a code to sign in, and codes for a lost phone', async () => {
    const { browser, email } = await inAs();
    const form = await browser.get('/account/second-factor');
    expect(form.html).toContain('<svg class="qr"');
    const secret = /<code class="secret">([A-Z2-7 ]+)</.exec(form.html)?.[1]?.replaceAll(' ', '') ?? '';
    const setup = /name="setup" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const code = (): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(visit.desk.ports.now()) });
    const wrong = await browser.send('/account/second-factor', { setup, code: '000000' });
    expect([wrong.status, wrong.html.includes('Mã không khớp')]).toEqual([422, true]);
    const shown = await browser.send('/account/second-factor', { setup, code: code() });
    const codes = [...shown.html.matchAll(/<code class="secret">([a-z2-9]{5}-[a-z2-9]{5})</g)].map((m) => m[1] ?? '');
    expect(codes).toHaveLength(10);
    visit.desk.office.wait(1);

    const phone = visit.browser();
    const first = await phone.send('/sign-in', { email, password: sentence, to: '/alerts' });
    expect(first.to).toBe('/sign-in/code?to=%2Falerts');
    expect((await phone.get('/alerts')).status).toBe(302);
    expect((await phone.send('/sign-in/code', { code: '123', to: '/alerts' })).status).toBe(422);
    expect((await phone.send('/sign-in/code', { code: code(), to: '/alerts' })).to).toBe('/alerts');
    expect((await phone.get('/alerts')).status).toBe(200);

    const lost = visit.browser();
    await lost.send('/sign-in', { email, password: sentence });
    await lost.send('/sign-in/code', { code: codes[0] ?? '' });
    expect((await lost.get('/account')).html).toContain('còn 9 mã dự phòng');
  });

  test('without a password before it leads back to the start', async () => {
    await visit.desk.join(admin);
    expect((await visit.browser().send('/sign-in/code', { code: '123456' })).to).toBe('/sign-in?to=%2F');
  });
});

describe('a link of a mail', () => {
  test('sets the password once; opening it before changes nothing', async () => {
    const { id, email } = await visit.desk.join(admin);
    await sendNewLink(visit.desk.ports, operator, id);
    const link = `/sign-in/link/${await visit.desk.post()}`;
    const browser = visit.browser();
    for (let i = 0; i < 3; i += 1) expect((await browser.get(link)).html).toContain(email);
    expect((await browser.send(link, { password: 'matkhau123456' })).status).toBe(422);
    const password = 'ngày mới trên bến cũ';
    expect((await browser.send(link, { password })).to).toBe('/sign-in?done=passwordSet');
    expect((await browser.get(link)).status).toBe(410);
    expect((await browser.send(link, { password: 'một câu khác hẳn' })).status).toBe(410);
    expect((await browser.send('/sign-in', { email, password: sentence })).status).toBe(422);
    expect((await browser.send('/sign-in', { email, password })).status).toBe(303);
  });

  test('can be asked for by anybody, with the same answer for any address', async () => {
    const { email } = await visit.desk.join(admin);
    const [known, unknown] = await Promise.all(
      [email, 'khong.co@que.example'].map((e) => visit.browser().send('/sign-in/forgotten', { email: e })),
    );
    expect(known?.html).toBe(unknown?.html);
    const before = visit.desk.mails.length;
    await visit.desk.post();
    expect(visit.desk.mails.slice(before).map((m) => m.to)).toEqual([email]);
  });

  test('leads nowhere when it is made up', async () => {
    await visit.desk.join(admin);
    const { status, html } = await visit.browser().get('/sign-in/link/abc');
    expect(status).toBe(410);
    expect(html).toContain('Quên mật khẩu');
  });
});

test('an account of a unit shows its own pages and no administrator’s', async () => {
  await visit.desk.join(admin);
  const { browser } = await inAs(reporter);
  expect((await browser.get('/account')).html).toContain('Xã An Phú');
  for (const path of ['/people', '/people/new', '/alerts', '/imports', '/imports/new']) {
    expect([path, (await browser.get(path)).status]).toEqual([path, 403]);
  }
  expect((await browser.send('/people', { email: 'x@que.example', role: 'admin', name: 'X' })).status).toBe(403);
  expect((await browser.get('/')).html).not.toMatch(/href="\/(people|alerts|imports)"/);
});
