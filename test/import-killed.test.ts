import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { manyRows } from './support/many-rows.ts';
import { emptyMachine, moc, mocInBackground, serve } from './support/moc.ts';

test('an import killed at any moment leaves all of its rows or none', async () => {
  const data = emptyMachine();
  moc(data, 'scorecard', '--plan', 'gia-lai-2019');
  const file = join(data, 'many.csv');
  // More rows than one statement takes, so that only the transaction holds them together.
  writeFileSync(file, manyRows(10_000));
  const outcomes = new Set<string>();
  for (const delay of [120, 200, 260, 300, 340, 380, 420, 460, 520, 600, 5_000]) {
    const child = mocInBackground(data, ['import', file]);
    const ended = once(child, 'exit');
    await Promise.race([wait(delay), ended]);
    child.kill('SIGKILL');
    await ended;
    const database = new SQLite(join(data, 'moc.db'));
    const { rows } = database.prepare("select count(*) as rows from observation where file = 'many.csv'").get() as {
      rows: number;
    };
    const { imports } = database.prepare("select count(*) as imports from import where file = 'many.csv'").get() as {
      imports: number;
    };
    database.close();
    expect([0, 10_000], `after ${delay} ms`).toContain(rows);
    expect(imports > 0).toBe(rows > 0);
    outcomes.add(rows === 0 ? 'none' : 'all');
  }
  expect([...outcomes].sort()).toEqual(['all', 'none']);
});

test('a server told to stop ends the import that runs and stores nothing of it', async () => {
  const data = emptyMachine();
  const server = await serve(data);
  const form = new FormData();
  form.set('file', new File([manyRows(200_000)], 'many.csv', { type: 'text/csv' }));
  const headers = { origin: server.url };
  const upload = fetch(`${server.url}/imports`, { method: 'POST', body: form, headers, redirect: 'manual' }).then(
    ({ status }) => status,
    () => 'cut off',
  );
  const kept = join(data, 'imports');
  // The file is kept just before its rows are stored.
  while (!existsSync(kept)) await wait(5);
  await server.stop();
  expect([503, 'cut off']).toContain(await upload);
  expect(server.process.exitCode).toBe(0);
  const database = new SQLite(join(data, 'moc.db'));
  const { rows } = database.prepare("select count(*) as rows from observation where file = 'many.csv'").get() as {
    rows: number;
  };
  expect(rows).toBe(0);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
});
