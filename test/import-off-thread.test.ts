import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '../src/domain/actor.ts';
import { ImportsOffThread } from '../src/runtime/import-off-thread.ts';
import { manyRows } from './support/many-rows.ts';
import { emptyMachine, root, type Served, serve } from './support/moc.ts';

let server: Served;
let data: string;
beforeAll(async () => {
  data = emptyMachine();
  server = await serve(data);
});
afterAll(() => server.stop());

test('pages go on answering while a file is read and stored', async () => {
  const form = new FormData();
  form.set('file', new File([manyRows(10_000)], 'many.csv', { type: 'text/csv' }));
  let stored = false;
  const upload = fetch(`${server.url}/imports`, {
    method: 'POST',
    body: form,
    headers: { origin: server.url },
    redirect: 'manual',
  }).then((response) => {
    stored = true;
    return response;
  });
  let answeredMeanwhile = 0;
  while (!stored) {
    const page = await fetch(`${server.url}/plans/gia-lai-2019`);
    expect(page.status).toBe(200);
    if (!stored) answeredMeanwhile += 1;
  }
  const response = await upload;
  expect(response.status).toBe(303);
  expect(answeredMeanwhile).toBeGreaterThan(3);
  const findings = await (await fetch(new URL(response.headers.get('location') ?? '', server.url))).text();
  expect(findings).toContain('10.000');
});

test('a file that takes too long is given up whole, and can be taken afterwards', async () => {
  const [bundle = ''] = readdirSync(join(root, 'dist')).filter((name) => /^\d+$/.test(name));
  const script = pathToFileURL(join(root, 'dist', bundle, 'import-worker.mjs'));
  const where = { databaseUrl: `file:${join(data, 'moc.db')}`, kept: join(data, 'imports') };
  const bytes = new TextEncoder().encode(manyRows(9_000));
  const request = { bytes, file: 'long.csv', by: operator, origin: 'page', dryRun: false } as const;
  const hasty = new ImportsOffThread(where, 30, script);
  await expect(hasty.run(request)).rejects.toMatchObject({ why: 'too-long' });
  const patient = new ImportsOffThread(where, 60_000, script);
  const { accepted, unchanged } = await patient.run({ ...request, dryRun: true });
  expect(await patient.run(request)).toMatchObject({ accepted, unchanged });
});
