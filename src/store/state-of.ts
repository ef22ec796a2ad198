import { type Kysely, sql } from 'kysely';
import { stateText } from './engines/state-text.ts';
import type { Database } from './schema.ts';

/**
 * A text that differs after every change of the database, by this connection or another. Cheap: nothing of the tables
 * is read. It says nothing across connections or restarts; on D1 every text is new.
 */
export async function stateOf(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ state: string }>`select ${stateText}`.execute(db);
  return rows.map(({ state }) => state).join();
}
