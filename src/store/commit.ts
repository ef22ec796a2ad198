import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A statement made ready for {@link Commit}. */
export type Query = CompiledQuery;

/** The only write path: all of the queries take effect, or none. `onEach` hears how many have been handed over. */
export type Commit = (queries: readonly CompiledQuery[], onEach?: (handed: number) => void) => Promise<void>;

/** A commit over a database with transactions (SQLite, PostgreSQL). */
export const transactionCommit =
  (db: Kysely<Database>): Commit =>
  (queries, onEach) =>
    db.transaction().execute(async (transaction) => {
      for (const [position, query] of queries.entries()) {
        await transaction.executeQuery(query);
        onEach?.(position + 1);
      }
    });
