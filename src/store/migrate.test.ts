import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { openTested } from './engines/engine.fixture.ts';
import { answers, migrate, NewerDatabase } from './migrate.ts';
import { emptyStore, importRow, migrations, told } from './observations.fixture.ts';
import { appendObservations } from './observations.ts';

const folder = mkdtempSync(join(tmpdir(), 'moc-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = '2026-01-01T00:00:00.000Z';

describe('bringing a database up to date', () => {
  test('twice is the same as once, also after it was closed', async () => {
    const file = join(folder, 'sub', 'moc.db');
    const first = await emptyStore(file);
    await first.store(told('an', '2018', 1));
    await migrate(first.db, first.commit, migrations, at);
    await first.db.destroy();
    const again = await emptyStore(file);
    expect(await again.db.selectFrom('migration').select('name').execute()).toHaveLength(migrations.length);
    expect(await again.db.selectFrom('observation').selectAll().execute()).toHaveLength(1);
    await again.db.destroy();
  });

  test('refuses a database of a newer release, says so in both languages, and leaves it alone', async () => {
    const { db, commit } = await emptyStore();
    await db.insertInto('migration').values({ name: '9999_later.sql', applied_at: at }).execute();
    const refused = migrate(db, commit, migrations, at);
    await expect(refused).rejects.toBeInstanceOf(NewerDatabase);
    await expect(refused).rejects.toThrow(/bản Mốc mới hơn.*9999_later\.sql.*newer Mốc/s);
    expect(await db.selectFrom('migration').select('name').execute()).toHaveLength(migrations.length + 1);
    await db.destroy();
  });

  test('leaves nothing of a migration that breaks half-way', async () => {
    const { db, commit } = await openTested();
    const broken = { name: '0001.sql', statements: ['create table a (x integer)', 'create tabel b (x integer)'] };
    await expect(migrate(db, commit, [broken], at)).rejects.toThrow();
    await expect(sql`select x from a`.execute(db)).rejects.toThrow(/a/);
    expect(await db.selectFrom('migration').select('name').execute()).toEqual([]);
    await db.destroy();
  });

  test('makes it answer', async () => {
    const { db, commit } = await openTested();
    expect(await answers(db)).toBe(false);
    await migrate(db, commit, migrations, at);
    expect(await answers(db)).toBe(true);
    await db.destroy();
  });
});

describe('a commit', () => {
  test('leaves nothing where a query in the middle fails', async () => {
    const { db, commit } = await emptyStore();
    const rows = [told('an', '2018', 1), told('binh', '2018', 2)];
    const broken = sql`insert into import (id) values ('x')`.compile(db);
    const queries = [...appendObservations(db, 'x', rows), broken, importRow(db, 'x', 2)];
    await expect(commit(queries)).rejects.toThrow();
    expect(await db.selectFrom('observation').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('import').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  test('does not take observations without the import they come from', async () => {
    const { db, commit } = await emptyStore();
    await expect(commit(appendObservations(db, 'nowhere', [told('an', '2018', 1)]))).rejects.toThrow(/foreign key/i);
    expect(await db.selectFrom('observation').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  test('tells how far it is, after each query', async () => {
    const { db, commit } = await emptyStore();
    const heard: number[] = [];
    const queries = [...appendObservations(db, 'x', [told('an', '2018', 1)]), importRow(db, 'x', 1)];
    await commit(queries, (handed) => heard.push(handed));
    expect(heard).toEqual([1, 2, 3]);
    await db.destroy();
  });
});
