import { describe, expect, it } from 'vitest';
import { operator } from '../../domain/actor.ts';
import type { Finding } from '../../domain/finding.ts';
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
    expect(asked[0]).toMatchObject({ file: 'so-lieu.csv', by: operator, dryRun: false });
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
    expect(html).toContain('dòng <code>3</code>, cột <code>2</code>');
    expect(html).toContain('&lt;img&gt;');
  });

  it('refuses a form from another site and a file over 20 MB', async () => {
    expect((await send(withFile('a'), { from: 'http://evil.example' })).status).toBe(403);
    expect((await send(withFile('x'.repeat(21 * 1024 * 1024)))).status).toBe(413);
  });
});

describe('the findings of an import', () => {
  const at = (line: number, more: Partial<Finding> = {}): Finding => ({
    ...{
      severity: 'error',
      code: 'not-a-period',
      file: 'f.csv',
      sheet: null,
      cell: null,
      line,
      column: 3,
      header: 'kỳ',
    },
    ...{ read: '=1+1', expected: '2026-Q3', message: { vi: 'không phải kỳ', en: 'not a period' } },
    ...more,
  });
  const stored = (findings: readonly Finding[]): Partial<Services> => ({
    readImport: async () => ({
      ok: true,
      value: {
        ...{
          id: 'x-1',
          file: 'số liệu "quý 3".xlsx',
          sha256: 'ab',
          by: operator.name,
          at: '2026-09-20T03:00:00.000Z',
        },
        ...{ accepted: 1, superseded: 0, unchanged: 0, rejected: 2, sample: false, findings },
        ...{
          bytes: 12,
          origin: 'page',
          undoes: null,
          reason: null,
          undoneBy: null,
          stands: true,
          kept: true,
          withdrawn: 0,
        },
      },
    }),
  });
  const get = (path: string, findings: readonly Finding[]) =>
    createApp(testServices(stored(findings))).request(`${origin}/imports/x-1${path}`);

  it('stand in groups, worst first, each with what is wrong and what to do said once', async () => {
    const note = at(9, { severity: 'info', code: 'totals-skipped', read: null, expected: null });
    const html = await (await get('', [note, at(2), at(3)])).text();
    expect(html.match(/<h3>/g)).toHaveLength(2);
    expect(html.indexOf('Không phải kỳ báo cáo')).toBeLessThan(html.indexOf('Hàng tổng không được nhập'));
    expect(html.split('Ghi kỳ như 2026,')).toHaveLength(2);
    expect(html).toContain('dòng <code>2</code>, cột <code>3</code> (<code>kỳ</code>)');
    expect(html).toContain('2 lỗi, 0 cảnh báo, 1 thông tin');
  });

  it('beyond what a page can hold have pages of their own', async () => {
    const many = Array.from({ length: 350 }, (_, i) => at(i + 2));
    const html = await (await get('', many)).text();
    expect(html).toContain('Xem thêm 190 vị trí');
    expect(html).toContain('href="/imports/x-1?group=error.not-a-period#error.not-a-period"');
    const last = await (await get('?group=error.not-a-period&page=4', many)).text();
    expect(last).toContain('301–350 trong 350');
    expect(last).toContain('dòng <code>351</code>,');
    expect(last).not.toContain('rel="next"');
    expect((await get('?group=error.nothing', many)).status).toBe(404);
    expect((await get('?page=x', many)).status).toBe(400);
  });

  it('are saved as CSV in the reader’s language, with nothing a spreadsheet program would run', async () => {
    const vi = await get('/findings.csv', [at(2)]);
    expect(vi.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(vi.headers.get('x-content-type-options')).toBe('nosniff');
    expect(vi.headers.get('content-disposition')).toMatch(
      /^attachment; filename="loi-so-lieu-quy-3-.csv"; filename\*=UTF-8''loi-s%E1%BB%91%20li/,
    );
    const bytes = new Uint8Array(await vi.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, row] = new TextDecoder().decode(bytes).split('\r\n');
    expect(header).toMatch(/^Mức độ,Vấn đề,Tệp,/);
    expect(row).toContain(",2,3,kỳ,'=1+1,2026-Q3,");
    const en = await (await get('/findings.csv?lang=en', [at(2)])).text();
    expect(en).toContain('Severity,What is wrong,File');
  });
});

describe('undoing an import', () => {
  const record = {
    ...{
      id: 'x-1',
      file: 'a.csv',
      sha256: 'ab',
      bytes: 1,
      origin: 'page' as const,
      by: 'x',
      at: '2026-09-20T03:00:00.000Z',
    },
    ...{ accepted: 3, superseded: 1, unchanged: 0, rejected: 0, sample: false, undoes: null, reason: null },
    ...{ undoneBy: null, stands: true, findings: [], kept: false, withdrawn: 0 },
  };
  const asked: string[] = [];
  const noReason = { vi: 'Ghi lý do.', en: 'Give the reason.' };
  const app = createApp(
    testServices({
      readImport: async () => ({ ok: true, value: record }),
      planUndo: async () => ({ ok: true, value: { record, counts: { back: 1, withdrawn: 1, stays: 1 }, changes: [] } }),
      undoImport: async ({ id, by, reason }) => {
        if (reason.trim() === '') return { ok: false, problem: { code: 'no-reason', message: noReason } };
        asked.push(`${id} ${by.name} ${reason}`);
        if (asked.length === 1) return { ok: true, value: { ...record, id: 'u-1' } };
        return { ok: false, problem: { code: 'already-undone', message: { vi: 'Đã được hoàn tác.', en: 'Undone.' } } };
      },
    }),
  );
  const post = (reason: string) => {
    const form = new FormData();
    form.set('reason', reason);
    return app.request(`${origin}/imports/x-1/undo`, { method: 'POST', body: form, headers: { Origin: origin } });
  };

  it('is offered, and says exactly what will change before anything does', async () => {
    expect(await (await app.request(`${origin}/imports/x-1`)).text()).toContain('href="/imports/x-1/undo"');
    const html = await (await app.request(`${origin}/imports/x-1/undo`)).text();
    expect(html).toContain('1 số liệu sẽ trở về số trước');
    expect(html).toContain('1 sẽ được rút lại');
    expect(html).toContain('1 giữ nguyên vì một lần nhập khác');
    expect(asked).toEqual([]);
  });

  it('needs a reason', async () => {
    for (const reason of ['', '  ']) {
      const response = await post(reason);
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('<a href="#reason">');
    }
    expect(asked).toEqual([]);
  });

  it('and confirming a preview take no more than a form holds, and say so', async () => {
    for (const path of ['/imports/x-1/undo', '/imports/confirm']) {
      const body = new URLSearchParams({ reason: 'x'.repeat(70_000) });
      const response = await app.request(origin + path, { method: 'POST', body, headers: { Origin: origin } });
      expect([response.status, (await response.text()).includes('lớn hơn mức cho phép')]).toEqual([413, true]);
    }
    expect(asked).toEqual([]);
  });

  it('that was an undo is told as restoring', async () => {
    const undo = { ...record, origin: 'undo' as const, undoes: 'x-0' };
    const redo = { ...record, origin: 'redo' as const, undoes: 'x-1' };
    const plan = { record: undo, counts: { back: 3, withdrawn: 0, stays: 1 }, changes: [] };
    const restoring = (readImport: Services['readImport']) =>
      createApp(testServices({ readImport, planUndo: async () => ({ ok: true, value: plan }) }));
    const planned = await restoring(async () => ({ ok: true, value: undo })).request(`${origin}/imports/x-1/undo`);
    const html = await planned.text();
    expect(html).toContain('<h1>Khôi phục lần nhập a.csv</h1>');
    expect(html).toContain('3 số liệu sẽ trở lại như lần nhập này đã cho');
    const done = await restoring(async () => ({ ok: true, value: redo })).request(`${origin}/imports/x-2`);
    expect(await done.text()).toContain('3 số liệu trở lại như lần nhập này đã cho');
  });

  it('leads to its record, and the second time to a page that says so', async () => {
    const first = await post('gửi nhầm');
    expect([first.status, first.headers.get('location')]).toEqual([303, '/imports/u-1']);
    const second = await post('gửi nhầm');
    expect([second.status, (await second.text()).includes('Đã được hoàn tác')]).toEqual([409, true]);
    expect(asked).toEqual(['x-1 người vận hành gửi nhầm', 'x-1 người vận hành gửi nhầm']);
  });
});

describe('the file of an import', () => {
  it('is saved under its own name and never shown', async () => {
    const bytes = new TextEncoder().encode('<script>');
    const file = 'báo cáo";\r\nX: y.csv';
    const services = testServices({ readImportFile: async () => ({ ok: true, value: { file, bytes } }) });
    const response = await createApp(services).request(`${origin}/imports/x-1/file`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="bao-cao-x-y.csv"; filename*=UTF-8''b%C3%A1o%20c%C3%A1o%22%3B%0D%0AX%3A%20y.csv`,
    );
    expect(await response.text()).toBe('<script>');
  });

  it('that is not kept is a page that says so', async () => {
    expect((await createApp(testServices()).request(`${origin}/imports/x-1/file`)).status).toBe(404);
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
    const response = await confirm({ ...understands(), storeUpload: async (_, store) => store(bytes) });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/imports/x-1']);
    expect(asked.at(-1)).toMatchObject({ bytes, file: 'a.xlsx', dryRun: false });
  });

  it('leads to its import when it was stored already', async () => {
    const before = asked.length;
    const response = await confirm({ ...understands(), storeUpload: async () => ({ id: 'x-9' }) });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/imports/x-9']);
    expect(asked).toHaveLength(before);
  });

  it('is called by its own name without folders, cut at whole characters', async () => {
    await send(withFile(zip, `C:\\tam\\\u202e${'a'.repeat(199)}😀😀.xlsx`), { services: understands() });
    expect(asked.at(-1)?.file).toBe(`${'a'.repeat(199)}😀`);
  });

  it('has to be chosen again when it is no longer kept', async () => {
    const response = await confirm({});
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('hãy chọn lại tệp');
  });
});
