import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/**
 * A text that differs after every change of the database, by this connection or another. Cheap: nothing of the tables
 * is read. It says nothing across connections or restarts.
 */
export async function stateOf(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ others: number; own: number }>`
    select data_version as others, total_changes() as own from pragma_data_version`.execute(db);
  return rows.map(({ others, own }) => `${others}.${own}`).join();
}
