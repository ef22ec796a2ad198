import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';

const app = createApp(testServices());

const words = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

async function search(query: string, lang = 'vi') {
  const response = await app.request(`http://localhost/search?lang=${lang}&q=${encodeURIComponent(query)}`);
  const html = await response.text();
  return { status: response.status, html, text: words(html) };
}

describe('the search page', () => {
  it.each([
    ['noi vu', 'Sở <mark>Nội vụ</mark>', '/plans/mau-2026/units/tinh.so-noi-vu?period=2026-Q3'],
    ['dam may', 'Lên <mark>đám mây</mark>', '/plans/mau-2026/indicators/dam-may?period=2026-Q3'],
    ['van ban', '<mark>Văn bản</mark> điện tử', '/plans/cu-2019/indicators/van-ban?period=2018'],
    ['toi thieu 80%', '<mark>Tối thiểu 80%</mark> hồ sơ trực tuyến.', '/plans/mau-2026/indicators/truc-tuyen'],
  ])('finds %s, marks it and leads to its page', async (query, marked, href) => {
    const { html } = await search(query);
    expect(html).toContain(marked);
    expect(html).toContain(`href="${href}`);
  });

  it('leads to no plan that does not follow an indicator', async () => {
    const { html } = await search('dam may');
    expect(html).not.toContain('/plans/cu-2019/indicators/dam-may');
  });

  it('marks what comes from the sample', async () => {
    expect((await search('dam may')).text).toContain('Kế hoạch mẫu 2026 Số liệu minh họa');
  });

  it('searches English names on English pages only', async () => {
    expect((await search('in the cloud', 'en')).html).toContain('<mark>In the cloud</mark>');
    expect((await search('in the cloud')).text).toContain('Không tìm thấy');
  });

  it.each(['', '   ', '“”'])('asks for a word where there is none: %j', async (query) => {
    const { status, text } = await search(query);
    expect(status).toBe(200);
    expect(text).toContain('Gõ ít nhất một từ để tìm.');
  });

  it('names what looks like a word nothing was found for', async () => {
    const { html } = await search('so noi vuj');
    expect(html).toContain('<a href="/search?q=S%E1%BB%9F+N%E1%BB%99i+v%E1%BB%A5">Sở Nội vụ</a>');
  });

  it('refuses a query that is too long beside its field and above the page', async () => {
    const { status, html } = await search('x'.repeat(101));
    expect(status).toBe(400);
    expect(html.match(/dài quá 100 ký tự/g)).toHaveLength(2);
    expect(html).toContain('aria-invalid="true"');
  });

  it('shows what was asked, escaped', async () => {
    const { html } = await search('<b>xyz</b>');
    expect(html).toContain('&lt;b&gt;xyz');
    expect(html).not.toContain('<b>xyz');
  });

  it('stands in the header of every page, with a label', async () => {
    const html = await (await app.request('http://localhost/imports')).text();
    expect(html).toMatch(/<label class="vh" for="find">Tìm đơn vị, chỉ số, câu trích<\/label>/);
  });
});
