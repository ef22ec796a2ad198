import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { manyRows } from './support/many-rows.ts';
import { emptyMachine, moc, mocInBackground } from './support/moc.ts';

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
