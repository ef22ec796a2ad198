import { mkdtempSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { Miniflare } from 'miniflare';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { book } from '../src/intake/workbook/workbook.fixture.ts';
import { buildWorker } from '../src/runtime/worker-bundle.mjs';

const received: ParsedMail[] = [];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _, done) {
    void simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});

let worker: Miniflare;
const home = 'http://localhost';
const ask = (path: string, init: Parameters<Miniflare['dispatchFetch']>[1] = {}) =>
  worker.dispatchFetch(`${home}${path}`, { redirect: 'manual', ...init });
const textOf = async (path: string): Promise<string> => (await ask(path)).text();

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'moc-worker-'));
  const types = { mjs: 'ESModule', wasm: 'CompiledWasm', ttf: 'Data' } as const;
  const files = (await buildWorker(folder)).sort((a) => (a === 'worker.mjs' ? -1 : 1));
  worker = new Miniflare({
    modulesRoot: folder,
    modules: files.map((file) => ({
      type: types[file.split('.').at(-1) as keyof typeof types],
      path: join(folder, file),
      contents: readFileSync(join(folder, file)) as never,
    })),
    compatibilityDate: '2026-04-01',
    compatibilityFlags: ['nodejs_compat'],
    d1Databases: ['DB'],
    bindings: { OUTBOX_SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` },
  });
});
afterAll(async () => {
  await worker?.dispose();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test('an empty database is filled with what comes with the Worker, and shows the scorecard of the sample', async () => {
  const page = await textOf('/plans/minh-hoa-2026');
  expect(page).toContain('số liệu minh họa');
  expect(page.match(/\/explain\//g)?.length, 'figures with their explanation').toBeGreaterThan(500);
  expect(JSON.parse(await textOf('/healthz'))).toMatchObject({ ok: true, database: 'd1' });
});

test('an indicator has its chart, though no code may be made at run time', async () => {
  const page = await textOf('/plans/minh-hoa-2026/indicators/thanh-toan-truc-tuyen?period=2026-Q3');
  expect(page).toMatch(/<svg[^>]*role="img"|<svg[\s\S]*Lộ trình[\s\S]*<\/svg>/);
  expect(page).toMatch(/9\/2026<\/text>/);
});

test.each([
  [
    'CSV',
    'so-lieu.csv',
    async () =>
      new TextEncoder().encode(
        'unit,indicator,period,numerator,denominator\nSở Xây dựng,ho-so-truc-tuyen,2026-09,415,520\n',
      ),
  ],
  [
    'a workbook',
    'so-lieu.xlsx',
    () =>
      book({
        name: 'Q3',
        rows: [
          ['đơn vị', 'chỉ tiêu', 'kỳ', 'tử số', 'mẫu số'],
          ['Xã Trà Bồng', 'ho-so-truc-tuyen', '2026-09', 301, 402],
        ],
      } as never),
  ],
])('%s is taken in, and its figures are stored', async (_, name, bytes) => {
  const form = new FormData();
  form.set('file', new File([(await bytes()) as Uint8Array<ArrayBuffer>], name));
  const encoded = new Response(form);
  const answer = await ask('/imports', {
    method: 'POST',
    body: Buffer.from(await encoded.arrayBuffer()),
    headers: { Origin: home, 'Content-Type': encoded.headers.get('Content-Type') ?? '' },
  });
  const page =
    answer.status === 303
      ? await textOf(new URL(answer.headers.get('Location') ?? '', home).pathname)
      : await answer.text();
  expect(page).toContain(name);
});

test('the cron trigger sends the digests, each with its picture', async () => {
  const clock = (await worker.getWorker()) as unknown as {
    scheduled(of: { cron: string }): Promise<{ outcome: string }>;
  };
  expect((await clock.scheduled({ cron: '*/5 * * * *' })).outcome).toBe('ok');
  expect(received.length).toBeGreaterThan(50);
  expect(new Set(received.map((mail) => mail.messageId)).size).toBe(received.length);
  const pictures = received.flatMap((mail) => mail.attachments.filter((a) => a.contentType === 'image/png'));
  expect(pictures.length).toBeGreaterThan(50);
  for (const { content } of pictures) expect(content.subarray(1, 4).toString()).toBe('PNG');
  const before = received.length;
  await clock.scheduled({ cron: '*/5 * * * *' });
  expect(received.length, 'once').toBe(before);
});

test('whoever comes from elsewhere is the public, though nobody has an account', async () => {
  const answer = await worker.dispatchFetch('https://moc.example.workers.dev/imports', { redirect: 'manual' });
  expect(answer.status).toBeGreaterThanOrEqual(300);
  expect(await answer.text()).not.toContain('so-lieu.csv');
});
