import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyStore } from '../store/observations.fixture.ts';
import type { Ports } from './ports.ts';
import { type Job, runDue } from './run-due.ts';

let ports: Ports;
let now: string;
let runs: string[];
beforeEach(async () => {
  now = '2026-09-21T00:30:10.000Z';
  runs = [];
  const { db, commit } = await emptyStore();
  ports = { db, commit, now: () => now };
});
afterEach(() => ports.db.destroy());

const morning = (by: string, run: () => Promise<unknown> = async () => 'done'): Job => ({
  name: 'morning',
  lastDue: (at) => `${at.slice(0, 10)}T00:30:00.000Z`,
  patience: 240,
  run: () => {
    runs.push(by);
    return run();
  },
});

test('of many processes that ask at once one does what is due, however often they ask', async () => {
  const asking = ['an', 'binh', 'cam', 'dung'];
  const ran = await Promise.all(asking.map((by) => runDue(ports, [morning(by)])));
  expect(ran.flat()).toMatchObject([{ name: 'morning', dueAt: '2026-09-21T00:30:00.000Z', outcome: 'done' }]);
  now = '2026-09-21T02:00:00.000Z';
  expect(await runDue(ports, [morning('an')])).toEqual([]);
  expect(runs).toHaveLength(1);
  now = '2026-09-22T00:31:00.000Z';
  expect(await runDue(ports, [morning('an')])).toHaveLength(1);
});

test('what a process took and never finished is done by another once its time is over, and by one only', async () => {
  let killed = (): void => undefined;
  const gone = runDue(ports, [morning('killed', () => new Promise((resolve) => (killed = () => resolve(null))))]);
  while (runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
  now = '2026-09-21T00:40:00.000Z';
  expect(await runDue(ports, [morning('early')])).toEqual([]);
  now = '2026-09-21T00:40:11.000Z';
  const ran = await Promise.all(['binh', 'cam'].map((by) => runDue(ports, [morning(by)])));
  expect(ran.flat()).toHaveLength(1);
  expect(runs).toHaveLength(2);
  killed();
  await gone;
  expect(await runDue(ports, [morning('late')])).toEqual([]);
});

test('one that failed is told, and tried again five minutes later', async () => {
  const broken = morning('an', () => Promise.reject(new Error('no mail server')));
  expect(await runDue(ports, [broken])).toMatchObject([{ error: { message: 'no mail server' } }]);
  now = '2026-09-21T00:34:00.000Z';
  expect(await runDue(ports, [morning('an')])).toEqual([]);
  now = '2026-09-21T00:36:00.000Z';
  expect(await runDue(ports, [morning('an')])).toHaveLength(1);
});

test('what is no longer worth doing is left', async () => {
  now = '2026-09-21T04:31:00.000Z';
  expect(await runDue(ports, [morning('an')])).toEqual([]);
  expect(runs).toEqual([]);
});
