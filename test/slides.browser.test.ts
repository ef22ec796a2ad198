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

const plans = ['minh-hoa-2026', 'gia-lai-2019', 'quang-nam-2013-2020', 'quang-ngai-2024'];

/** Slides whose content is larger than the screen. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('.slide')].filter((slide) =>
    [slide, ...slide.querySelectorAll('.thought')].some(
      (b) => b.scrollHeight > b.clientHeight + 1 || b.scrollWidth > b.clientWidth + 1)).map((slide) => slide.id)`);

const longName = 'Ủy ban nhân dân xã Tên Rất Dài '.repeat(10);

describe.each([
  [1280, 720],
  [1920, 1080],
])('at %i × %i', (width, height) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width, height } });
  });
  afterAll(() => page.close());

  test.each(plans)('every slide of %s fits, also with names of 300 characters', async (plan) => {
    await page.goto(`${server.url}/plans/${plan}/slides`);
    expect(await page.locator('.slide').count()).toBeGreaterThan(2);
    expect(await overflowing(page)).toEqual([]);
    await page.evaluate(`for (const name of document.querySelectorAll('.clip')) name.textContent = '${longName}'`);
    expect(await overflowing(page)).toEqual([]);
  });

  test('the arrow keys turn them, one screen at a time', async () => {
    await page.goto(`${server.url}/plans/minh-hoa-2026/slides`);
    const at = () => page.evaluate('[scrollY / innerHeight, location.hash]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    expect(await at()).toEqual([2, '#s3']);
    await page.keyboard.press('ArrowLeft');
    expect(await at()).toEqual([1, '#s2']);
    await page.keyboard.press('Home');
    expect(await at()).toEqual([0, '#s1']);
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/plans\/minh-hoa-2026\?period=/);
  });
});

test('without a script the links turn them', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(`${server.url}/plans/minh-hoa-2026/slides`);
  await page.click('#s1 nav a[href="#s2"]');
  await expect.poll(() => page.locator('#s2').boundingBox()).toMatchObject({ y: 0 });
  await context.close();
});

test('paper has one slide a page', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/plans/minh-hoa-2026/slides`);
  const slides = await page.locator('.slide').count();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page\b(?!s)/g)).toHaveLength(slides);
  await page.close();
});
