import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { emptyMachine, moc, type Served, serve } from './support/moc.ts';
import { isSound } from './support/sound.ts';

const password = 'mưa chiều trên sông vệ';

let server: Served;
let browser: Browser;
let data: string;
beforeAll(async () => {
  data = emptyMachine();
  moc(data, 'user', 'invite', '--role', 'admin', '--email', 'quan-tri@tinh.example');
  [server, browser] = await Promise.all([serve(data), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A new link of somebody, on the address the server listens on. */
const linkOf = (email: string): string => {
  const { out } = moc(data, 'user', 'reset', email, '--second-factor');
  return server.url + (/\/sign-in\/link\/\S+/.exec(out)?.[0] ?? '');
};

describe.each([360, 1280])('at %i px', (width) => {
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterAll(() => page.context().close());

  const press = (name: string | RegExp) => page.locator('main').getByRole('button', { name }).first().click();

  test('a link sets the password, which signs in, back to the page that was asked for', async () => {
    await page.goto(linkOf('quan-tri@tinh.example'));
    await isSound(page);
    await page.fill('#password', 'matkhau123456');
    await press('Đặt mật khẩu');
    await isSound(page);
    expect(await page.locator('.errors').innerText()).toContain('người khác thử đầu tiên');
    await page.fill('#password', password);
    await press('Đặt mật khẩu');
    expect(await page.locator('.notice').innerText()).toContain('Đã đặt mật khẩu');
    await page.goto(`${server.url}/imports`);
    await page.waitForURL('**/sign-in?to=**');
    await isSound(page);
    await page.fill('#email', 'quan-tri@tinh.example');
    await page.fill('#password', password);
    await press('Đăng nhập');
    await page.waitForURL('**/imports');
    expect(await page.locator('.who').innerText()).toContain('Quản trị viên');
    await isSound(page);
  });

  test('a second factor is set up by its picture and asked for at the next sign-in', async () => {
    await page.goto(`${server.url}/account`);
    await isSound(page);
    await page.getByRole('link', { name: 'Bật xác thực hai bước' }).click();
    await isSound(page);
    const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
    const code = (): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await page.fill('#code', code());
    await press('Bật xác thực hai bước');
    await isSound(page);
    const [recovery = ''] = await page.locator('code.secret').allInnerTexts();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL('**/sign-in**');
    await page.fill('#email', 'quan-tri@tinh.example');
    await page.fill('#password', password);
    await press('Đăng nhập');
    await page.waitForURL('**/sign-in/code**');
    await isSound(page);
    await page.fill('#code', recovery);
    await press('Xác nhận');
    await page.waitForURL(`${server.url}/`);
  });

  test('an administrator invites, changes and closes', async () => {
    await page.goto(`${server.url}/people`);
    await isSound(page);
    await page.getByRole('link', { name: 'Mời một người' }).click();
    await isSound(page);
    await page.fill('#email', `xa-${width}@tinh.example`);
    await page.fill('#name', `Người báo cáo ${width}`);
    await press('Gửi lời mời');
    await isSound(page);
    expect(await page.locator('.errors').innerText()).toContain('Chọn đơn vị');
    await page.selectOption('#unit', { label: 'Xã Trà Bồng' });
    await press('Gửi lời mời');
    await page.waitForURL('**/people?done=invited');
    await page.getByRole('link', { name: `Người báo cáo ${width}` }).click();
    await isSound(page);
    await page.selectOption('#role', 'committee');
    await press('Lưu thay đổi');
    await page.waitForURL('**?done=saved');
    await press('Đóng tài khoản');
    await page.waitForURL('**?done=closed');
    await isSound(page);
  });

  test('a key is made, shown once and revoked', async () => {
    await page.goto(`${server.url}/account`);
    await page.fill('#name', 'Phần mềm một cửa');
    await press('Tạo khóa');
    await isSound(page);
    expect(await page.locator('code.secret').first().innerText()).toMatch(/^moc_[\w-]{43}$/);
    await page.getByRole('link', { name: 'Về tài khoản của tôi' }).click();
    await press(/Thu hồi/);
    expect(await page.locator('#keys tbody').innerText()).toContain('đã thu hồi');
    await isSound(page);
  });

  test.each(['/sign-in', '/sign-in/forgotten', '/', '/about', '/search?q=chu+ky+so'])(
    'the public sees %s whole in both languages',
    async (path) => {
      const anyone = await browser.newContext({ viewport: { width, height: 800 } });
      const visit = await anyone.newPage();
      for (const language of ['vi', 'en']) {
        await visit.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        await isSound(visit);
      }
      await anyone.close();
    },
  );

  test('no content policy was broken on the way', () => {
    expect(errors.filter((e) => !/status of 4\d\d/.test(e))).toEqual([]);
  });
});
