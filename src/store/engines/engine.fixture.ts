import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { inject } from 'vitest';
import { readMigrations } from '../migrate.ts';
import { passedTo, untaken } from './d1-passed.fixture.ts';
import { openD1 } from './open-d1.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Store } from './store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine tests run on, and where it is. */
    engine: { readonly name: 'sqlite' | 'postgres' | 'd1'; readonly at: string };
  }
}

export const engine = inject('engine');

/** A database of the engine that is tested: an empty one, or the one of that name; `ready` may have its tables already. */
export function openTested(name?: string, from: 'empty' | 'ready' = 'empty'): Promise<Store> {
  if (engine.name === 'postgres') return inPostgres(name, from === 'ready' ? 'ready' : 'template0');
  if (engine.name === 'd1') return inD1(name, from === 'ready');
  return Promise.resolve(openSqlite(name ?? ':memory:'));
}

/** Databases by the name tests give them. */
const named = new Map<string, string>();

/** Databases of PostgreSQL that no test uses any more: emptying one takes a tenth of making one. */
const free: string[] = [];

async function inPostgres(name: string | undefined, template: string): Promise<Store> {
  const known = name === undefined ? undefined : named.get(name);
  const reused = known === undefined && template === 'ready' ? free.pop() : undefined;
  const database = known ?? reused ?? `t${randomUUID().replaceAll('-', '')}`;
  if (known === undefined && reused === undefined) await onServer(`create database ${database} template ${template}`);
  if (name !== undefined) named.set(name, database);
  const address = new URL(engine.at);
  address.pathname = database;
  const store = openPostgres(address.href);
  if (reused) await sql.raw(emptying).execute(store.db);
  const end = store.db.destroy.bind(store.db);
  store.db.destroy = async () => {
    await end();
    if (name === undefined && template === 'ready') free.push(database);
  };
  return store;
}

/** Takes every row out, past triggers and references. */
const emptying = `set session_replication_role = replica; do $$ declare t text; begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration' loop
    execute format('delete from %I', t); end loop; delete from migration where name like '9%'; end $$;
  alter table observation alter column id restart; set session_replication_role = origin`;

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: engine.at });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function inD1(name: string | undefined, ready: boolean): Promise<Store> {
  const known = name && named.get(name);
  const database = known || (await untaken(engine.at));
  if (name) named.set(name, database);
  const store = openD1(passedTo(engine.at, database));
  if (!known) await madeAnew(store, ready);
  return store;
}

/** All statements that make a database, as one batch: one by one they would take most of the time of a test. */
const making = readMigrations(join(import.meta.dirname, '..', 'migrations')).flatMap(({ name, statements }) => [
  ...statements,
  `insert into migration (name, applied_at) values ('${name}', '2020-01-01T00:00:00.000Z')`,
]);

async function madeAnew({ db, commit }: Store, ready: boolean): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'
    and substr(name, 1, 3) not in ('sql', '_cf')`.execute(db);
  const drops = rows.map(({ name }) => `drop table "${name}"`);
  const made = ready
    ? ['create table migration (name text not null primary key, applied_at text not null)', ...making]
    : [];
  const all = ['pragma defer_foreign_keys = on', ...drops, ...made];
  await commit(all.map((statement) => sql.raw(statement).compile(db)));
}
