import { describe, expect, it } from 'vitest';
import { operator } from '../../domain/actor.ts';
import { changesBetween } from '../../domain/changes.ts';
import { createApp } from '../app.ts';
import { overviewOf, testServices } from '../services.fixture.ts';
import type { ChangesView, Overview } from '../services.ts';

const words = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

async function overview(change: (of: Overview) => Overview = (of) => of, path = '/') {
  const services = testServices();
  const of = change(await services.readOverview(operator));
  const response = await createApp({ ...services, readOverview: async () => of }).request(`http://localhost${path}`);
  const html = await response.text();
  return { html, text: words(html) };
}

const withoutSample = (of: Overview): Overview => ({ ...of, running: [] });

describe('the overview', () => {
  it('says of a running plan first its sentence, then reports overdue and targets behind as two lists', async () => {
    const { text } = await overview();
    expect(text).toContain('2 trên 4 đơn vị chậm lộ trình');
    const [before = '', after = ''] = text.split('Báo cáo quá hạn');
    expect(before).toContain('Hồ sơ trực tuyến');
    expect(after).toMatch(/^Xã Imhạn nộp 16\/9\/2026, chưa nộp Mở báo cáo của đơn vị4ngày quá hạn/);
  });

  it('marks the sample in its own section, its name and on its paper', async () => {
    const { html, text } = await overview();
    expect(text).toContain('Số liệu minh họa. Phần này');
    expect(text).not.toContain('Trang này dùng số liệu tạo ra');
    expect(html).toContain('class="running sample-vi"');
    const { html: documents } = await overview(withoutSample);
    expect(documents).not.toContain('inh họa');
  });

  it('says what is due from the sample’s own instant on, and that no target is', async () => {
    const { text } = await overview();
    expect(text).toContain('Đến hạn từ 20/9/2026 đến 20/10/2026');
    expect(text).toContain('Không có chỉ tiêu hay báo cáo nào đến hạn trong thời gian này.');
    expect(text).toContain(
      'Sau đó, gần nhất:Hồ sơ trực tuyếncần đạt ≥ 80% · thời hạn 31/12/2026 · chốt số liệu 14/12/202685ngày nữa',
    );
  });

  it('says what changed since the period before and leads to all of it', async () => {
    const { html, text } = await overview();
    expect(text).toContain('Thay đổi so với quý II/2026');
    expect(html).toContain('href="/plans/mau-2026/changes?period=2026-Q3"');
  });

  it('keeps closed plans in a list below, each with its sentence', async () => {
    const { text } = await overview();
    expect(text.split('Kế hoạch đã kết thúc')[1]).toMatch(/^Kế hoạch cũ 2019.*chưa có số liệu sau mốc.*599\/QĐ-UBND/);
  });

  it.each<[name: string, change: (of: Overview) => Overview, said: string]>([
    ['no plan at all', () => overviewOf([]), 'Chưa có kế hoạch nào.'],
    ['only closed plans', withoutSample, 'Không có kế hoạch nào đang thực hiện.'],
    [
      'no report overdue',
      (of) => ({
        ...of,
        running: of.running.map((p) => ({
          ...p,
          view: { ...p.view, reports: new Map([...p.view.reports].filter(([, r]) => r.state !== 'overdue')) },
        })),
      }),
      'Không có báo cáo nào quá hạn.',
    ],
    [
      'no report owed',
      (of) => ({ ...of, running: of.running.map((p) => ({ ...p, view: { ...p.view, reports: new Map() } })) }),
      'Kế hoạch này không giao đơn vị báo cáo.',
    ],
    [
      'nothing left to come',
      (of) => ({ ...of, running: of.running.map((p) => ({ ...p, due: { soon: [], next: null } })) }),
      'Kế hoạch không còn hạn nào phía trước.',
    ],
    [
      'the first period',
      (of) => ({ ...of, running: of.running.map((p) => ({ ...p, changes: { ...p.changes, earlier: null } })) }),
      'chưa có kỳ trước để so',
    ],
  ])('says in words: %s', async (_, change, said) => expect((await overview(change)).text).toContain(said));
});

describe('the changes of a plan', () => {
  /** Every unit had met its targets the period before. */
  async function fallen(): Promise<ChangesView> {
    const read = await testServices().readChanges({ plan: 'mau-2026', period: '2026-Q3' });
    if (!read.ok || !read.value.earlier) throw new Error('no changes');
    const { after, earlier } = read.value;
    const cells = earlier.view.scorecard.cells.map((c) => ({ ...c, status: 'achieved' as const }));
    const scorecard = { ...earlier.view.scorecard, cells };
    const changes = changesBetween(scorecard, after.scorecard);
    return { ...read.value, earlier: { ...earlier, view: { ...earlier.view, scorecard }, changes } };
  }

  it('lists what moved, each status leading to its explanation in its period', async () => {
    const value = await fallen();
    const app = createApp(testServices({ readChanges: async () => ({ ok: true, value }) }));
    const html = await (await app.request('http://localhost/plans/mau-2026/changes?period=2026-Q3')).text();
    expect(words(html)).toContain('Thay đổi: quý III/2026 so với quý II/2026');
    expect(words(html)).toContain('3 đơn vị có chỉ tiêu xấu đi, 0 đơn vị có chỉ tiêu tốt lên.');
    expect(words(html)).toContain('Xã AHồ sơ trực tuyến: từ đạt sang chậm tiến độ');
    const explained = '/plans/mau-2026/explain/truc-tuyen/tinh.xa-a?target=t1&amp;period=';
    expect(html).toContain(`href="${explained}2026-Q2">đạt</a>`);
    expect(html).toContain(`href="${explained}2026-Q3">chậm tiến độ</a>`);
  });

  it.each([
    ['', 3],
    ['&turn=worse', 3],
    ['&turn=worse&target=t1', 3],
    ['&turn=better', 0],
    ['&turn=worse&target=khac', 0],
  ])('lists just the units that moved so: %j', async (only, units) => {
    const value = await fallen();
    const app = createApp(testServices({ readChanges: async () => ({ ok: true, value }) }));
    const html = await (await app.request(`http://localhost/plans/mau-2026/changes?period=2026-Q3${only}`)).text();
    const list = /<section id="units".*?<\/section>/s.exec(html)?.[0] ?? '';
    expect(list.match(/scope="row"/g) ?? []).toHaveLength(units);
    expect(words(list)).toContain(only === '' ? 'Đơn vị có thay đổi' : 'Xem tất cả');
    expect(words(list).includes('Không có thay đổi nào như vậy.')).toBe(units === 0);
  });

  it('refuses a way that is none', async () => {
    const response = await createApp(testServices()).request('http://localhost/plans/mau-2026/changes?turn=up');
    expect(response.status).toBe(400);
  });

  it('says that nothing moved, and marks the sample', async () => {
    const app = createApp(testServices());
    const html = await (await app.request('http://localhost/plans/mau-2026/changes?period=2026-Q3&lang=en')).text();
    expect(words(html)).toContain('No target changed its status.');
    expect(html).toContain('<strong>Sample figures.</strong>');
  });

  it('says of a first period that there is nothing before it', async () => {
    const response = await createApp(testServices()).request('http://localhost/plans/mau-2026/changes?period=2026-Q1');
    expect(words(await response.text())).toContain('Đây là kỳ đầu của kế hoạch (quý I/2026)');
  });
});
