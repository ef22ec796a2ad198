import type { Kysely } from 'kysely';
import type { Instant } from '../domain/day.ts';
import type { Firmness, FirmnessWork } from '../domain/index/firmness.ts';
import type { Commit } from '../store/engines/commit.ts';
import type { Engine } from '../store/engines/store.ts';
import type { Database } from '../store/schema.ts';
import type { Paper } from './paper.ts';

/** Files by their checksum (SHA-256, hexadecimal). */
export interface Files {
  /** Keeps the bytes of a checksum. */
  readonly keep: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** The bytes of a checksum; null where they are not held, or are no longer what they were. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
  readonly has: (sha256: string) => Promise<boolean>;
}

/** What every act needs from outside: the database, its one write path, and the clock. */
export interface Ports {
  readonly db: Kysely<Database>;
  readonly commit: Commit;
  /** Which engine the database is of; default: SQLite. */
  readonly engine?: Engine;
  readonly now: () => Instant;
  /** Where files stay as they were handed in; without it none is kept. */
  readonly files?: Files;
  /** Finds how firm ranks are, off the main thread; null where it is not known in time. Without it no rank has an interval. */
  readonly firmness?: (work: FirmnessWork) => Promise<Firmness | null>;
  /** Sets documents as files. Where the runtime cannot, none is made. */
  readonly paper?: Paper;
}
