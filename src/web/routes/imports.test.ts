import { describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';
import type { ImportRequest, Services } from '../services.ts';

const origin = 'http://localhost';

async function send(form: FormData, { from = origin, services = {} as Partial<Services> } = {}) {
  const app = createApp(testServices(services));
  const response = await app.request(`${origin}/imports`, { method: 'POST', body: form, headers: { Origin: from } });
  return { response, status: response.status, html: await response.text() };
}

const withFile = (content: string, name = 'so-lieu.csv'): FormData => {
  const form = new FormData();
  form.set('file', new File([content], name, { type: 'text/csv' }));
  return form;
};

describe('uploading figures', () => {
  it('hands the bytes in as the operator and shows what came of it', async () => {
    const asked: ImportRequest[] = [];
    const importFigures: Services['importFigures'] = (request) => {
      asked.push(request);
      return testServices().importFigures(request);
    };
    const { status, response } = await send(withFile('a,b'), { services: { importFigures } });
    expect(status).toBe(303);
    expect(response.headers.get('location')).toBe('/imports/x-1');
    expect(asked[0]).toMatchObject({ file: 'so-lieu.csv', by: 'người vận hành', dryRun: false });
  });

  it('asks for a file beside the field and in a summary that links to it', async () => {
    const { status, html } = await send(new FormData());
    expect(status).toBe(422);
    expect(html).toContain('<a href="#file">Chọn một tệp CSV để nhập</a>');
    expect(html).toContain('aria-describedby="file-hint file-error"');
    expect(html).toMatch(/<title>Lỗi: /);
  });

  it('says when the file is empty', async () => {
    expect((await send(withFile(''))).html).toContain('Tệp đã chọn không có nội dung');
  });

  it('only checks when asked to, and says nothing was recorded', async () => {
    const form = withFile('a,b');
    form.set('mode', 'check');
    const { status, html } = await send(form);
    expect(status).toBe(200);
    expect(html).toContain('chưa có gì được ghi');
    expect(html).toContain('<strong>Số liệu minh họa.</strong>');
  });

  it('shows the findings of a file that was refused whole, escaped', async () => {
    const finding = {
      ...{ severity: 'error' as const, code: 'x', sheet: null, cell: null, file: 'f', line: 3, column: 2 },
      ...{ read: '<img>', expected: null, message: { vi: 'Thiếu cột "đơn vị".', en: 'No column "unit".' } },
    };
    const importFigures: Services['importFigures'] = async (request) => ({
      ...(await testServices().importFigures(request)),
      id: null,
      findings: [finding],
    });
    const { status, html } = await send(withFile('?'), { services: { importFigures } });
    expect(status).toBe(422);
    expect(html).toContain('Không có gì được ghi');
    expect(html).toContain('dòng 3, cột 2');
    expect(html).toContain('&lt;img&gt;');
  });

  it('refuses a form from another site and a file over 20 MB', async () => {
    expect((await send(withFile('a'), { from: 'http://evil.example' })).status).toBe(403);
    expect((await send(withFile('x'.repeat(21 * 1024 * 1024)))).status).toBe(413);
  });
});
