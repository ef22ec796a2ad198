import { sql } from 'kysely';
import { type Worded, worded } from './wording.ts';

/** The rest of a question for `state`: a text that differs once anything was committed, by whomever. On D1 it always differs. */
export const stateText: Worded = worded({
  sqlite: sql`data_version || '.' || total_changes() as state from pragma_data_version`,
  // What a question sees: which transactions are over.
  postgres: sql`pg_current_snapshot()::text as state`,
  d1: sql`hex(randomblob(8)) as state`,
});
