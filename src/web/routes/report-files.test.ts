import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operator } from '../../domain/actor.ts';
import { fileServices } from '../../runtime/file-services.ts';
import { ImportsOffThread } from '../../runtime/import-off-thread.ts';
import type { Office } from '../../services/given.fixture.ts';
import { importFigures } from '../../services/import-figures.ts';
import type { Ports } from '../../services/ports.ts';
import { readImport } from '../../services/read-imports.ts';
import { anPhu, december } from '../../services/report.fixture.ts';
import { filesInMemory, filling, rewritten, templateOf } from '../../services/template.fixture.ts';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';

const origin = 'http://localhost';
const at = `/campaigns/${anPhu.plan}/${anPhu.period}/${anPhu.unit}`;

let office: Office;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  office = await december();
  const ports: Ports = { ...office.ports, files: filesInMemory() };
  const services = testServices({
    ...fileServices(ports, new ImportsOffThread({ databaseUrl: 'file:', kept: '' })),
    importFigures: (request) => importFigures(ports, { ...request, origin: 'page' }),
    readImport: (id) => readImport(ports, id),
  });
  app = createApp(services);
});
afterEach(() => office.close());

const send = async (path: string, bytes: Uint8Array, more: Record<string, string> = {}): Promise<Response> => {
  office.wait(1);
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'báo cáo.xlsx'));
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  return app.request(`${origin}${path}`, { method: 'POST', body: form, headers: { Origin: origin } });
};
const get = (path: string): Response | Promise<Response> => app.request(`${origin}${path}`);
const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());
const wrong = async (): Promise<Uint8Array> =>
  rewritten(await templateOf(office), filling({ F7: 60, G7: 50, F8: 45, G8: 50 }));

describe('the workbook of a report', () => {
  it('is given out as a file to be saved, under a name that says whose it is', async () => {
    const response = await get(`${at}/template.xlsx`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    expect(name).toContain('mau-bao-cao Xã An Phú 2026-12.xlsx');
    expect(await bytesOf(response)).toEqual(await templateOf(office));
  });

  it.each([
    `/campaigns/khong-co/${anPhu.period}/${anPhu.unit}`,
    `/campaigns/${anPhu.plan}/2031-01/${anPhu.unit}`,
    `/campaigns/${anPhu.plan}/${anPhu.period}/que.so-noi-vu`,
  ])('is a sentence where there is no such report: %s', async (path) => {
    expect((await get(`${path}/template.xlsx`)).status).toBe(404);
    expect((await send(`${path}/files`, new Uint8Array([1]))).status).toBe(404);
  });

  it.each([`${at}/files`, '/imports'])(
    'dropped on %s goes to its report, and comes back with its findings',
    async (box) => {
      const sent = await send(box, await wrong());
      expect(sent.status).toBe(303);
      const location = sent.headers.get('location') ?? '';
      expect(location).toMatch(new RegExp(`^${at}/files/[^/]+$`));
      const html = await (await get(location)).text();
      expect(html).toContain('Trong 2 số liệu của tệp, <strong>1 đã vào báo cáo</strong>');
      expect(html).toContain('ô <code>F7</code>');
      expect(html).toContain('<code>60/50</code>');
      expect(html).toContain(`href="${location}/annotated.xlsx"`);
      const marked = await get(`${location}/annotated.xlsx`);
      expect(decodeURIComponent(marked.headers.get('content-disposition') ?? '')).toContain(
        'báo cáo - đánh dấu lỗi.xlsx',
      );
      const again = await send(box, await rewritten(await bytesOf(marked), filling({ F7: 40 })));
      const right = await (await get(again.headers.get('location') ?? '')).text();
      expect(right).toContain('<strong>1 đã vào báo cáo</strong>, 1 không đổi');
      expect(right).not.toContain('annotated.xlsx');
    },
  );

  it('is given back as it was handed in', async () => {
    const bytes = await wrong();
    const location = (await send(`${at}/files`, bytes)).headers.get('location') ?? '';
    expect(await bytesOf(await get(`${location}/file`))).toEqual(bytes);
  });

  it('is only checked where that is asked, and nothing is recorded', async () => {
    const response = await send('/imports', await wrong(), { mode: 'check' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('chưa có gì được ghi');
    expect((await send('/imports', await wrong())).headers.get('location')).toContain('/files/');
  });

  it('speaks English where asked', async () => {
    const location = (await send(`${at}/files`, await wrong())).headers.get('location') ?? '';
    const html = await (await get(`${location}?lang=en`)).text();
    expect(html).toContain('Of 2 figures in the file');
    expect(html).toContain('A numerator over its denominator');
  });

  it('nothing chosen leads back to the report', async () => {
    const form = new FormData();
    const sent = await app.request(`${origin}${at}/files`, { method: 'POST', body: form, headers: { Origin: origin } });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, at]);
  });

  it.each(['x', encodeURIComponent('../x')])('a file the report does not have is not found: %s', async (id) => {
    for (const what of ['', '/file', '/annotated.xlsx'])
      expect((await get(`${at}/files/${id}${what}`)).status).toBe(404);
  });
});

describe('the workbook of an import', () => {
  it('comes back with its findings in its cells', async () => {
    const ports: Ports = { ...office.ports, files: filesInMemory() };
    const app = createApp(
      testServices({
        ...fileServices(ports, new ImportsOffThread({ databaseUrl: 'file:', kept: '' })),
        readImport: (id) => readImport(ports, id),
      }),
    );
    const bytes = await rewritten(await templateOf(office), (pages) => {
      filling({ F7: 60, G7: 50 })(pages);
      pages.pop();
    });
    const { id } = await importFigures(ports, { bytes, file: 'x.xlsx', by: operator, origin: 'page', dryRun: false });
    const html = await (await app.request(`${origin}/imports/${id}`)).text();
    expect(html).toContain(`href="/imports/${id}/annotated.xlsx"`);
    const marked = await app.request(`${origin}/imports/${id}/annotated.xlsx`);
    expect([marked.status, marked.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('spreadsheetml'),
    ]);
    expect((await app.request(`${origin}/imports/khong/annotated.xlsx`)).status).toBe(404);
  });
});
