import type { Kysely } from 'kysely';
import type { Instant } from '../domain/day.ts';
import type { Commit } from '../store/commit.ts';
import type { Database } from '../store/schema.ts';

/** What every act needs from outside: the database, its one write path, and the clock. */
export interface Ports {
  readonly db: Kysely<Database>;
  readonly commit: Commit;
  readonly now: () => Instant;
}
