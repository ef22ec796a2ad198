import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Commit } from './engines/commit.ts';
import { migrationTable, ofMigration } from './engines/migration-words.ts';
import type { Database } from './schema.ts';

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** The database was written by a newer release than this one. */
export class NewerDatabase extends Error {}

/** Numbered `.sql` files of a folder, in order; statements end with `;` at the end of a line. */
export const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, statements: statementsOf(readFileSync(join(folder, name), 'utf8')) }));

const statementsOf = (text: string): string[] =>
  text
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((s) => s.trim())
    .filter((s) => s !== '');

/**
 * Brings a database up to date, each migration whole or not at all; an up-to-date database is left alone.
 *
 * @returns the names of those that were applied
 */
export async function migrate(
  db: Kysely<Database>,
  commit: Commit,
  migrations: readonly Migration[],
  at: string,
): Promise<readonly string[]> {
  await sql`${migrationTable}`.execute(db);
  const done = await appliedMigrations(db);
  const unknown = done.filter((name) => !migrations.some((m) => m.name === name));
  if (unknown.length > 0) {
    throw new NewerDatabase(
      `Cơ sở dữ liệu đã được bản Mốc mới hơn ghi (${unknown.join(', ')}); hãy cài bản mới hơn. ` +
        `The database was written by a newer Mốc (${unknown.join(', ')}); install the newer release.`,
    );
  }
  const missing = migrations.filter((m) => !done.includes(m.name));
  for (const { name, statements } of missing) {
    const queries: CompiledQuery[] = statements.map((statement) => sql`${ofMigration(statement)}`.compile(db));
    await commit([...queries, db.insertInto('migration').values({ name, applied_at: at }).compile()]);
  }
  return missing.map((m) => m.name);
}

/** The migrations a database has, in their order. */
export async function appliedMigrations(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}

/** Whether the database answers a question at all. */
export const answers = (db: Kysely<Database>): Promise<boolean> =>
  db
    .selectFrom('migration')
    .select('name')
    .limit(1)
    .execute()
    .then(
      () => true,
      () => false,
    );
