import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { emptyMachine, type Served, serve } from './support/moc.ts';

let server: Served;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serve(emptyMachine()), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((n) => n.target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    ),
  ).toEqual([]);
}

async function isSound(page: Page): Promise<void> {
  await isAccessible(page);
  const text = await page.locator('body').innerText();
  expect(/undefined|NaN|\bnull\b|\[object/.exec(text)?.[0]).toBeUndefined();
  const [wide, screen] = (await page.evaluate('[document.documentElement.scrollWidth, window.innerWidth]')) as [
    number,
    number,
  ];
  expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(screen);
}

describe.each([360, 1280])('at %i px', (width) => {
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('requestfailed', (request) => errors.push(request.url()));
  });
  afterAll(() => page.context().close());

  test('from all plans to the sample’s scorecard', async () => {
    await page.goto(server.url);
    await isSound(page);
    await page
      .getByRole('link', { name: /minh họa/i })
      .first()
      .click();
    await page.waitForURL('**/plans/minh-hoa-2026**');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Bảng theo dõi chỉ tiêu');
    expect(await page.locator('body').innerText()).toContain('Số liệu minh họa');
    await isSound(page);
  });

  test('from the scorecard to a unit that lags', async () => {
    await page.locator('a[href*="/units/quang-ngai.so-nong-nghiep-va-moi-truong"]:visible').first().click();
    await page.waitForURL('**/units/**');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Sở Nông nghiệp và Môi trường');
    await isSound(page);
  });

  test('from the unit to an indicator, with its promise quoted', async () => {
    await page.locator('a[href*="/indicators/"]:visible').first().click();
    await page.waitForURL('**/indicators/**');
    expect(await page.locator('svg[role="img"]').count()).toBeGreaterThan(0);
    expect(await page.locator('blockquote').first().innerText()).not.toBe('');
    await isSound(page);
  });

  test('from a unit’s number to its explanation: figures, file and quoted sentence', async () => {
    await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    await page.locator('a[href*="/explain/"][href*="quang-ngai.so-nong-nghiep-va-moi-truong"]:visible').first().click();
    await page.waitForURL('**/explain/**');
    expect(await page.locator('main').innerText()).toMatch(/bao-cao-.*\.csv/);
    expect(await page.locator('blockquote').count()).toBeGreaterThan(0);
    await isSound(page);
  });

  test.each([
    '/plans/gia-lai-2019',
    '/plans/quang-nam-2013-2020',
    '/plans/quang-ngai-huong-dan-2019',
    '/plans/quang-nam-2013-2020/targets',
    '/plans/quang-ngai-2024/targets?period=2025',
    '/plans/gia-lai-2019/indicators',
    '/plans/gia-lai-2019/units',
    '/plans/minh-hoa-2026/units?sort=name',
    '/imports',
    '/imports/new',
    '/alerts',
    '/alerts/mails?plan=minh-hoa-2026',
    '/plans/minh-hoa-2026/changes',
    '/about',
    '/search?q=chu+ky+so',
    '/search?q=khong+co+gi',
    '/nothing-here',
    '/plans/minh-hoa-2026?block=departments&lang=en',
  ])('%s is accessible and whole', async (path) => {
    await page.goto(server.url + path);
    await isSound(page);
  });

  test('finds a unit without diacritics, by keyboard, from any page', async () => {
    await page.goto(`${server.url}/about`);
    await page.locator('#find').focus();
    await page.keyboard.type('dak to');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search**');
    expect(await page.locator('mark').first().innerText()).toBe('Đăk Tô');
    await page.getByRole('link', { name: 'Xã Đăk Tô' }).first().click();
    await page.waitForURL('**/units/**');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Xã Đăk Tô');
  });

  test('nothing failed on the way, neither a request nor the content policy', () => {
    expect(errors.filter((e) => !e.includes('404'))).toEqual([]);
  });
});
