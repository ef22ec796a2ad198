import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Database, ImportRow } from './schema.ts';
import { stands } from './standing-imports.ts';

/** That what row `o` replaced was a figure, not that one was taken back. */
const replacesFigure = sql`not exists (select 1 from observation w where w.state = 'withdrawn' and w.sample = o.sample
  and w.indicator = o.indicator and w.unit = o.unit and w.ends_on = o.ends_on and w.revision = o.revision - 1)`;

/** Records an import beside the observations it appended: what was accepted is counted from what is really there. */
export const recordImport = (
  db: Kysely<Database>,
  row: Omit<ImportRow, 'accepted' | 'superseded' | 'unchanged' | 'withdrawn' | 'undoes' | 'reason'> & {
    readonly offered: number;
  },
): CompiledQuery =>
  sql`
    insert into import (id, file, sha256, bytes, origin, imported_by, recorded_at, accepted, superseded, unchanged, rejected, sample, findings)
    select ${row.id}, ${row.file}, ${row.sha256}, ${row.bytes}, ${row.origin}, ${row.imported_by}, ${row.recorded_at},
      count(o.id), count(case when o.revision > 1 and ${replacesFigure} then 1 end), ${row.offered} - count(o.id), ${row.rejected}, ${row.sample}, ${row.findings}
    from observation o where o.import_id = ${row.id}`.compile(db);

/** What became of an import: the one that took it back, and whether (0/1) it stands all the same, restored. */
interface Fate {
  readonly undoneBy: string | null;
  readonly stands: number;
}

/** One import with its findings, and the one that took it back. */
export const importById = (db: Kysely<Database>, id: string): Promise<(ImportRow & Fate) | undefined> =>
  db
    .selectFrom('import as i')
    .leftJoin('import as u', 'u.undoes', 'i.id')
    .selectAll('i')
    .select(['u.id as undoneBy', stands.as('stands')])
    .where('i.id', '=', id)
    .executeTakeFirst();

/** An import without its findings, with the one that took it back. */
export type ImportLine = Omit<ImportRow, 'findings'> & Fate;

/** Imports, newest first, from the `offset`-th on. */
export const latestImports = (
  db: Kysely<Database>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ImportLine[]> =>
  db
    .selectFrom('import as i')
    .leftJoin('import as u', 'u.undoes', 'i.id')
    .select([...lineColumns, 'u.id as undoneBy', stands.as('stands')])
    .orderBy('i.recorded_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();

const lineColumns = [
  'i.id',
  'i.file',
  'i.sha256',
  'i.bytes',
  'i.origin',
  'i.imported_by',
  'i.recorded_at',
  'i.accepted',
  'i.superseded',
  'i.unchanged',
  'i.rejected',
  'i.sample',
  'i.undoes',
  'i.reason',
  'i.withdrawn',
] as const;

/** How many imports there are. */
export async function countImports(db: Kysely<Database>): Promise<number> {
  const { all } = await db
    .selectFrom('import')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return all;
}

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

/** Every import, oldest first: its id, its file and that file's checksum. */
export const allImports = (db: Kysely<Database>): Promise<Pick<ImportRow, 'id' | 'file' | 'sha256'>[]> =>
  db.selectFrom('import').select(['id', 'file', 'sha256']).orderBy('recorded_at').orderBy('id').execute();
