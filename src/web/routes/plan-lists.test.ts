import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';

const app = createApp(testServices());

const get = async (path: string): Promise<string> => (await app.request(`http://localhost/plans/${path}`)).text();

/** What a reader sees: no tags. */
const words = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** One target's part of the page. */
const card = (html: string, id: string): string =>
  new RegExp(`<article class="pledge" id="${id}">.*?</article>`, 's').exec(html)?.[0] ?? '';

describe('the targets of a plan', () => {
  it('stand under the document’s number, date and state', async () => {
    const text = words(await get('cu-2019/targets'));
    expect(text).toContain('599/QĐ-UBND');
    expect(text).toContain('19/12/2018');
    expect(text).toContain('Đã kết thúc');
  });

  it('show number, deadline as read and as printed, lead, scope and the sentence with its place', async () => {
    const text = words(card(await get('lech-2019/targets'), 'l1'));
    for (const part of [
      '= 100%',
      '31/12/2019; văn bản ghi “trong năm 2019”',
      'Sở Nội vụ',
      'Tính chung toàn tỉnh',
      '100%văn bản',
      'Đọc là: 100% văn bản',
      'lech.txt, dòng 12',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('show value and status as the scorecard does, with the explanation behind the value', async () => {
    const html = card(await get('cu-2019/targets?period=2018'), 'c1');
    expect(html).toContain('href="/plans/cu-2019/explain/van-ban/tinh?target=c1&amp;period=2018"');
    expect(words(html)).toContain('trên 90%');
    expect(words(html)).toContain('chưa có số liệu sau mốc');
  });

  it('count the units that meet a target set for each of them', async () => {
    const text = words(card(await get('mau-2026/targets'), 't1'));
    expect(text).toContain('0/4 đơn vị đạt');
    expect(text).toContain('Từng đơn vị: sở, ban, ngành; cấp xã');
  });

  it.each([
    ['l-increase', 'Chỉ nói tăng, không nêu con số'],
    ['l-milestone', 'Việc phải hoàn thành'],
    ['l-recurring', 'Lặp lại hằng kỳ, không đánh giá'],
    ['l-reference', 'Dẫn tới văn bản khác, không đánh giá'],
  ])('say of %s: %s', async (id, said) => {
    expect(words(card(await get('lech-2019/targets'), id))).toContain(said);
  });
});

describe('contradictions', () => {
  it('between documents show both numbers and sentences on top and beside the target, on both pages', async () => {
    for (const [plan, own, other] of [
      ['lech-2019', 'l1', '/plans/cu-2019/targets#promise-c1'],
      ['cu-2019', 'c1', '/plans/lech-2019/targets#promise-l1'],
    ] as const) {
      const html = await get(`${plan}/targets`);
      const top = /<section id="contradictions"[^>]*>.*?<\/section>/s.exec(html)?.[0] ?? '';
      for (const part of ['≥ 95%', 'Tối thiểu 80% hồ sơ trực tuyến.', '= 100%', '100%văn bản']) {
        expect(words(top).replaceAll('\u00a0', ' ')).toContain(part);
      }
      expect(card(html, own)).toContain(`href="${other}"`);
      expect(words(html)).toContain('Mâu thuẫn: cùng chỉ số, cùng thời hạn');
    }
  });

  it('in the number of units show every count, and beside the targets that rest on it', async () => {
    const html = await get('lech-2019/targets');
    expect(words(html)).toContain('Số sở của tỉnh: nhiều giá trị khác nhau');
    expect(words(card(html, 'l-milestone'))).toContain('18/21 sở');
    expect(words(card(html, 'l1'))).not.toContain('18/21 sở');
    expect(words(html)).toMatch(/mâu thuẫn ở 2 chỗ/);
  });

  it('are not mentioned where there are none', async () => {
    expect(words(await get('mau-2026/targets'))).not.toMatch(/mâu thuẫn/i);
  });
});

describe('the indicators of a plan', () => {
  it('stand by family with definition, kind, frequency, whole and coverage', async () => {
    const text = words(await get('mau-2026/indicators'));
    expect(text.indexOf('Dịch vụ công trực tuyến')).toBeLessThan(text.indexOf('Điện toán đám mây'));
    for (const part of [
      'Số hồ sơ trực tuyến chia tổng số hồ sơ.',
      'tỷ lệ, % · số liệu quý · càng cao càng tốt',
      '40,7%',
      '0/4 đạt · 3/4 đơn vị',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('lead from the whole to its explanation and from the units to the indicator', async () => {
    const html = await get('mau-2026/indicators');
    expect(html).toContain('href="/plans/mau-2026/explain/truc-tuyen/tinh?period=2026-Q3"');
    expect(html).toContain('href="/plans/mau-2026/indicators/truc-tuyen?period=2026-Q3"');
  });
});

describe('the units of a plan', () => {
  it('show what is held of what is owed, what is missing, and when the report came', async () => {
    const text = words(await get('mau-2026/units'));
    expect(text).toMatch(/Sở Nội vụ 1\/1 chỉ tiêu không áp dụng: Lên đám mây đúng hạn 16\/9\/2026/);
    expect(text).toMatch(/Xã Im 0\/1 chỉ tiêu thiếu: Hồ sơ trực tuyến quá hạn 4 ngày 1 chưa có số liệu/);
  });

  it('say on their own page what is missing', async () => {
    expect(words(await get('mau-2026/units/tinh.xa-im'))).toContain(
      'Đã có 0/1 số liệu phải có của kỳ; thiếu: Hồ sơ trực tuyến.',
    );
    expect(words(await get('mau-2026/units/tinh.so-noi-vu'))).toContain('không áp dụng: Lên đám mây');
  });

  it('give each block two rates with their counts, and all blocks added up', async () => {
    const text = words(await get('mau-2026/units'));
    expect(text).toContain('Xã, phường 3 2/3 (66,7%) 2/3 (66,7%)');
    expect(text).toContain('Tất cả các khối 4 3/4 (75,0%) 3/4 (75,0%)');
    expect(text).toContain('3 trên 4 đơn vị đã báo cáo, 3 đúng hạn');
  });

  it('are not yet late where their reports are not yet due', async () => {
    const services = testServices();
    const early = createApp({
      ...services,
      readScorecard: async (question) => {
        const read = await services.readScorecard(question);
        if (!read.ok) return read;
        const reports = new Map(
          [...read.value.reports].map(([id, r]) => [
            id,
            { ...r, firstAt: null, state: 'waiting', daysOverdue: 0 } as const,
          ]),
        );
        return { ok: true, value: { ...read.value, reports } };
      },
    });
    const text = words(await (await early.request('http://localhost/plans/mau-2026/units')).text());
    expect(text).toContain('Chưa đơn vị nào trong 4 đơn vị báo cáo, 4 chưa đến hạn');
    expect(text).toMatch(/Xã, phường 3 2\/3 \(66,7%\) – 0 0 3/);
    expect(text).not.toContain('quá hạn 4 ngày');
  });

  it('stand the worst first, or by name where asked; the order is an address', async () => {
    const order = (html: string): string[] =>
      [...html.matchAll(/<th scope="row"><a href="[^"]*">(Xã [^<]*)</g)].map((m) => m[1] ?? '');
    const html = await get('mau-2026/units');
    expect(order(html)).toEqual(['Xã Im', 'Xã A']);
    expect(html).toContain('href="/plans/mau-2026/units?period=2026-Q3&amp;sort=name"');
    const byName = await get('mau-2026/units?sort=name');
    expect(order(byName)).toEqual(['Xã A', 'Xã Im']);
    expect(byName).toContain('<input type="hidden" name="sort" value="name"/>');
  });

  it('of a closed plan owe no reports: it says so and has no columns for them', async () => {
    const text = words(await get('cu-2019/units'));
    expect(text).toContain('không đơn vị nào phải nộp báo cáo');
    expect(text).not.toContain('Báo cáo đúng hạn');
    expect(text).toContain('Kế hoạch không có số liệu hay chỉ tiêu riêng của');
  });
});

describe('a list narrowed to what a count counts', () => {
  it.each([
    ['mau-2026/units?show=overdue', 'Chỉ xem đơn vị quá hạn báo cáo: 1 trên 4.', ['Xã Im'], ['Xã A', 'Sở Nội vụ']],
    ['mau-2026/units?show=on-time&block=xa', 'Chỉ xem đơn vị báo cáo đúng hạn, Xã, phường: 2', ['Xã A'], ['Xã Im']],
    ['mau-2026/units?show=late', 'Không có đơn vị nào như vậy.', [], ['Xã A', 'Xã Im']],
    ['lech-2019/targets?kind=increase', 'Chỉ xem chỉ tiêu chỉ nói tăng: 1 trên', ['id="l-increase"'], ['id="l1"']],
    ['lech-2019/indicators?having=target', 'Chỉ xem chỉ số có chỉ tiêu: ', [], []],
  ])('%s says so: %s', async (path, said, held, left) => {
    const html = await get(path);
    expect(words(html)).toContain(said);
    const list = /<div id="(units|pledges|indicators)".*?<\/main>/s.exec(html)?.[0] ?? '';
    for (const part of held) expect(list).toContain(part);
    for (const part of left) expect(list).not.toContain(part);
  });

  it('is where the counts of the page lead, and kept by its forms', async () => {
    const html = await get('mau-2026/units?show=overdue');
    expect(html).toContain('href="/plans/mau-2026/units?period=2026-Q3&amp;show=overdue#units">1</a>');
    expect(html).toContain('<input type="hidden" name="show" value="overdue"/>');
    expect(html).toContain('href="/plans/mau-2026/units?period=2026-Q3&amp;show=overdue&amp;sort=name"');
  });
});

describe('the pages of a plan', () => {
  it.each([
    ['mau-2026', '', 'page'],
    ['mau-2026', '/targets', 'page'],
    ['mau-2026', '/indicators', 'page'],
    ['mau-2026', '/units', 'page'],
    ['mau-2026', '/units/tinh.xa-a', 'true'],
    ['mau-2026', '/indicators/truc-tuyen', 'true'],
  ])('lead to each other at the same period: %s%s', async (plan, path, current) => {
    const html = await get(`${plan}${path}?period=2026-Q1&asOf=2026-09-01`);
    const nav = /<nav class="plan-nav".*?<\/nav>/s.exec(html)?.[0] ?? '';
    const [, part = ''] = path.split('/');
    for (const to of ['', '/targets', '/indicators', '/units']) {
      expect(nav).toContain(`href="/plans/${plan}${to}?period=2026-Q1&amp;asOf=2026-09-01"`);
    }
    expect(nav.match(/aria-current="[^"]*"/g)).toEqual([`aria-current="${current}"`]);
    expect(nav).toMatch(new RegExp(`href="/plans/${plan}${part && `/${part}`}\\?[^"]*" aria-current`));
  });

  it.each([
    ['mau-2026/units?sort=best', 400],
    ['mau-2026/units?show=best', 400],
    ['mau-2026/targets?kind=best', 400],
    ['mau-2026/indicators?having=luck', 400],
    ['mau-2026/targets?period=soon', 400],
    ['mau-2026/indicators?asOf=yesterday', 400],
    ['none/targets', 404],
    ['none/units', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await app.request(`http://localhost/plans/${path}`)).status).toBe(status);
  });
});
