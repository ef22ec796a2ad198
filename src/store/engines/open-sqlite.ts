import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../schema.ts';
import { transactionCommit } from './commit.ts';
import type { Store } from './store.ts';

/** Opens (and creates) the embedded database. Durable to a power cut: WAL with a full sync at each commit. */
export function openSqlite(file: string): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 10000');
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
  // One machine: two that start at once meet at the constraints, as any two writers do.
  const snapshot: Store['snapshot'] = (read) => db.transaction().execute(read);
  return { engine: 'sqlite', db, snapshot, commit: transactionCommit(db), alone: (act) => act() };
}
