import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, PublicationRow } from './schema.ts';

type Key = Pick<PublicationRow, 'plan' | 'period'>;

/** When a campaign was published and when corrected, oldest first. */
export const publicationsOf = (db: Kysely<Database>, { plan, period }: Key): Promise<PublicationRow[]> =>
  db
    .selectFrom('publication')
    .selectAll()
    .where('plan', '=', plan)
    .where('period', '=', period)
    .orderBy('seq')
    .execute();

/** Of each campaign of a plan the last instant as of which the public sees it, by period. */
export async function lastPublications(db: Kysely<Database>, plan: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('publication')
    .select(({ fn }) => ['period', fn.max('at').as('at')])
    .where('plan', '=', plan)
    .groupBy('period')
    .execute();
  return new Map(rows.map((row) => [row.period, row.at]));
}

/** Appends a publication; one that stands at its place already makes the whole commit fail. */
export const appendPublication = (db: Kysely<Database>, row: PublicationRow): CompiledQuery =>
  db.insertInto('publication').values(row).compile();
