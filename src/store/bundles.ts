import type { CompiledQuery, Kysely } from 'kysely';
import type { BundleRow, Database, PublicationRow } from './schema.ts';

/** A bundle with the publication it was made for. */
export type PublishedBundle = BundleRow & Pick<PublicationRow, 'at'>;

const published = (db: Kysely<Database>) =>
  db
    .selectFrom('publication_bundle as b')
    .innerJoin('publication as p', (on) =>
      on.onRef('p.plan', '=', 'b.plan').onRef('p.period', '=', 'b.period').onRef('p.seq', '=', 'b.seq'),
    )
    .select(['b.plan', 'b.period', 'b.seq', 'b.hash', 'p.at']);

/** Every bundle there is: by plan and period, oldest first within one. */
export const allBundles = (db: Kysely<Database>): Promise<PublishedBundle[]> =>
  published(db).orderBy('b.plan').orderBy('b.period').orderBy('b.seq').execute();

/** The bundles of one campaign, oldest first. */
export const bundlesOf = (
  db: Kysely<Database>,
  { plan, period }: Pick<BundleRow, 'plan' | 'period'>,
): Promise<PublishedBundle[]> =>
  published(db).where('b.plan', '=', plan).where('b.period', '=', period).orderBy('b.seq').execute();

export const bundleByHash = (db: Kysely<Database>, hash: string): Promise<PublishedBundle | undefined> =>
  published(db).where('b.hash', '=', hash).executeTakeFirst();

/** Names a publication's bundle; one publication has one. */
export const appendBundle = (db: Kysely<Database>, row: BundleRow): CompiledQuery =>
  db.insertInto('publication_bundle').values(row).compile();

/** Keeps the text a file is stored as, in parts; a file that is kept already stays as it is. */
export const keepFile = (db: Kysely<Database>, sha256: string, parts: readonly string[]): CompiledQuery[] =>
  parts.map((body, part) =>
    db
      .insertInto('bundle_file')
      .values({ sha256, part, body })
      .onConflict((conflict) => conflict.doNothing())
      .compile(),
  );

/** The text a file is stored as; empty where there is none. */
export async function keptFile(db: Kysely<Database>, sha256: string): Promise<string> {
  const parts = await db
    .selectFrom('bundle_file')
    .select('body')
    .where('sha256', '=', sha256)
    .orderBy('part')
    .execute();
  return parts.map((p) => p.body).join('');
}
