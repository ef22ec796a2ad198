import { afterEach, expect, test } from 'vitest';
import { columnFrom } from '../domain/index/figure-table.ts';
import { goalposts, index, leaf } from '../domain/index/index.fixture.ts';
import { FirmnessOffThread } from './firmness-off-thread.ts';

const script = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; let asked = 0;
    parentPort.on('message', ({ id, work }) => { asked += 1; ${body} });`)}`,
  );

/** Says how often it was asked, instead of what it was asked for. */
const counting = script(
  'parentPort.postMessage({ id, firmness: { variations: asked, intervals: [], influences: [] } });',
);
const silent = script('');
const broken = script('throw new Error("no room");');

const work = (value: number) => ({
  definition: index([leaf('a', { normalise: goalposts(0, 100) })]),
  table: { units: ['u'], columns: new Map([['a', columnFrom([value])]]) },
  variations: 10,
  seed: 1,
});

let firmness: FirmnessOffThread;
afterEach(() => firmness.end());

test('the same figures and definition are found once, others anew', async () => {
  firmness = new FirmnessOffThread(() => undefined, 10_000, counting);
  expect((await firmness.find(work(1)))?.variations).toBe(1);
  expect((await firmness.find(work(1)))?.variations).toBe(1);
  expect((await firmness.find(work(2)))?.variations).toBe(2);
  const other = { ...work(1), seed: 2 };
  expect((await firmness.find(other))?.variations).toBe(3);
});

test('an answer that takes too long is not waited for', async () => {
  firmness = new FirmnessOffThread(() => undefined, 1, silent);
  expect(await firmness.find(work(1))).toBeNull();
});

test('a thread that breaks is told of, answers nobody, and makes room for another', async () => {
  const heard: unknown[] = [];
  firmness = new FirmnessOffThread((error) => heard.push(error), 10_000, broken);
  expect(await Promise.all([firmness.find(work(1)), firmness.find(work(2))])).toEqual([null, null]);
  expect(heard.map(String)).toEqual(['Error: no room', 'Error: no room']);
  expect(await firmness.find(work(1))).toBeNull();
  expect(heard).toHaveLength(3);
});
