import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';
import type { MailSummary, Mails } from '../services.ts';

const words = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

const mail = (of: Partial<MailSummary>): MailSummary => ({
  id: '<1@x>',
  plan: 'mau-2026',
  period: '2026-Q3',
  unit: 'tinh.xa-a',
  unitName: 'Xã A',
  to: 'xa-a@x.example',
  subject: 'Xã A: 1 chỉ tiêu chậm',
  state: 'sent',
  at: '2026-09-20T03:12:00.000Z',
  sentAt: null,
  nextTryAt: null,
  lastError: null,
  deliveredTo: null,
  ...of,
});

const some = (mails: MailSummary[], total = mails.length, page = 1): Mails => ({
  mails,
  total,
  page,
  onPage: 50,
  counts: total === 0 ? [] : [{ plan: 'mau-2026', state: mails[0]?.state ?? 'sent', mails: total }],
});

async function get(path: string, mails: Mails) {
  const app = createApp(testServices({ readMails: async () => mails }));
  const html = await (await app.request(`http://localhost${path}`)).text();
  return { html, text: words(html) };
}

describe('alerts', () => {
  it('says who lags and why, each figure beside the promise and leading to its explanation', async () => {
    const { html, text } = await get('/alerts', some([]));
    expect(text).toContain('1 đơn vị quá hạn báo cáo; 2 đơn vị có chỉ tiêu chậm.');
    expect(text).toMatch(/Xã A1\/1Hồ sơ trực tuyến 52,0%, lộ trình \d/);
    expect(html).toContain('href="/plans/mau-2026/explain/truc-tuyen/tinh.xa-a?target=t1&amp;period=2026-Q3">52,0%');
  });

  it('marks the sample in its section and on its paper, not as the whole page', async () => {
    const { html, text } = await get('/alerts', some([]));
    expect(text).toContain('Số liệu minh họa. Phần này');
    expect(text).not.toContain('Trang này dùng số liệu tạo ra');
    expect(html).toContain('<body class="sample-vi">');
  });

  it.each<[name: string, mails: Mails, said: string]>([
    ['no mail yet', some([]), 'Chưa có thư nào cho kế hoạch này.'],
    [
      'a mail that could not be sent, with the reason and the next try',
      some([mail({ state: 'failed', lastError: '421 busy', nextTryAt: '2026-09-20T03:20:00.000Z' })]),
      'Gửi chưa được421 busythử lại lúc 10:20 ngày 20/9/2026',
    ],
  ])('says: %s', async (_, mails, said) => expect((await get('/alerts', mails)).text).toContain(said));

  it('says that nothing runs', async () => {
    const app = createApp(testServices({ readAlerts: async () => [] }));
    const html = await (await app.request('http://localhost/alerts')).text();
    expect(words(html)).toContain('Không có kế hoạch nào đang thực hiện.');
  });
});

describe('the mails of a plan', () => {
  it.each<[name: string, of: Partial<MailSummary>, said: string]>([
    [
      'sent, and when',
      { sentAt: '2026-09-20T03:13:00.000Z', deliveredTo: '/srv/moc/outbox/a.eml' },
      'a.eml10:12 ngày 20/9/2026Đã gửigửi lúc 10:13 ngày 20/9/2026',
    ],
    [
      'waiting, and for what',
      { state: 'waiting', nextTryAt: '2026-09-20T03:15:00.000Z' },
      'Đang chờ gửithử lại lúc 10:15 ngày 20/9/2026',
    ],
    ['cancelled, and why', { state: 'cancelled' }, 'Đã hủytin đã cũ trước khi gửi'],
  ])('says: %s', async (_, of, said) => {
    const { html, text } = await get('/alerts/mails?plan=mau-2026', some([mail(of)]));
    expect(text).toContain(said);
    expect(html).not.toContain('/srv/');
    expect(html).toContain('href="/plans/mau-2026/units/tinh.xa-a?period=2026-Q3"');
  });

  it('leads from page to page, keeping the state', async () => {
    const { html, text } = await get('/alerts/mails?plan=mau-2026&state=sent&page=2', some([mail({})], 120, 2));
    expect(html).toContain('href="/alerts/mails?plan=mau-2026&amp;state=sent&amp;page=3"');
    expect(html).toContain('href="/alerts/mails?plan=mau-2026&amp;state=sent"');
    expect(text).toContain('Xem cả 120 thư');
  });

  it('says where none stands so', async () => {
    const of = { ...some([mail({})]), mails: [], total: 0 };
    expect((await get('/alerts/mails?plan=mau-2026&state=failed', of)).text).toContain('Không có thư nào như vậy.');
  });
});
