import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, anyone } from '../src/domain/actor.ts';
import { KeptFiles } from '../src/runtime/kept-files.ts';
import { beside } from '../src/runtime/node.ts';
import { servicesOf } from '../src/runtime/services-of.ts';
import { readSettings } from '../src/runtime/settings.ts';
import { inlineCatalogue, Office, planText, promise, texts } from '../src/services/given.fixture.ts';
import type { Ports } from '../src/services/ports.ts';
import { actor } from '../src/services/report.fixture.ts';
import { filling, rewritten } from '../src/services/template.fixture.ts';
import { createApp } from '../src/web/app.ts';
import { openBrowser } from './support/browser.ts';

/** A province whose communes owe a monthly share, a yearly share and a yearly count in December. */
const owed = [promise('t-ho-so', 'ho-so-truc-tuyen', 80), promise('t-van-ban', 'van-ban', 90)];
const count = promise('t-dich-vu', 'dich-vu', 100);
const duySon = '  - { id: que.xa-duy-son, name: Xã Duy Sơn, level: commune, block: cac-xa, parent: que }\n';
const catalogue = inlineCatalogue({
  units: texts.units + duySon,
  plan: planText('que-2026', 'open', [...owed, count]).replace('tracks: [dich-vu, dich-vu-co-ho-so]', 'tracks: []'),
});
const units = {
  anPhu: 'que.xa-an-phu',
  binhMinh: 'que.xa-binh-minh',
  camHa: 'que.xa-cam-ha',
  duySon: 'que.xa-duy-son',
};
const of = (unit: string) => `/campaigns/que-2026/2026-12/${unit}`;
const campaign = '/campaigns/que-2026/2026-12';

/** Who a session belongs to; nobody else is signed in. */
const people: Readonly<Record<string, Actor>> = {
  coordinator: actor('coordinator'),
  ...Object.fromEntries(
    Object.entries(units).flatMap(([name, unit]) => [
      [`reporter-${name}`, actor('reporter', unit)],
      [`approver-${name}`, actor('approver', unit)],
    ]),
  ),
};

let office: Office;
let browser: Browser;
let url: string;
let stop: () => void;
const errors: string[] = [];
beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), 'moc-quarter-'));
  const settings = readSettings({ MOC_DATA: data });
  office = await Office.open('2026-12-14T03:00:00.000Z');
  await office.load({ catalogue });
  const ports: Ports = { ...office.ports, files: new KeptFiles(settings.kept) };
  const services = {
    ...servicesOf(ports, settings, beside(settings)),
    identify: async ({ session, key }: { session: string | null; key: string | null }) =>
      people[key ?? session ?? ''] ?? anyone,
  };
  const app = createApp(services, { onError: (error, path) => errors.push(`${path}: ${error}`) });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const address = server.address();
  url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  stop = () => server.close();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  stop?.();
  await office?.close();
});

/** Somebody's own browser: a phone or a desk, with or without scripts. */
async function as(who: string, more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, ...more });
  context.setDefaultTimeout(15_000);
  await context.addCookies([{ name: 'moc', value: who, url }]);
  return context.newPage();
}
const desk = { viewport: { width: 1280, height: 800 } };

/** The page is accessible, says nothing of the program and scrolls sideways on neither phone nor desk; its pictures where asked for. */
async function isSound(page: Page, step: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  expect(/undefined|NaN|\bnull\b|\[object/.exec(await page.locator('body').innerText())?.[0]).toBeUndefined();
  const folder = process.env.MOC_PICTURES;
  const own = page.viewportSize();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = (await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) as number;
    expect(wide, `${page.url()} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    if (folder) await page.screenshot({ path: join(folder, `${step}-${width}.png`), fullPage: true });
  }
  if (own) await page.setViewportSize(own);
}

/** What the public scorecard of insiders shows of a unit. */
async function onScorecard(page: Page, unit: string): Promise<string> {
  await page.goto(`${url}/plans/que-2026/units/${unit}?period=2026-12`);
  return page.locator('main').innerText();
}

const offline = (context: BrowserContext, off: boolean): Promise<void> => context.setOffline(off);
const field = (page: Page, indicator: string, name: string) => page.locator(`#${indicator}-${name}`);
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();

test('a campaign opens the day after its figures are closed, and nobody has handed in yet', async () => {
  const page = await as('coordinator', desk);
  expect((await page.goto(url + campaign))?.status()).toBe(404);
  office.clock.now = '2026-12-15T02:00:00.000Z';
  await page.goto(`${url}/campaigns`);
  await isSound(page, '1-campaigns');
  await page.getByRole('link', { name: 'Tháng 12/2026' }).click();
  expect(await page.locator('#rates').innerText()).toBe('0 trên 4 đơn vị đã nộp (0%); 0 nộp đúng hạn (0%).');
  await isSound(page, '2-campaign');
  expect(await onScorecard(page, units.anPhu)).toContain('chưa có số liệu');
});

test('a reporter fills in on a phone; it saves as they type and survives a lost line', async () => {
  const page = await as('reporter-anPhu');
  await page.goto(url + of(units.anPhu));
  await isSound(page, '3-form');
  await field(page, 'ho-so-truc-tuyen', 'numerator').fill('1.504');
  await field(page, 'ho-so-truc-tuyen', 'denominator').fill('1.880');
  await saved(page);
  await offline(page.context(), true);
  await field(page, 'van-ban', 'numerator').fill('45');
  await field(page, 'van-ban', 'denominator').fill('50');
  await page.getByText(/^Mất kết nối/).waitFor();
  await isSound(page, '4-lost-line');
  await page.close();
  const again = await page.context().newPage();
  await offline(again.context(), false);
  await again.goto(url + of(units.anPhu));
  expect(await field(again, 'van-ban', 'numerator').inputValue()).toBe('45');
  await saved(again);
  await again.reload();
  expect(await field(again, 'ho-so-truc-tuyen', 'numerator').inputValue()).toBe('1.504');
  expect(await field(again, 'van-ban', 'denominator').inputValue()).toBe('50');
});

test('a number that may be two is asked back beside its field', async () => {
  const page = await as('reporter-anPhu');
  await page.goto(url + of(units.anPhu));
  await field(page, 'dich-vu', 'value').fill('1,500');
  await page.locator('#dich-vu-value-error').waitFor();
  expect(await page.locator('#dich-vu-value-error').innerText()).toContain('có thể là hai số khác nhau');
  await field(page, 'dich-vu', 'value').fill('112');
  await saved(page);
  expect(await page.locator('#dich-vu-value-error').count()).toBe(0);
});

test('two people fill in the same report: the second sees what changed and nothing is lost', async () => {
  const [reporter, approver] = [await as('reporter-anPhu'), await as('approver-anPhu', desk)];
  for (const page of [reporter, approver]) await page.goto(url + of(units.anPhu));
  await field(reporter, 'dich-vu', 'value').fill('113');
  await saved(reporter);
  await field(approver, 'dich-vu', 'value').fill('120');
  const told = approver.locator('#dich-vu [data-conflict]');
  await told.waitFor();
  expect(await told.innerText()).toContain('reporter, que.xa-an-phu vừa sửa thành 113');
  await isSound(approver, '5-two-people');
  await told.getByRole('button', { name: 'Giữ số của tôi' }).click();
  await saved(approver);
  await reporter.reload();
  expect(await field(reporter, 'dich-vu', 'value').inputValue()).toBe('120');
});

test('a second reporter sends a workbook with three mistakes and gets it back annotated; the good rows are in', async () => {
  const page = await as('reporter-binhMinh', desk);
  await page.goto(url + of(units.binhMinh));
  await page.getByText('Nhập bằng tệp Excel').click();
  const template = await page.request.get(`${url + of(units.binhMinh)}/template.xlsx`);
  const send = async (values: Parameters<typeof filling>[0]) => {
    const buffer = Buffer.from(await rewritten(new Uint8Array(await template.body()), filling(values)));
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.setInputFiles('#workbook', { name: 'binh-minh.xlsx', mimeType: type, buffer });
    await page.getByRole('button', { name: 'Đưa vào báo cáo' }).click();
    await page.waitForURL('**/files/**');
  };
  await send({ F7: 60, G7: 50, F8: 40, G8: 'năm mươi', H9: -3 });
  await isSound(page, '6-workbook');
  const text = await page.locator('main').innerText();
  for (const cell of ['F7', 'G8', 'H9']) expect(text).toContain(cell);
  const back = await page.request.get(`${page.url()}/annotated.xlsx`);
  expect(
    Buffer.from(await back.body())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await page.goto(url + of(units.binhMinh));
  await page.getByText('Nhập bằng tệp Excel').click();
  await send({ F7: 40, G7: 50, F8: 40, G8: 50, H9: 90 });
  await page.goto(url + of(units.binhMinh));
  expect(await page.locator('#answered').innerText()).toBe('Đã trả lời 3 trên 3 chỉ số.');
});

test('a third unit’s machine sends its figures; one is refused with its place, the others wait to be handed in', async () => {
  const figures = [
    { indicator: 'ho-so-truc-tuyen', period: '2026-12', numerator: 90, denominator: 100 },
    { indicator: 'van-ban', period: '2026', numerator: 60, denominator: 50 },
    { indicator: 'dich-vu', period: '2026', value: 95 },
  ];
  const send = async (observations: readonly object[]) => {
    const answer = await fetch(`${url}/api/v1/observations`, {
      method: 'POST',
      headers: { Authorization: 'Bearer reporter-duySon', 'Content-Type': 'application/json' },
      body: JSON.stringify({ observations: observations.map((o) => ({ unit: units.duySon, ...o })) }),
    });
    return (await answer.json()) as { accepted: number; rejected: number; findings: readonly { code: string }[] };
  };
  const first = await send(figures);
  expect([first.accepted, first.rejected]).toEqual([2, 1]);
  expect(first.findings.map((f) => f.code)).toContain('numerator-over-denominator');
  expect(await send([{ indicator: 'van-ban', period: '2026', numerator: 45, denominator: 50 }])).toMatchObject({
    ...{ accepted: 1, rejected: 0 },
  });
});

test('a fourth fills in without scripts: a state with a reason, evidence, and what is missing is said on top', async () => {
  const page = await as('approver-camHa', { javaScriptEnabled: false });
  await page.goto(url + of(units.camHa));
  await field(page, 'ho-so-truc-tuyen', 'numerator').fill('30');
  await field(page, 'ho-so-truc-tuyen', 'denominator').fill('40');
  await page.locator('label[for="van-ban-no-data"]').click();
  await page.getByRole('button', { name: 'Nộp báo cáo tháng 12/2026' }).click();
  const summary = page.locator('.errors');
  expect(await summary.innerText()).toContain('2 trên 3 chỉ số chưa có số liệu');
  await summary.locator('a[href="#van-ban-explanation"]').click();
  await field(page, 'van-ban', 'explanation').fill('Phần mềm đang nâng cấp, có số sau 20/12');
  await page.locator('#dich-vu summary').click();
  await page.setInputFiles('#dich-vu-evidence', {
    ...{ name: 'danh mục.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  });
  await field(page, 'dich-vu', 'value').fill('80');
  await page.getByRole('button', { name: 'Nộp báo cáo tháng 12/2026' }).click();
  expect(await page.locator('#report-state').innerText()).toContain('đang chờ kiểm tra');
  expect(await page.locator('main').innerText()).toContain('danh mục.pdf');
});

test('the approvers of the others hand in, and the scorecard shows their figures', async () => {
  for (const name of ['anPhu', 'binhMinh', 'duySon'] as const) {
    const page = await as(`approver-${name}`);
    await page.goto(url + of(units[name]));
    await page.getByRole('button', { name: 'Nộp báo cáo tháng 12/2026' }).click();
    await page.getByText('Đã nộp báo cáo.').waitFor();
    await isSound(page, `7-handed-in-${name}`);
  }
  const page = await as('coordinator', desk);
  expect(await onScorecard(page, units.anPhu)).toContain('80,0%');
  await page.goto(url + campaign);
  expect(await page.locator('#rates').innerText()).toBe('4 trên 4 đơn vị đã nộp (100%); 4 nộp đúng hạn (100%).');
});

test('the coordinator returns one, verifies the others, one with a corrected value, and publishes', async () => {
  const page = await as('coordinator', desk);
  await page.goto(url + of(units.camHa));
  await isSound(page, '8-review');
  await page.getByRole('button', { name: 'Trả lại báo cáo' }).click();
  expect(await page.locator('.errors').innerText()).toContain('Ghi lý do.');
  await page.locator('#return-comment').fill('Bổ sung số văn bản điện tử');
  await page.getByRole('button', { name: 'Trả lại báo cáo' }).click();
  await page.getByText('Đã trả lại báo cáo.').waitFor();
  office.wait(5);
  await page.goto(url + of(units.anPhu));
  await page.getByText('Sửa giá trị khi xác nhận').click();
  await page.locator('#right-dich-vu-value').fill('110');
  await page.locator('#right-dich-vu-reason').fill('Hai dịch vụ đã bãi bỏ');
  await page.getByRole('button', { name: 'Xác nhận báo cáo' }).click();
  await page.getByText('Đã xác nhận báo cáo.').waitFor();
  await isSound(page, '9-verified');
  for (const unit of [units.binhMinh, units.duySon]) {
    await page.goto(url + of(unit));
    await page.getByRole('button', { name: 'Xác nhận báo cáo' }).click();
    await page.getByText('Đã xác nhận báo cáo.').waitFor();
  }
  await page.goto(url + campaign);
  await isSound(page, '10-to-publish');
  expect(await page.locator('#publish').innerText()).toContain('3 báo cáo đã kiểm tra');
  await page.getByRole('button', { name: 'Công bố đợt tháng 12/2026' }).click();
  await page.getByText(/Công bố 09:\d\d ngày 15\/12\/2026/).waitFor();
  await isSound(page, '11-published');
});

test('the scorecard changes: the corrected value counts, the returned report is owed again', async () => {
  const page = await as('coordinator', desk);
  expect(await onScorecard(page, units.anPhu)).toContain('110');
  expect(await onScorecard(page, units.camHa)).not.toContain('75,0%');
  await page.goto(`${url}/plans/que-2026?period=2026-12`);
  await isSound(page, '12-scorecard');
});

test.each([
  [units.binhMinh, 'ho-so-truc-tuyen', ['binh-minh.xlsx', 'Báo cáo!F7', 'reporter, que.xa-binh-minh']],
  [units.binhMinh, 'dich-vu', ['binh-minh.xlsx', 'Báo cáo!H9']],
  [units.duySon, 'ho-so-truc-tuyen', ['máy gửi (API)', '90/100 = 90,0%']],
  [units.anPhu, 'ho-so-truc-tuyen', ['biểu mẫu', '1.504/1.880 = 80,0%']],
  [units.anPhu, 'dich-vu', ['Hai dịch vụ đã bãi bỏ', 'Đơn vị báo cáo', 'Sau kiểm tra', 'Công bố']],
])('every figure of %s leads back to where it was filled in: %s', async (unit, indicator, words) => {
  const page = await as('coordinator');
  await page.goto(`${url}/plans/que-2026/units/${unit}?period=2026-12`);
  await page.locator(`a[href*="/explain/${indicator}/${unit}"]:visible`).first().click();
  await page.waitForURL('**/explain/**');
  const text = await page.locator('main').innerText();
  for (const word of words) expect(text).toContain(word);
  await isSound(page, `13-explanation-${indicator}-${unit}`);
});

test('the unit of the returned report reads why, and hands in again', async () => {
  const page = await as('approver-camHa');
  await page.goto(url + of(units.camHa));
  expect(await page.locator('main').innerText()).toContain('Bổ sung số văn bản điện tử');
  await isSound(page, '14-returned');
  await page.locator('label[for="van-ban-figure"]').click();
  await field(page, 'van-ban', 'numerator').fill('20');
  await field(page, 'van-ban', 'denominator').fill('40');
  await saved(page);
  await page.getByRole('button', { name: 'Nộp báo cáo tháng 12/2026' }).click();
  await page.getByText('Đã nộp báo cáo.').waitFor();
});

test('the first view of the form takes under 100 KB', async () => {
  const page = await as('reporter-anPhu');
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  await wire.send('Network.enable');
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url + of(units.camHa), { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThan(100 * 1024);
});

test('nothing broke on the way', () => {
  expect(errors).toEqual([]);
});
