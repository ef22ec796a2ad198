import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Database, ImportRow } from './schema.ts';

/** Records an import beside the observations it appended: what was accepted is counted from what is really there. */
export const recordImport = (
  db: Kysely<Database>,
  row: Omit<ImportRow, 'accepted' | 'superseded' | 'unchanged'> & { readonly offered: number },
): CompiledQuery =>
  sql`
    insert into import (id, file, sha256, bytes, origin, imported_by, recorded_at, accepted, superseded, unchanged, rejected, sample, findings)
    select ${row.id}, ${row.file}, ${row.sha256}, ${row.bytes}, ${row.origin}, ${row.imported_by}, ${row.recorded_at},
      count(o.id), count(case when o.revision > 1 then 1 end), ${row.offered} - count(o.id), ${row.rejected}, ${row.sample}, ${row.findings}
    from observation o where o.import_id = ${row.id}`.compile(db);

export const importById = (db: Kysely<Database>, id: string): Promise<ImportRow | undefined> =>
  db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst();

/** The latest imports, newest first, without their findings. */
export const latestImports = (db: Kysely<Database>, limit: number): Promise<Omit<ImportRow, 'findings'>[]> =>
  db
    .selectFrom('import')
    .select([
      'id',
      'file',
      'sha256',
      'bytes',
      'origin',
      'imported_by',
      'recorded_at',
      'accepted',
      'superseded',
      'unchanged',
      'rejected',
      'sample',
    ])
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Whether a file of the checkout, by name and content, is already in. */
export async function isLoaded(db: Kysely<Database>, file: string, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('import')
    .select('id')
    .where('origin', '=', 'checkout')
    .where('file', '=', file)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** What an import really changed. */
export const changesOf = (
  db: Kysely<Database>,
  id: string,
): Promise<Pick<ImportRow, 'accepted' | 'superseded' | 'unchanged'>> =>
  db
    .selectFrom('import')
    .select(['accepted', 'superseded', 'unchanged'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
