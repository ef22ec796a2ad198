import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { operator } from '../../domain/actor.ts';
import { reportServices } from '../../runtime/report-services.ts';
import { explain } from '../../services/explain.ts';
import type { Office } from '../../services/given.fixture.ts';
import { actor, anPhu, december, fill, filled, handIn } from '../../services/report.fixture.ts';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';

const origin = 'http://localhost:8787';
let office: Office;
let app: ReturnType<typeof createApp>;
let who: Actor;
beforeEach(async () => {
  office = await december();
  const kept = new Map<string, Uint8Array>();
  const files = {
    keep: async (sha256: string, bytes: Uint8Array) => void kept.set(sha256, bytes),
    read: async (sha256: string) => kept.get(sha256) ?? null,
    has: async (sha256: string) => kept.has(sha256),
  };
  const ports = { ...office.ports, files };
  who = operator;
  app = createApp(
    testServices({
      identify: async () => who,
      reports: reportServices(ports),
      explain: (question) => explain(ports, question),
    }),
  );
});
afterEach(() => office.close());

const at = `/campaigns/que-2026/2026-12/${anPhu.unit}`;
const get = async (path: string) => {
  const response = await app.request(origin + path);
  return { status: response.status, html: await response.text(), response };
};
const post = async (path: string, fields: Readonly<Record<string, string | File>>, from = origin) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const response = await app.request(origin + path, { method: 'POST', body, headers: { Origin: from } });
  return { status: response.status, html: await response.text(), to: response.headers.get('location') };
};
const fields = (more: Readonly<Record<string, string | File>> = {}) => ({
  ...{ 'ho-so-truc-tuyen.state': 'figure', 'ho-so-truc-tuyen.numerator': '1.040', 'ho-so-truc-tuyen.basedOn': '0' },
  ...{ 'ho-so-truc-tuyen.denominator': '1.300', 'van-ban.state': 'no-data', 'van-ban.basedOn': '0' },
  ...{ 'van-ban.explanation': 'Phần mềm đang nâng cấp', act: 'save', ...more },
});

describe('the form of a report', () => {
  test('asks for what the unit owes and nothing else, one press from saying there is none', async () => {
    const { status, html } = await get(at);
    expect(status).toBe(200);
    expect(html).toContain('<h1>Báo cáo tháng 12/2026 của Xã An Phú</h1>');
    expect([...html.matchAll(/data-indicator="([^"]+)"/g)].map((m) => m[1])).toEqual(['ho-so-truc-tuyen', 'van-ban']);
    for (const words of ['Không phát sinh', 'Không áp dụng', 'Chưa có số liệu']) expect(html).toContain(words);
    expect(html).toContain('Nộp báo cáo tháng 12/2026');
  });

  test('has the one script, and only this page may run it', async () => {
    const policy = async (path: string) => (await get(path)).response.headers.get('content-security-policy');
    expect((await get(at)).html).toMatch(/<script type="module" src="\/assets\/report-form\.\w+\.js">/);
    expect(await policy(at)).toContain("script-src 'self'");
    for (const path of ['/', '/campaigns', '/campaigns/que-2026/2026-12']) {
      expect(await policy(path)).not.toContain('script-src');
    }
  });

  test('saves what was typed in Vietnamese notation and shows it again', async () => {
    expect(await post(at, fields())).toMatchObject({ status: 303, to: `${at}?done=saved` });
    const { html } = await get(`${at}?done=saved`);
    expect(html).toContain('value="1.040"');
    expect(html).toContain('1.040/1.300 = 80,0%');
    expect(html).toContain('Đã lưu.');
    expect(html).toContain('Phần mềm đang nâng cấp');
  });

  test('asks back what may be two numbers beside its field and on top, and keeps the rest', async () => {
    const { status, html } = await post(at, fields({ 'ho-so-truc-tuyen.numerator': '1,040' }));
    expect(status).toBe(422);
    expect(html).toContain('<a href="#ho-so-truc-tuyen-numerator">');
    expect(html).toContain('có thể là hai số khác nhau');
    expect(html).toContain('value="1,040"');
    expect(html).toMatch(/<title>Lỗi: /);
    expect((await get(at)).html).toContain('Phần mềm đang nâng cấp');
  });

  test('is handed in with one press, and then takes no more', async () => {
    expect((await post(at, fields({ act: 'submit' }))).to).toBe(`${at}?done=submitted`);
    const { html } = await get(at);
    expect(html).toContain('đang chờ kiểm tra');
    expect(html).not.toContain('data-indicator');
    expect((await post(at, fields())).status).toBe(409);
  });

  test('fills in nothing for who may not hand it in, and says no', async () => {
    who = actor('reporter', anPhu.unit);
    expect((await post(at, fields({ act: 'submit' }))).status).toBe(403);
    expect((await get(at)).html).not.toContain('Phần mềm đang nâng cấp');
  });

  test('sent twice by one person leads to what was handed in, also at once; other figures do not', async () => {
    who = actor('approver', anPhu.unit);
    const sent = fields({ act: 'submit' });
    const all = await Promise.all([post(at, sent), post(at, sent), post(at, sent)]);
    expect(all.map(({ status, to }) => [status, to])).toEqual(all.map(() => [303, `${at}?done=submitted`]));
    expect((await post(at, sent)).to).toBe(`${at}?done=submitted`);
    expect((await post(at, { ...sent, 'ho-so-truc-tuyen.numerator': '1.041' })).status).toBe(409);
    who = actor('approver', 'que');
    expect((await post(at, sent)).status).toBe(409);
  });

  test('says what is missing before it can be handed in', async () => {
    const { status, html } = await post(at, fields({ act: 'submit', 'van-ban.explanation': '' }));
    expect(status).toBe(422);
    expect(html).toContain('1 trên 2 chỉ số chưa có số liệu');
    expect(html).toContain('href="#van-ban-explanation"');
  });

  test('shows a warning, and is not handed in before it is explained', async () => {
    const odd = fields({ 'ho-so-truc-tuyen.value': '75', act: 'submit' });
    const refused = await post(at, odd);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('cảnh báo chưa giải trình');
    expect(refused.html).toContain('chưa sửa cũng chưa giải trình. ');
    const again = { ...odd, 'ho-so-truc-tuyen.basedOn': '1', 'van-ban.basedOn': '1' };
    expect((await post(at, { ...again, 'ho-so-truc-tuyen.explanation': 'Làm tròn' })).status).toBe(303);
  });

  test('tells who saved in between, and does not overwrite', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [30, 40])]);
    const { status, html } = await post(at, fields());
    expect(status).toBe(422);
    expect(html).toContain('reporter, que.xa-an-phu đã sửa thành 30/40 = 75,0%');
    expect(html).toContain('value="1.040"');
    const second = fields({ 'ho-so-truc-tuyen.basedOn': '1', 'van-ban.basedOn': '1' });
    expect((await post(at, second)).status).toBe(303);
  });

  test('keeps evidence, gives it back as a file to save, and takes it away', async () => {
    const file = new File(['%PDF-1.7'], 'minh chứng.pdf');
    await post(at, fields({ 'van-ban.evidence': file }));
    const [, href] = /href="([^"]+\/evidence\/[^"]+)"/.exec((await get(at)).html) ?? [];
    const { response } = await get(href ?? '');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const bad = await post(at, fields({ 'van-ban.basedOn': '1', 'van-ban.evidence': new File(['<script>'], 'a.pdf') }));
    expect([bad.status, bad.html.includes('Chỉ nhận PDF')]).toEqual([422, true]);
    await post(at, fields({ remove: href?.split('/').at(-1) ?? '' }));
    expect((await get(href ?? '')).status).toBe(404);
  });

  test('shows what anybody wrote as text', async () => {
    await post(at, fields({ 'van-ban.explanation': '<script>alert(1)</script>' }));
    const { html } = await get(at);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert');
  });

  test('says what was sent instead of a form, and how much a signed report may hold', async () => {
    const headers = { Origin: origin, 'Content-Type': 'text/plain' };
    const plain = await app.request(origin + at, { method: 'POST', headers, body: 'x' });
    expect([plain.status, await plain.text()]).toEqual([400, expect.stringContaining('phải là một biểu mẫu')]);
    const scan = new File([new Uint8Array(12 * 1024 * 1024)], 'a.pdf');
    expect(await post(`${at}/signed`, { file: scan })).toMatchObject({
      ...{ status: 413, html: expect.stringContaining('không quá 10 MB') },
    });
  });

  test('is not for another unit, nor from another site', async () => {
    who = actor('reporter', 'que.xa-cam-ha');
    expect([(await get(at)).status, (await post(at, fields())).status]).toEqual([403, 403]);
    who = operator;
    expect((await post(at, fields(), 'http://evil.example')).status).toBe(403);
  });
});

describe('saving as one types', () => {
  const save = async (entries: unknown) => {
    const headers = { Origin: origin, 'Content-Type': 'application/json' };
    const response = await app.request(`${origin}${at}/drafts`, {
      ...{ method: 'POST', headers, body: JSON.stringify({ entries }) },
    });
    return { status: response.status, said: (await response.json()) as Record<string, unknown> };
  };
  const typed = (more = {}) => ({
    ...{ indicator: 'van-ban', state: 'figure', numerator: '45', denominator: '50', value: '', note: '' },
    ...{ explanation: '', basedOn: 0, ...more },
  });

  test('takes what it can, says what is wrong, and what stands now', async () => {
    const { status, said } = await save([typed(), typed({ indicator: 'ho-so-truc-tuyen', numerator: '60' })]);
    expect(status).toBe(200);
    expect(said).toMatchObject({
      ...{ taken: ['van-ban'], refused: ['ho-so-truc-tuyen'] },
      findings: [{ indicator: 'ho-so-truc-tuyen', field: 'numerator', severity: 'error' }],
      standing: [{ indicator: 'van-ban', revision: 1, mine: true, fields: { numerator: '45', basedOn: 1 } }],
    });
  });

  test('with nothing to save tells what others filled in', async () => {
    await fill(office, [filled('van-ban', [30, 40])]);
    expect((await save([])).said).toMatchObject({ standing: [{ mine: false, name: 'reporter, que.xa-an-phu' }] });
  });

  test.each([
    ['what is no entry', [{ indicator: 'x' }], 400],
    ['more than a report has', Array.from({ length: 201 }, () => typed()), 400],
  ])('refuses %s and repeats nothing of it', async (_, entries, expected) => {
    const { status, said } = await save(entries);
    expect(status).toBe(expected);
    expect(JSON.stringify(said)).not.toContain('45');
  });

  test('says what cannot be read, and how much is taken at once, as JSON', async () => {
    expect((await save([typed(), { ...typed(), note: 3 }])).said).toMatchObject({
      ...{ code: 'bad-body', detail: 'Trong tài liệu JSON, mục entries.1.note thiếu hoặc sai dạng.' },
    });
    const large = await save([typed({ note: 'a'.repeat(600_000) })]);
    expect(large).toMatchObject({
      status: 413,
      said: { code: 'too-large', detail: expect.stringContaining('512 KB') },
    });
  });

  test('of a report that was handed in says so to the script', async () => {
    await handIn(office);
    expect(await save([typed()])).toMatchObject({ status: 409, said: { code: 'report-closed' } });
  });
});

describe('the review of a report', () => {
  beforeEach(() => handIn(office));

  test('shows the figures and offers to verify or send back, but not to the unit', async () => {
    const { html } = await get(at);
    expect(html).toContain('40/50 = 80,0%');
    for (const act of ['verify', 'return', 'reopen']) expect(html).toContain(`action="${at}/${act}"`);
    who = actor('approver', anPhu.unit);
    expect((await get(at)).html).not.toContain(`action="${at}/verify"`);
  });

  test('sends it back with a comment the unit reads, and asks for one', async () => {
    const empty = await post(`${at}/return`, { comment: ' ' });
    expect([empty.status, empty.html.includes('Ghi lý do.')]).toEqual([422, true]);
    expect((await post(`${at}/return`, { comment: 'Thiếu hồ sơ' })).to).toBe(`${at}?done=returned`);
    expect((await get(at)).html).toContain('<q lang="vi">Thiếu hồ sơ</q>');
  });

  test('verifies with a corrected value, publishes, corrects, and the figure’s life shows all of it', async () => {
    const right = { 'ho-so-truc-tuyen.numerator': '30', 'ho-so-truc-tuyen.denominator': '50' };
    const noReason = await post(`${at}/verify`, { comment: '', ...right, 'ho-so-truc-tuyen.reason': '' });
    expect([noReason.status, noReason.html.includes('value="30"')]).toEqual([422, true]);
    await post(`${at}/verify`, { comment: '', ...right, 'ho-so-truc-tuyen.reason': 'Trùng hồ sơ' });
    office.wait(1);
    expect((await post('/campaigns/que-2026/2026-12/publish', { comment: '' })).status).toBe(303);
    office.wait(1);
    const again = { ...right, 'ho-so-truc-tuyen.numerator': '35', 'ho-so-truc-tuyen.reason': 'Bổ sung' };
    expect((await post(`${at}/correct`, again)).to).toBe(`${at}?done=corrected`);
    const { html } = await get(`/plans/que-2026/explain/ho-so-truc-tuyen/${anPhu.unit}?period=2026-12`);
    expect(html).toContain('Số liệu đã được đính chính sau khi công bố.');
    expect(html).toContain('Từ 30/50 = 60,0% thành 35/50 = 70,0%');
    for (const words of ['Trùng hồ sơ', 'Bổ sung', 'biểu mẫu', '40/50 = 80,0%']) expect(html).toContain(words);
  });

  test('opens it again to the end of a day, for a reason', async () => {
    const wrong = await post(`${at}/reopen`, { reason: 'x', until: '2020-01-01' });
    expect([wrong.status, wrong.html.includes('Chọn ngày hết hạn')]).toEqual([422, true]);
    expect((await post(`${at}/reopen`, { reason: 'Bổ sung', until: '2026-12-17' })).status).toBe(303);
    const { html } = await get(at);
    expect(html).toContain('mở lại đến 23:59 ngày 17/12/2026');
    expect(html).toContain('data-indicator');
  });

  test('keeps the signed report with its checksum', async () => {
    await post(`${at}/signed`, { file: new File(['%PDF-1.7 ký'], 'báo cáo.pdf') });
    expect((await get(at)).html).toMatch(/báo cáo\.pdf.*Mã kiểm tra.*<code>[0-9a-f]{12}<\/code>/s);
    expect((await post(`${at}/signed`, { file: new File(['x'], 'báo cáo.pdf') })).html).toContain('phải là tệp PDF');
  });
});

describe('a campaign', () => {
  test('says how many have handed in and in time, and lists each unit once', async () => {
    await handIn(office);
    const { html } = await get('/campaigns/que-2026/2026-12');
    expect(html).toContain('<strong>1 trên 3 đơn vị đã nộp</strong> (33%); <strong>1 nộp đúng hạn</strong> (33%).');
    expect(html).toContain('Chờ kiểm tra');
    expect(html).toContain('1 báo cáo đang chờ kiểm tra');
    const list = await get('/campaigns');
    expect(list.html).toContain('href="/campaigns/que-2026/2026-12#rates">1/3</a>');
  });

  test('has one address, also where it is called by its quarter', async () => {
    const { status, response } = await get('/campaigns/que-2026/2026-Q4');
    expect([status, response.headers.get('location')]).toEqual([302, '/campaigns/que-2026/2026-12']);
  });

  test('shows a unit its own report only', async () => {
    who = actor('reporter', anPhu.unit);
    const { html } = await get('/campaigns');
    expect(html).toContain(`href="${at}"`);
    expect((await get('/campaigns/que-2026/2026-12')).html).not.toContain('Xã Cẩm Hà');
  });

  test.each(['/campaigns/que-2026/2027-06', '/campaigns/khong-co/2026-12', '/campaigns/que-2026/x', `${at}x`])(
    '%s is a page that says there is none',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
