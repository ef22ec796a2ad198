import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, postgresServer } from './support/engines/postgres-server.ts';
import { manyRows } from './support/many-rows.ts';
import { emptyMachine, mocInBackground, type Served, serve } from './support/moc.ts';

/** As it ships: what was confirmed is on the disk. */
let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await postgresServer([]);
});
afterAll(() => postgres.remove());

async function ask<T>(database: string, question: string): Promise<T[]> {
  const client = new Client({ connectionString: postgres.address(database) });
  await client.connect();
  const { rows } = await client.query(question);
  await client.end();
  return rows as T[];
}

/** Runs a command line over a database of the server to its end. */
async function run(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit');
  return code as number | null;
}

test('an import killed at any moment leaves all of its rows or none', async () => {
  await postgres.create('killed');
  const more = { DATABASE_URL: postgres.address('killed') };
  const data = emptyMachine();
  expect(await run(mocInBackground(data, ['scorecard', '--plan', 'gia-lai-2019'], more))).toBe(0);
  const file = join(data, 'many.csv');
  writeFileSync(file, manyRows(10_000));
  const stored = async (): Promise<{ rows: number; imports: number }> => {
    const [found] = await ask<{ rows: string; imports: string }>(
      'killed',
      `select (select count(*) from observation where file = 'many.csv') as rows,
        (select count(*) from import where file = 'many.csv') as imports`,
    );
    return { rows: Number(found?.rows), imports: Number(found?.imports) };
  };
  const outcomes = new Set<string>();
  for (const delay of [300, 600, 900, 1_200, 1_500, 60_000]) {
    const child = mocInBackground(data, ['import', file], more);
    const ended = once(child, 'exit');
    await Promise.race([wait(delay), ended]);
    child.kill('SIGKILL');
    await ended;
    // The server still finishes or takes back what the killed process had begun.
    await expect
      .poll(
        async () =>
          (
            await ask<{ n: string }>(
              'killed',
              "select count(*) as n from pg_stat_activity where datname = 'killed' and pid <> pg_backend_pid()",
            )
          )[0]?.n,
      )
      .toBe('0');
    const { rows, imports } = await stored();
    expect([0, 10_000], `after ${delay} ms`).toContain(rows);
    expect(imports > 0).toBe(rows > 0);
    outcomes.add(rows === 0 ? 'none' : 'all');
  }
  expect([...outcomes].sort()).toEqual(['all', 'none']);
});

test('a server that is stopped and started again under load loses nothing that was confirmed, and ends no process', async () => {
  await postgres.create('stopped');
  const data = emptyMachine();
  const more = { DATABASE_URL: postgres.address('stopped') };
  const first = await serve(data, more);
  const replicas: Served[] = [first, await serve(data, more)];
  const confirmed: number[] = [];
  const statuses = new Set<number>();
  let plain = '';
  let going = true;
  const load = replicas.map(async ({ url }, replica) => {
    for (let n = 0; going; n += 1) {
      const line = replica * 100_000 + n;
      const csv = `unit,indicator,period,numerator,denominator\nXã Trà Bồng,ho-so-truc-tuyen,2026-01,${line},900000\n`;
      const form = new FormData();
      form.set('file', new File([csv], `f${line}.csv`, { type: 'text/csv' }));
      const headers = { origin: url };
      const answer = await fetch(`${url}/imports`, { method: 'POST', body: form, headers, redirect: 'manual' });
      if (answer.status === 303) confirmed.push(line);
      const page = await fetch(`${url}/plans/gia-lai-2019`);
      const text = await page.text();
      if (page.status === 503) plain = text;
      statuses.add(answer.status).add(page.status);
    }
  });
  const some = async (more: number): Promise<void> => {
    const wanted = confirmed.length + more;
    while (confirmed.length < wanted) await wait(20);
  };
  for (let times = 0; times < 2; times += 1) {
    await some(6);
    await postgres.stop();
    while (!statuses.has(503)) await wait(20);
    await wait(500);
    await postgres.start();
    await some(6);
  }
  going = false;
  await Promise.all(load);
  expect(replicas.map(({ process }) => process.exitCode)).toEqual([null, null]);
  expect([...statuses].sort(), 'and never a broken page').toEqual([200, 303, 503]);
  expect(plain).toContain('Cơ sở dữ liệu tạm thời không trả lời');
  expect(plain).not.toMatch(/ECONNREFUSED|at .*\.ts|postgres:/);
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  const rows = await ask<{ numerator: number }>(
    'stopped',
    "select numerator from observation where file like 'f%.csv'",
  );
  const stored = new Set(rows.map((row) => row.numerator));
  expect(confirmed.filter((line) => !stored.has(line))).toEqual([]);
  for (const replica of replicas) await replica.stop();
});
