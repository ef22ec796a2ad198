import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { anyone } from '../../domain/actor.ts';
import { publishedServices } from '../../runtime/published-services.ts';
import { reportServices } from '../../runtime/report-services.ts';
import { inlineCatalogue, type Office, texts } from '../../services/given.fixture.ts';
import { campaign, coordinator, correct, published } from '../../services/publication/publication.fixture.ts';
import { readScorecard } from '../../services/read-scorecard.ts';
import { actor, anPhu, binhMinh, december, fill, filled, handIn } from '../../services/report.fixture.ts';
import { tamperWith } from '../../store/tamper.fixture.ts';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';

const origin = 'http://localhost';
let office: Office;
let who: Actor;
beforeEach(async () => {
  office = await december();
  who = anyone;
});
afterEach(() => office.close());

const appFor = (portals: readonly string[] = []) =>
  createApp(
    testServices({
      identify: async () => who,
      published: publishedServices(office.ports),
      reports: reportServices(office.ports),
      readScorecard: (question) => readScorecard(office.ports, question),
    }),
    { baseUrl: origin, portals },
  );
const ask = async (path: string, headers: Record<string, string> = {}, app = appFor()) => {
  const response = await app.request(origin + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const at = `/published/${campaign.plan}/${campaign.period}`;

describe('without an account', () => {
  test('nothing is there until something is published', async () => {
    expect((await ask('/published')).text).toContain('Chưa có kết quả nào được công bố.');
    await handIn(office);
    for (const path of [
      at,
      `${at}/publication.json`,
      `${at}/restatements`,
      '/published/que-2026',
      '/published/que-2026/card',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
  });

  test('what is published is read: the list, the results, a unit, an indicator, the files', async () => {
    const { latest } = await published(office);
    expect((await ask('/published')).text).toContain('Kết quả tháng 12/2026');
    const page = await ask(at);
    expect(page.text).toContain('<h1>Kết quả tháng 12/2026</h1>');
    expect(page.text).toContain(`href="${at}/${latest.hash}/figures.csv"`);
    expect((await ask(`${at}/units/${anPhu.unit}`)).text).toContain('40/50 = 80,0%');
    expect((await ask(`${at}/indicators/ho-so-truc-tuyen`)).text).toContain('Xã An Phú');
    expect((await ask(`${at}/${latest.hash}/figures.csv`)).text).toContain(
      'que.xa-an-phu,ho-so-truc-tuyen,2026-12,40,50',
    );
    const document = JSON.parse((await ask(`${at}/publication.json`)).text);
    expect(document).toMatchObject({ hash: latest.hash, edition: 1, restatements: [] });
    for (const { url } of document.files) expect((await ask(url.slice(origin.length))).status).toBe(200);
    expect((await ask('/published/que-2026')).headers.get('Location')).toBe(at);
    expect((await ask('/published/que-2026/2026')).headers.get('Location')).toBe(at);
    expect((await ask('/published/que-2026/2026-Q4/restatements')).headers.get('Location')).toBe(`${at}/restatements`);
  });

  test('drafts, what waits for review, names, notes and reasons of reviews are nowhere', async () => {
    await published(office);
    await fill(office, [filled('ho-so-truc-tuyen', [7, 13], { note: 'bí mật của Bình Minh' })], binhMinh);
    const seen: string[] = [];
    const paths = ['/published', at, `${at}/restatements`, `${at}/restatements.csv`, `${at}/publication.json`];
    const units = ['que.xa-an-phu', 'que.xa-binh-minh', 'que.xa-cam-ha'].map((u) => `${at}/units/${u}`);
    const { files } = JSON.parse((await ask(`${at}/publication.json`)).text);
    const more = files.map((f: { url: string }) => f.url.slice(origin.length));
    for (const path of [...paths, ...units, `${at}/indicators/ho-so-truc-tuyen`, ...more, '/published/que-2026/card']) {
      const { status, text } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      seen.push(text);
    }
    for (const secret of [
      'bí mật',
      '7/13',
      '7,13',
      coordinator.name,
      'approver',
      'reporter',
      '@que.example',
      'f.csv',
    ]) {
      expect(seen.filter((text) => text.includes(secret))).toEqual([]);
    }
    expect(seen.join('')).not.toMatch(/href="\/(plans|campaigns|alerts|imports)/);
  });

  test('another period, plan, unit, hash or name is not found, and nothing else of the plan is open', async () => {
    const { latest } = await published(office);
    const other = '0'.repeat(64);
    for (const path of [
      '/published/que-2026/2026-11',
      '/published/que-mau/2026-12',
      `${at}/units/que.khong-co`,
      `${at}/indicators/dich-vu`,
      `${at}/${other}/figures.csv`,
      `${at}/${latest.hash}/secret.csv`,
      `${at}/${latest.hash}/..%2Ffigures.csv`,
      `/published/que-2026/2026-11/${latest.hash}/figures.csv`,
      `${at}/${latest.hash.slice(0, 60)}/figures.csv`,
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
    expect((await ask('/published/que-2026/khong-phai-ky')).status).toBe(404);
    expect((await ask(`${at}/indicators/ho-so-truc-tuyen?status=x`)).status).toBe(400);
    expect((await ask(`/campaigns/que-2026/2026-12`)).status).toBe(302);
    expect((await ask(`/plans/mau-2026`)).status).toBe(302);
  });
});

test('a file is kept for good by everybody, and not sent twice', async () => {
  const { latest } = await published(office);
  const { headers } = await ask(`${at}/${latest.hash}/figures.csv`);
  expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(headers.get('Set-Cookie')).toBeNull();
  expect(headers.get('Content-Disposition')).toContain('que-2026-2026-12-figures.csv');
  const again = await ask(`${at}/${latest.hash}/figures.csv`, { 'If-None-Match': headers.get('ETag') ?? '' });
  expect([again.status, again.text]).toEqual([304, '']);
});

test('a correction shows at once: on the list, the page, in the CSV and the JSON', async () => {
  await published(office);
  expect((await ask(`${at}/restatements`)).text).toContain('Chưa có đính chính nào');
  await correct(office, 30, 'Đếm trùng, "=SUM(1)"');
  expect((await ask(at)).text).toContain('Sau khi công bố đã có <strong>');
  const page = (await ask(`${at}/restatements`)).text;
  for (const words of ['40/50 = 80,0%', '30/50 = 60,0%', 'Đếm trùng', 'Người điều phối']) expect(page).toContain(words);
  expect((await ask(`${at}/restatements.csv`)).text).toContain(
    '40,50,80,figure,30,50,60,figure,"Đếm trùng, ""=SUM(1)""",coordinator,',
  );
  const { restatements } = JSON.parse((await ask(`${at}/publication.json`)).text);
  expect(restatements).toMatchObject([{ printed: { value: 80 }, now: { value: 60 }, role: 'coordinator' }]);
});

describe('the card', () => {
  const policy = async (path: string, portals: readonly string[] = []) => {
    const { headers } = await ask(path, {}, appFor(portals));
    return `${headers.get('Content-Security-Policy')} ${headers.get('X-Frame-Options')}`;
  };

  test('may be framed by the portals that are configured, and no other page by anybody', async () => {
    await published(office);
    const portal = 'https://cong.tinh.example';
    expect(await policy('/published/que-2026/card')).toMatch(/frame-ancestors 'none'.* DENY$/);
    expect(await policy('/published/que-2026/card', [portal])).toMatch(
      /frame-ancestors https:\/\/cong.tinh.example.* null$/,
    );
    for (const path of ['/published', at, `${at}/units/${anPhu.unit}`, '/', '/sign-in']) {
      expect(await policy(path, [portal])).toMatch(/frame-ancestors 'none'.* DENY$/);
    }
  });

  test('fetches nothing and runs nothing: its one style is named by its hash', async () => {
    await published(office);
    const { text } = await ask('/published/que-2026/card');
    expect(text).not.toMatch(/<script|<link|<img|url\(|@import/);
    expect(text).toContain('<style>');
    expect(await policy('/published/que-2026/card')).toMatch(/default-src 'none'; style-src 'sha256-[^']+'/);
    expect(text).toContain(`href="${origin}${at}"`);
  });

  test('stands in the page of the publication as one line to copy, where a portal may show it', async () => {
    await published(office);
    const line = `&lt;iframe src=&quot;${origin}/published/que-2026/card&quot;`;
    expect((await ask(at, {}, appFor(['https://cong.tinh.example']))).text).toContain(line);
    expect((await ask(at)).text).not.toContain('iframe');
    who = actor('coordinator');
    expect((await ask(at)).text).toContain('PORTALS=');
  });
});

test('what was altered in the database is never shown', async () => {
  const { latest } = await published(office);
  await tamperWith(office.ports.db, `update publication_bundle set hash = '${'5'.repeat(64)}'`);
  expect((await ask(at)).status).toBe(500);
  expect((await ask(`${at}/${latest.hash}/figures.csv`)).status).toBe(404);
});

test('names of 300 characters and markup in them are shown as text', async () => {
  const long = `Xã ${'Rất Dài '.repeat(36)}`.trim();
  const name = `${long.slice(0, 280)} <b>&</b>`;
  const units = texts.units.replace('name: Xã An Phú', `name: "${name}"`);
  office.wait(1);
  await office.load({ catalogue: inlineCatalogue({ units }) });
  await published(office);
  const { text } = await ask(`${at}/units/${anPhu.unit}`);
  expect(text).toContain('&lt;b&gt;&amp;&lt;/b&gt;');
  expect(text).not.toContain('<b>&</b>');
  expect((await ask('/published/que-2026/card')).status).toBe(200);
});

test('a unit without any figure says so', async () => {
  await published(office);
  const { text } = await ask(`${at}/units/que.xa-cam-ha`);
  expect(text).toContain('Khi công bố, đơn vị chưa có số liệu nào.');
  expect(text).not.toMatch(/NaN|undefined|null/);
});
