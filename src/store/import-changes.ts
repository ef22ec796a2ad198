import { type Kysely, sql } from 'kysely';
import type { Database, ObservationRow } from './schema.ts';

type Figure = Pick<ObservationRow, 'numerator' | 'denominator' | 'value' | 'qualifier' | 'state'>;

/** A figure an import recorded, and what stood there before. */
export interface ChangeRow extends Pick<ObservationRow, 'sample' | 'indicator' | 'unit' | 'period'> {
  readonly endsOn: string;
  readonly recordedAt: string;
  readonly after: Figure;
  readonly before: Figure | null;
}

const keys = ['numerator', 'denominator', 'value', 'qualifier', 'state'] as const;

/** What an import changed, as it recorded it: `limit` figures from the `offset`-th on. */
export async function changesIn(
  db: Kysely<Database>,
  importId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ChangeRow[]> {
  const column = (table: 'o' | 'p', as: string) =>
    sql.join(keys.map((key) => sql`${sql.ref(`${table}.${key}`)} as ${sql.ref(`${as}_${key}`)}`));
  const { rows } = await sql<Record<string, never>>`
    select o.sample, o.indicator, o.unit, o.period, o.ends_on as "endsOn", o.recorded_at as "recordedAt", p.id as previous,
      ${column('o', 'after')}, ${column('p', 'before')}
    from observation o left join observation p on p.sample = o.sample and p.indicator = o.indicator and p.unit = o.unit
      and p.ends_on = o.ends_on and p.revision = o.revision - 1
    where o.import_id = ${importId} order by o.id limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => {
    const figure = (as: string): Figure =>
      Object.fromEntries(keys.map((key) => [key, row[`${as}_${key}`]])) as unknown as Figure;
    const { sample, indicator, unit, period, endsOn, recordedAt } = row as unknown as ChangeRow;
    const before = row.previous === null ? null : figure('before');
    return { sample, indicator, unit, period, endsOn, recordedAt, after: figure('after'), before };
  });
}
