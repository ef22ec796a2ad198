import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { emptyMachine, moc, type Served, serve } from './support/moc.ts';
import { isSound } from './support/sound.ts';

let server: Served;
let browser: Browser;
const data = emptyMachine();
const outbox = join(data, 'outbox');
beforeAll(async () => {
  moc(data, 'user', 'invite', '--role', 'admin', '--email', 'quan-tri@tinh.example');
  [server, browser] = await Promise.all([serve(data), openBrowser()]);
  await vi.waitFor(() => expect(mails().length).toBeGreaterThan(20), { timeout: 60_000, interval: 500 });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const mails = (): string[] =>
  existsSync(outbox) ? readdirSync(outbox).filter((name) => name.startsWith('minh-hoa_')) : [];

/** The links of all mails, on the address the server listens on. */
async function links(): Promise<string[]> {
  const texts = await Promise.all(mails().map(async (name) => simpleParser(readFileSync(join(outbox, name)))));
  return texts.flatMap(({ text }) => /\/answer\/\S+/.exec(text ?? '')?.[0] ?? []).map((path) => server.url + path);
}

describe.each([360, 1280])('at %i px', (width) => {
  test('the link of a mail takes an explanation without an account, once', async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const link = (await links()).at(width === 360 ? 0 : 1) ?? '';
    await page.goto(link);
    await isSound(page);
    await page.locator('main').getByRole('button', { name: 'Gửi giải trình' }).click();
    await isSound(page);
    expect(await page.locator('.errors').innerText()).toContain('Viết giải trình cho ít nhất một việc');
    await page.locator('textarea').first().fill('Máy chủ hỏng từ ngày 3/9.');
    await page.locator('main').getByRole('button', { name: 'Gửi giải trình' }).click();
    await isSound(page);
    expect(await page.locator('h1').innerText()).toContain('Đã ghi nhận giải trình');
    await page.goto(link);
    await isSound(page);
    expect(await page.locator('h1').innerText()).toContain('Đã giải trình bằng liên kết này');
    await context.close();
  });
});
