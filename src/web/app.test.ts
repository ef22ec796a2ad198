import { describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { testServices } from './services.fixture.ts';

const app = createApp(testServices());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(`http://localhost${path}`, { headers });
  return { response, status: response.status, html: await response.text() };
};

/** What a reader sees: no tags. */
const words = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

const pages = [
  '/',
  '/plans/mau-2026',
  '/plans/cu-2019',
  '/plans/cu-2019?period=2019',
  '/plans/mau-2026?period=2026-Q1&block=xa&family=dvc&status=off-track',
  '/plans/mau-2026/units/tinh.xa-a',
  '/plans/mau-2026/units/tinh.xa-im',
  '/plans/mau-2026/indicators/truc-tuyen',
  '/plans/mau-2026/indicators/dam-may',
  '/plans/cu-2019/indicators/van-ban',
  '/plans/mau-2026/explain/truc-tuyen/tinh.xa-a?target=t1',
  '/plans/mau-2026/explain/truc-tuyen/tinh.xa-im',
  '/plans/mau-2026/explain/dam-may/tinh.so-noi-vu',
  '/plans/cu-2019/explain/van-ban/tinh',
  '/plans/mau-2026/targets',
  '/plans/cu-2019/targets?period=2019',
  '/plans/lech-2019/targets',
  '/plans/mau-2026/indicators',
  '/plans/cu-2019/indicators',
  '/plans/mau-2026/units',
  '/plans/mau-2026/units?sort=name&period=2026-Q1',
  '/plans/cu-2019/units',
  '/plans/mau-2026/changes',
  '/plans/cu-2019/changes',
  '/alerts',
  '/alerts/mails?plan=mau-2026',
  '/search?q=so+noi+vu',
  '/search',
  '/about',
  '/imports',
  '/imports/new',
];

describe.each(pages)('the page %s', (path) => {
  it.each(['vi', 'en'])('is complete in %s, without a trace of the program', async (lang) => {
    const { status, html } = await get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    expect(status).toBe(200);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${lang}">`));
    expect(html.match(/undefined|NaN|\bnull\b|\[object/)).toBeNull();
    expect(html).not.toMatch(/<script| style="| on[a-z]+="/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });
});

describe('sample figures', () => {
  it.each(pages.filter((p) => p.includes('mau-2026')))('are marked on %s and in its title', async (path) => {
    const { html } = await get(path);
    expect(html).toContain('<strong>Số liệu minh họa.</strong>');
    expect(html).toMatch(/<title>[^<]*số liệu minh họa/);
    expect(html).toContain('class="sample-vi"');
  });

  it('are not marked on the pages of a document', async () => {
    expect((await get('/plans/cu-2019')).html).not.toContain('inh họa');
  });
});

describe('the scorecard', () => {
  it('says first who is behind and who is silent', async () => {
    const { html } = await get('/plans/mau-2026');
    expect(words(html)).toContain('2 trên 4 đơn vị chậm lộ trình ở ít nhất một chỉ tiêu; 1 đơn vị quá hạn báo cáo.');
    expect(words(html)).toContain('3/4 đơn vị đã báo cáo');
    expect(words(html)).toContain('Bảng theo dõi chỉ tiêu quý III/2026');
  });

  it('keeps overdue reports and targets behind in two lists', async () => {
    const text = words((await get('/plans/mau-2026')).html);
    const [before = '', after = ''] = text.split('Nhiều chỉ tiêu chậm nhất');
    expect(before).toContain('Báo cáo quá hạnXã Im');
    expect(after.split('Đơn vị × chỉ tiêu')[0]).not.toContain('Xã Im');
  });

  it('links every number to its explanation, named with its status in words', async () => {
    const { html } = await get('/plans/mau-2026');
    expect(html).toContain('aria-label="Xã A, Hồ sơ trực tuyến: 52,0%, chậm tiến độ"');
    expect(html).toContain('/plans/mau-2026/explain/truc-tuyen/tinh.xa-a?target=t1&amp;period=2026-Q3');
  });

  it('tells no data, not applicable and zero apart', async () => {
    const { html } = await get('/plans/mau-2026');
    expect(html).toContain('aria-label="Xã Im, Hồ sơ trực tuyến: chưa có số liệu"');
    expect(html).toContain('aria-label="Sở Nội vụ, Lên đám mây: không áp dụng"');
    expect(html).toMatch(/alert\(1\)&lt;\/script&gt;, Hồ sơ trực tuyến: 0,0%/);
  });

  it('escapes what units are called', async () => {
    const { html } = await get('/plans/mau-2026');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('shows only the block that was asked for', async () => {
    const { html } = await get('/plans/mau-2026?block=so');
    expect(words(html)).toContain('Đang xem 1 trên 4 đơn vị.');
    expect(html.split('id="targets"')[1]).not.toContain('>Xã A<');
  });

  it('says where a plan has no figure after its baseline, and keeps the qualifier', async () => {
    const text = words((await get('/plans/cu-2019')).html);
    expect(text).toContain('chưa có số liệu sau mốc');
    expect(text).toContain('trên 90%');
  });

  it('says since when figures are held where the as-of lies before', async () => {
    const { html } = await get('/plans/mau-2026?asOf=2026-01-01');
    expect(words(html)).toContain('Số liệu được lưu từ 00:00 ngày 01/4/2026'.replace('01/4', '01/4'));
  });
});

describe('the explanation', () => {
  it('puts the numbers into the formulas and names file, line and what was replaced', async () => {
    const text = words((await get('/plans/mau-2026/explain/truc-tuyen/tinh.xa-a')).html);
    expect(text).toContain('Vì sao là 52,0%');
    expect(text).toContain('= 100 × 52 / 100');
    expect(text).toContain('khớp với con số đã in');
    expect(text).toContain('dưới 0,60 là chậm tiến độ');
    expect(text).toContain('bao-cao.csv, dòng');
    expect(text).toContain('Tối thiểu 80% hồ sơ trực tuyến.');
    expect(text).toContain('Số liệu đã được thay');
  });
});

describe('language', () => {
  it('follows the cookie and is switched by a link', async () => {
    const { html } = await get('/plans/mau-2026', { Cookie: 'lang=en' });
    expect(html).toContain('<html lang="en">');
    expect(words(html)).toContain('2 of 4 units');
    expect(html).toContain('href="/plans/mau-2026?lang=vi"');
  });

  it('remembers the choice in a cookie', async () => {
    const { response } = await get('/?lang=en');
    expect(response.headers.get('set-cookie')).toMatch(/lang=en;.*HttpOnly/);
  });
});

describe('what goes wrong', () => {
  it.each([
    ['/nowhere', 404],
    ['/plans/none', 404],
    ['/plans/mau-2026/units/none', 404],
    ['/plans/mau-2026/indicators/none', 404],
    ['/plans/mau-2026/explain/truc-tuyen/none', 404],
    ['/imports/none', 404],
    ['/plans/mau-2026?period=soon', 400],
    ['/plans/mau-2026?status=great', 400],
    ['/plans/mau-2026?block=none', 400],
    ['/plans/mau-2026?family=none', 400],
    ['/plans/mau-2026?asOf=yesterday', 400],
    ['/plans/mau-2026?asOf=2026-09-20T10:12%2B99:99', 400],
    ['/plans/mau-2026?asOf=2026-09-20T10:12-14:60', 400],
    ['/plans/none/changes', 404],
    ['/plans/mau-2026/changes?period=soon', 400],
    ['/alerts/mails?plan=none', 404],
    ['/alerts/mails?plan=mau-2026&state=lost', 400],
    ['/alerts/mails?plan=mau-2026&page=0', 400],
  ])('%s answers %i with a page that leads on', async (path, expected) => {
    const { status, html } = await get(path);
    expect(status).toBe(expected);
    expect(html).toContain('href="/"');
    expect(words((await get(path, { Cookie: 'lang=en' })).html)).toContain('See the overview of all plans');
  });

  it('offers the search where a page is not there', async () => {
    const { html } = await get('/nowhere');
    expect(html.match(/action="\/search"/g)).toHaveLength(2);
  });

  it('answers 500 without the cause, and reports it', async () => {
    const heard: unknown[] = [];
    const readOverview = () => Promise.reject(new Error('secret path'));
    const broken = createApp(testServices({ readOverview }), { onError: (e) => heard.push(e) });
    const response = await broken.request('http://localhost/');
    expect(response.status).toBe(500);
    const html = await response.text();
    expect(html).not.toContain('secret');
    expect(words(html)).toContain('Tải lại trang này');
    expect(heard).toHaveLength(1);
  });
});

describe('the answer', () => {
  it('forbids scripts, frames and foreign content', async () => {
    const { response } = await get('/plans/mau-2026');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('serves its stylesheet and fonts for good, under a name made of their content', async () => {
    const { html } = await get('/');
    const files = [...html.matchAll(/\/assets\/[^"]+/g)].map(([path]) => path);
    expect(files).toHaveLength(3);
    for (const file of files) {
      const { response } = await get(file);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('says whether the database answers', async () => {
    const { response, html } = await get('/healthz');
    expect(response.status).toBe(200);
    expect(JSON.parse(html)).toMatchObject({ ok: true, database: 'sqlite', problems: [] });
    const well = await testServices().healthy();
    const down = createApp(testServices({ healthy: async () => ({ ...well, ok: false }) }));
    expect((await down.request('http://localhost/healthz')).status).toBe(503);
  });
});

describe('an explanation for machines', () => {
  it('says in JSON what the page says', async () => {
    const { status, html, response } = await get('/plans/mau-2026/explain/truc-tuyen/tinh.xa-a?target=t1&format=json');
    expect(status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(JSON.parse(html)).toMatchObject({
      plan: 'mau-2026',
      unit: 'tinh.xa-a',
      indicator: { id: 'truc-tuyen' },
      target: { id: 't1' },
    });
  });

  it('is offered by the page, and in no other format', async () => {
    const path = '/plans/mau-2026/explain/truc-tuyen/tinh.xa-a?target=t1';
    expect((await get(path)).html).toContain('format=json');
    expect((await get(`${path}&format=xml`)).status).toBe(400);
  });
});

describe('a narrowed list', () => {
  it('takes several statuses and refuses what is none', async () => {
    expect((await get('/plans/mau-2026?status=off-track,missed')).status).toBe(200);
    expect((await get('/plans/mau-2026?status=off-track,gone')).status).toBe(400);
  });

  it('says on a unit’s page that it is a part, and leads to all', async () => {
    const { html } = await get('/plans/mau-2026/units/tinh.xa-a?status=no-target');
    expect(words(html)).toMatch(/Chỉ xem chưa giao chỉ tiêu: 0 trên \d+\. Xem tất cả/);
  });
});
