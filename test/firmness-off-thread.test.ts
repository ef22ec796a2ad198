import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firmnessOf } from '../src/domain/index/firmness.ts';
import { FirmnessOffThread } from '../src/runtime/firmness-off-thread.ts';
import { definition, figureTable } from './bench/synthetic-index.ts';
import { emptyMachine, root, type Served, serve } from './support/moc.ts';

let server: Served;
beforeAll(async () => {
  server = await serve(emptyMachine());
});
afterAll(() => server.stop());

const thread = (): FirmnessOffThread => {
  const [bundle = ''] = readdirSync(join(root, 'dist')).filter((name) => /^\d+$/.test(name));
  const failed = (error: unknown): never => {
    throw error;
  };
  return new FirmnessOffThread(failed, 60_000, pathToFileURL(join(root, 'dist', bundle, 'firmness-worker.mjs')));
};

test('a thread finds what the main thread would, which goes on meanwhile', async () => {
  const firmness = thread();
  const work = { definition, table: figureTable(), variations: 40, seed: 3 };
  let turns = 0;
  const beat = setInterval(() => {
    turns += 1;
  }, 1);
  const found = await firmness.find(work);
  clearInterval(beat);
  await firmness.end();
  expect(found?.intervals).toEqual(firmnessOf(work).intervals);
  expect(turns).toBeGreaterThan(10);
});

test('pages show the intervals of the sample, each with its sentence', async () => {
  const address = `${server.url}/plans/minh-hoa-2026/ranking/departments/quang-ngai.so-y-te`;
  const page = await (await fetch(address)).text();
  expect(page).toContain('Hạng 5 trên 15 đơn vị</strong>, từ 5 đến 8 trong 90% của 1.000 phương án; 91,90 điểm');
});
