import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { emptyMachine, type Served, serve } from './support/moc.ts';
import { isSound } from './support/sound.ts';

let server: Served;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serve(emptyMachine()), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const cell = 'ho-so-truc-tuyen/quang-ngai.so-nong-nghiep-va-moi-truong';

/** One page of every kind, the longest of each kind among them. */
const everyKind = [
  '/',
  '/plans/gia-lai-2019',
  '/plans/quang-nam-2013-2020',
  '/plans/quang-ngai-huong-dan-2019',
  '/plans/quang-ngai-2024',
  '/plans/minh-hoa-2026?block=departments',
  '/plans/gia-lai-2019?status=achieved,no-target',
  '/plans/minh-hoa-2026/units/quang-ngai.dac-khu-ly-son',
  '/plans/minh-hoa-2026/units/quang-ngai.dac-khu-ly-son?status=off-track',
  '/plans/minh-hoa-2026/indicators/so-hoa-ho-so-ket-qua',
  '/plans/minh-hoa-2026/indicators/thanh-toan-truc-tuyen?status=off-track,missed',
  `/plans/minh-hoa-2026/explain/${cell}`,
  '/plans/minh-hoa-2026/explain/ho-so-truc-tuyen/quang-ngai',
  '/plans/gia-lai-2019/explain/ho-so-dvctt-muc-4/gia-lai',
  '/plans/quang-ngai-2019/explain/vb-dien-tu-tong/quang-ngai',
  '/plans/quang-nam-2013-2020/targets',
  '/plans/quang-ngai-2024/targets?period=2025',
  '/plans/gia-lai-2019/indicators',
  '/plans/gia-lai-2019/units',
  '/plans/minh-hoa-2026/units?sort=name',
  '/plans/minh-hoa-2026/changes',
  '/plans/minh-hoa-2026/ranking',
  '/plans/minh-hoa-2026/ranking/communes',
  '/plans/minh-hoa-2026/ranking/communes?period=2026-Q4',
  '/plans/minh-hoa-2026/ranking/departments/quang-ngai.so-y-te?component=hai-long&value=60',
  '/plans/minh-hoa-2026/ranking/communes/quang-ngai.xa-tra-bong?component=hai-long&value=x',
  '/imports',
  '/imports/new',
  '/people',
  '/alerts',
  '/alerts/mails?plan=minh-hoa-2026',
  '/about',
  '/search?q=chu+ky+so',
  '/search?q=khong+co+gi',
  '/nothing-here',
];

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

  test.each(everyKind)('%s is accessible and whole in both languages', async (path) => {
    for (const language of ['vi', 'en']) {
      await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await isSound(page);
    }
    await page.context().clearCookies();
  });

  test('from the league table to a unit, and to what another figure would do', async () => {
    await page.goto(`${server.url}/plans/minh-hoa-2026`);
    await page.getByRole('link', { name: 'Xếp hạng' }).click();
    await page.waitForURL('**/ranking**');
    await page.getByRole('link', { name: 'Sở Xây dựng' }).first().click();
    await page.waitForURL('**/quang-ngai.so-xay-dung**');
    expect(await page.locator('#rank').innerText()).toMatch(/^Hạng 2 trên 15 đơn vị, từ \d+ đến \d+ trong 90%/);
    await page.locator('#f-component').selectOption('he-thong-phe-duyet-cap-do');
    await page.locator('#f-value').fill('0');
    await page.keyboard.press('Enter');
    await page.waitForURL('**value=0**');
    expect(await page.locator('#outcome').innerText()).toMatch(/hạng từ 2 thành \d+\.$/);
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

describe('on a weak line', () => {
  test.each(['/', '/plans/minh-hoa-2026', '/plans/minh-hoa-2026/indicators/so-hoa-ho-so-ket-qua', '/alerts'])(
    'the first view of %s takes under 150 KB and 15 requests',
    async (path) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
      const page = await context.newPage();
      const wire = await context.newCDPSession(page);
      let [bytes, requests] = [0, 0];
      await wire.send('Network.enable');
      wire.on('Network.requestWillBeSent', () => {
        requests += 1;
      });
      wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.goto(server.url + path, { waitUntil: 'networkidle' });
      await context.close();
      expect(requests).toBeGreaterThan(1);
      expect(requests).toBeLessThan(15);
      expect(bytes).toBeLessThan(150 * 1024);
    },
  );
});

describe('with the keyboard alone', () => {
  test.each([
    '/plans/gia-lai-2019',
    '/plans/minh-hoa-2026/units/quang-ngai.dac-khu-ly-son',
    '/imports/new',
    '/plans/minh-hoa-2026/ranking/departments/quang-ngai.so-y-te',
  ])('Tab reaches every control of %s, the skip link first, and shows where it is', async (path) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.url + path);
    const controls = (await page.evaluate(`(() => {
        const found = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
        return found.filter((e) => e.checkVisibility() && !e.disabled && e.type !== 'hidden').length;
      })()`)) as number;
    const stops = new Set<string>();
    const unseen: string[] = [];
    let first = '';
    // A field for a date has stops of its own inside; past the last control the page itself has the focus.
    for (let i = 0; i < 2 * controls; i++) {
      await page.keyboard.press('Tab');
      const [at, shown, words] = (await page.evaluate(`(() => {
          const e = document.activeElement;
          const index = [...document.querySelectorAll('*')].indexOf(e);
          const style = getComputedStyle(e);
          const box = e.getBoundingClientRect();
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          return [e === document.body ? '' : String(index), outlined && box.width > 0 && box.height > 0, e.textContent.trim().slice(0, 60)];
        })()`)) as [string, boolean, string];
      if (at === '') break;
      if (i === 0) first = words;
      stops.add(at);
      if (!shown) unseen.push(words);
    }
    await page.close();
    expect(first).toBe('Bỏ qua phần đầu trang');
    expect(unseen).toEqual([]);
    expect(stops.size).toBe(controls);
  });
});
