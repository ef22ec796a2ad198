import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { Commit } from './commit.ts';

export type Engine = 'sqlite' | 'postgres' | 'd1';

/** An open database of whichever engine, with its one write path. */
export interface Store {
  readonly engine: Engine;
  readonly db: Kysely<Database>;
  readonly commit: Commit;
  /** Reads as of one instant, whatever is written meanwhile; on D1, which cannot, as of many. */
  snapshot<T>(read: (db: Kysely<Database>) => Promise<T>): Promise<T>;
  /** Runs an act while no other process that asks the same runs its own: bringing the database up to date, for one. */
  alone<T>(act: () => Promise<T>): Promise<T>;
}
