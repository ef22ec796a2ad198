import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A statement made ready for {@link Commit}. */
export type Query = CompiledQuery;

/** The only write path: all of the queries take effect, or none. `onEach` hears how many have been handed over. */
export type Commit = (queries: readonly CompiledQuery[], onEach?: (handed: number) => void) => Promise<void>;

/** A commit over a database with transactions; `first` is said before the queries. */
export const transactionCommit =
  (db: Kysely<Database>, first: readonly CompiledQuery[] = []): Commit =>
  (queries, onEach) =>
    db.transaction().execute(async (transaction) => {
      for (const query of first) await transaction.executeQuery(query);
      for (const [position, query] of queries.entries()) {
        await transaction.executeQuery(query);
        onEach?.(position + 1);
      }
    });
