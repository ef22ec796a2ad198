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
    expect(html).toContain('<a href="#file">Chọn một tệp Excel hoặc CSV để nhập</a>');
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

describe('uploading a workbook', () => {
  const zip = 'PK\u0003\u0004';
  const sheet = {
    ...{ sheet: 'Quý <3>', layout: 'units-by-indicators' as const, headerRows: [3, 4] as const, figures: 12 },
    ...{ unit: null, indicator: null, period: '2026-Q3' },
    columns: [
      { column: 'B', header: 'Đơn vị', role: 'unit' as const, unit: null, indicator: null, period: null },
      { column: 'C', header: 'Hồ sơ', role: 'value' as const, unit: null, indicator: 'Hồ sơ', period: null },
    ],
  };
  const asked: ImportRequest[] = [];
  const understands = (more: object = {}): Partial<Services> => ({
    importFigures: async (request) => {
      asked.push(request);
      return { ...(await testServices().importFigures(request)), understood: [sheet], ...more };
    },
  });

  it('shows what was understood and stores nothing until that is confirmed', async () => {
    const { status, html } = await send(withFile(zip, 'a.xlsx'), { services: understands() });
    expect(status).toBe(200);
    expect(asked.at(-1)?.dryRun).toBe(true);
    expect(html).toContain('Quý &lt;3&gt;');
    expect(html).toContain('đơn vị ở hàng, chỉ tiêu ở cột');
    expect(html).toContain('Quý III/2026');
    expect(html).toContain(`name="upload" value="${'a'.repeat(64)}"`);
    expect(html).toContain('Nhập số liệu này');
  });

  it('has nothing to confirm where nothing can be taken, or where only a check was asked for', async () => {
    const refused = await send(withFile(zip, 'a.xlsx'), { services: understands({ accepted: 0, understood: [] }) });
    expect(refused.status).toBe(422);
    expect(refused.html).not.toContain('/imports/confirm');
    const form = withFile(zip, 'a.xlsx');
    form.set('mode', 'check');
    const checked = await send(form, { services: understands() });
    expect([checked.status, checked.html.includes('/imports/confirm')]).toEqual([200, false]);
  });

  const confirm = async (services: Partial<Services>) => {
    const form = new FormData();
    form.set('upload', 'a'.repeat(64));
    form.set('file', 'a.xlsx');
    const app = createApp(testServices(services));
    return app.request(`${origin}/imports/confirm`, { method: 'POST', body: form, headers: { Origin: origin } });
  };

  it('is stored when confirmed, by the bytes that were kept', async () => {
    const bytes = new TextEncoder().encode(zip);
    const response = await confirm({ ...understands(), takeUpload: async () => bytes });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/imports/x-1']);
    expect(asked.at(-1)).toMatchObject({ bytes, file: 'a.xlsx', dryRun: false });
  });

  it('has to be chosen again when it is no longer kept', async () => {
    const response = await confirm({});
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('hãy chọn lại tệp');
  });
});
