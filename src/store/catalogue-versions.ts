import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

export interface CatalogueVersion {
  readonly hash: string;
  readonly sourceHash: string;
  readonly appliedAt: string;
}

const columns = ['hash', 'source_hash as sourceHash', 'applied_at as appliedAt'] as const;

/** The catalogue in force at an instant; before the first one, the first. Null on an empty database. */
export async function versionAt(db: Kysely<Database>, asOf: string): Promise<CatalogueVersion | null> {
  const inForce = await db
    .selectFrom('catalogue_version')
    .select(columns)
    .where('applied_at', '<=', asOf)
    .orderBy('applied_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (inForce) return inForce;
  const first = await db
    .selectFrom('catalogue_version')
    .select(columns)
    .orderBy('applied_at')
    .limit(1)
    .executeTakeFirst();
  return first ?? null;
}

/** The text of a version: JSON of the catalogue. */
export async function versionBody(db: Kysely<Database>, hash: string): Promise<string | null> {
  const row = await db
    .selectFrom('catalogue_version')
    .select('body')
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  return row?.body ?? null;
}

/** Brings a version into force. Going back to an earlier content is a new row: history is kept. */
export const applyVersion = (
  db: Kysely<Database>,
  version: CatalogueVersion & { readonly body: string },
): CompiledQuery =>
  sql`insert into catalogue_version (hash, source_hash, applied_at, body)
      values (${version.hash}, ${version.sourceHash}, ${version.appliedAt}, ${version.body})`.compile(db);
