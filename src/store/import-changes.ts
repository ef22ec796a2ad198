import { type Kysely, type RawBuilder, sql } from 'kysely';
import { sameFigure } from './same-figure.ts';
import type { Database, ObservationRow } from './schema.ts';

type Figure = Pick<ObservationRow, 'numerator' | 'denominator' | 'value' | 'qualifier' | 'state'>;

/** A figure that changes, from what to what. */
export interface ChangeRow extends Pick<ObservationRow, 'sample' | 'indicator' | 'unit' | 'period'> {
  readonly endsOn: string;
  readonly recordedAt: string;
  /** Null: there was, or would be, no figure. */
  readonly after: Figure | null;
  readonly before: Figure | null;
}

/** Which of many: so many from a place on. */
export interface Stretch {
  readonly limit: number;
  readonly offset: number;
}

/** A row as it comes: the columns of both sides beside each other. */
type Flat = Omit<ChangeRow, 'before' | 'after'> & {
  readonly [K in keyof Figure as `before_${K}` | `after_${K}`]: Figure[K] | null;
};

const keys = ['numerator', 'denominator', 'value', 'qualifier', 'state'] as const;

/** What an import changed, as it recorded it: not what an undo lets rest on another import that says the same. */
export const changesIn = (db: Kysely<Database>, importId: string, stretch: Stretch): Promise<ChangeRow[]> =>
  changeRows(
    db,
    { before: 'p', after: 'o' },
    sql`observation o left join observation p on p.sample = o.sample and p.indicator = o.indicator and p.unit = o.unit
      and p.ends_on = o.ends_on and p.revision = o.revision - 1
      where o.import_id = ${importId} and not (o.first_import_id is not null and ${sameFigure('o', 'p')})`,
    stretch,
  );

/** Changes between rows `o`, which say of what, and rows `p`, which may be missing. */
export async function changeRows(
  db: Kysely<Database>,
  sides: { readonly before: 'o' | 'p'; readonly after: 'o' | 'p' },
  from: RawBuilder<unknown>,
  { limit, offset }: Stretch,
): Promise<ChangeRow[]> {
  const column = (side: 'before' | 'after') =>
    sql.join(keys.map((key) => sql`${sql.ref(`${sides[side]}.${key}`)} as ${sql.ref(`${side}_${key}`)}`));
  const { rows } = await sql<Flat>`
    select o.sample, o.indicator, o.unit, o.period, o.ends_on as "endsOn", o.recorded_at as "recordedAt",
      ${column('before')}, ${column('after')}
    from ${from} order by o.id limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => {
    const figure = (side: 'before' | 'after'): Figure | null => {
      const [qualifier, state] = [row[`${side}_qualifier`], row[`${side}_state`]];
      if (qualifier === null || state === null) return null;
      const numerator = row[`${side}_numerator`];
      return { numerator, denominator: row[`${side}_denominator`], value: row[`${side}_value`], qualifier, state };
    };
    const { sample, indicator, unit, period, endsOn, recordedAt } = row;
    return { sample, indicator, unit, period, endsOn, recordedAt, before: figure('before'), after: figure('after') };
  });
}
