import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bombed } from '../src/intake/workbook/bomb.fixture.ts';
import { manyRows } from './support/many-rows.ts';
import { emptyMachine, type Served, serve } from './support/moc.ts';

const data = emptyMachine();
let server: Served;
let workbook: Uint8Array;
let bomb: Uint8Array;
beforeAll(async () => {
  const rows = manyRows(300)
    .split('\n')
    .map((line) => line.split(',').map((text) => (/^\d+$/.test(text) ? Number(text) : text)));
  workbook = await writeXlsx({ sheets: [{ name: 'Số liệu', rows }] });
  // Made before the server starts: it takes seconds, in which an idle connection would be closed.
  bomb = bombed(workbook, 'xl/worksheets/sheet1.xml', 600);
  server = await serve(data);
});
afterAll(() => server.stop());

const post = (path: string, form: FormData): Promise<Response> =>
  fetch(`${server.url}${path}`, { method: 'POST', body: form, headers: { origin: server.url }, redirect: 'manual' });

const upload = (bytes: Uint8Array, name = 'bao-cao.xlsx'): Promise<Response> => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  return post('/imports', form);
};

const kept = (): string[] => readdirSync(join(data, 'uploads'));

test('a workbook is shown as it was understood, and stored once that is confirmed', async () => {
  const preview = await upload(workbook);
  const html = await preview.text();
  expect(preview.status).toBe(200);
  expect(html).toContain('mỗi hàng một số liệu');
  const [name] = kept();
  expect(html).toContain(`value="${name}"`);
  const form = new FormData();
  form.set('upload', name ?? '');
  form.set('file', 'bao-cao.xlsx');
  const stored = await post('/imports/confirm', form);
  expect(stored.status).toBe(303);
  expect(kept()).toEqual([`${name}.stored`]);
  const page = await fetch(new URL(stored.headers.get('location') ?? '', server.url));
  expect(await page.text()).toContain('300');
  const again = await post('/imports/confirm', form);
  expect([again.status, again.headers.get('location')]).toEqual([303, stored.headers.get('location')]);
});

test('hostile files are refused in words, and the server goes on answering', async () => {
  const files: [name: string, bytes: Uint8Array, says: string][] = [
    ['bom.xlsx', bomb, 'giải nén ra lớn hơn'],
    ['dut.xlsx', workbook.slice(0, workbook.length / 2), 'bị cắt ngang'],
    ['anh.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'PNG'],
    ['cu.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'kiểu cũ'],
    ['abc.csv', Buffer.from('§¬n vÞ,ChØ tiªu\nSë Y tÕ,Hå s¬ trùc tuyÕn', 'latin1'), 'TCVN3'],
  ];
  for (const [name, bytes, says] of files) {
    const response = await upload(bytes, name);
    const to = response.headers.get('location');
    const html = await (to === null ? response : await fetch(new URL(to, server.url))).text();
    expect([name, html.includes(says)]).toEqual([name, true]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  }
});
