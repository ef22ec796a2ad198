import { type Kysely, sql } from 'kysely';
import { engine } from './engines/engine.fixture.ts';
import type { Database } from './schema.ts';

/** Changes what cannot be changed, as somebody with the database file may; says how many rows. */
export async function tamperWith(db: Kysely<Database>, statement: string): Promise<number> {
  if (engine.name === 'postgres') {
    return db.connection().execute(async (own) => {
      await sql.raw('set session_replication_role = replica').execute(own);
      const { numAffectedRows } = await sql.raw(statement).execute(own);
      await sql.raw('set session_replication_role = origin').execute(own);
      return Number(numAffectedRows ?? 0);
    });
  }
  for (const of of ['observation', 'audit', 'publication_bundle', 'bundle_file']) {
    for (const kind of ['stays', 'remains']) await sql.raw(`drop trigger if exists ${of}_${kind}`).execute(db);
  }
  await sql.raw('pragma foreign_keys = off').execute(db);
  const { numAffectedRows } = await sql.raw(statement).execute(db);
  return Number(numAffectedRows ?? 0);
}
