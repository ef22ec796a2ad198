import { type Kysely, sql } from 'kysely';
import { cell, each } from './engines/json-rows.ts';
import { chunk, keyOf, type NewObservation, wavesOf } from './observations.ts';
import type { Database } from './schema.ts';

/** A row as it stands once it is appended. */
export interface Appended {
  readonly row: NewObservation;
  readonly revision: number;
  /** Of what an undo brings back: the import it first came with. */
  readonly firstImportId: string | null;
}

type Standing = Pick<
  NewObservation,
  'numerator' | 'denominator' | 'value' | 'qualifier' | 'state' | 'note' | 'publishedOn' | 'source' | 'quote'
> & { readonly revision: number };

/**
 * What {@link appendObservations} would append now, in the order it does, some thousands at a time: rows that say what
 * stands already are not among them. Holds for as long as nobody else appends.
 */
export async function* toAppend(
  db: Kysely<Database>,
  rows: readonly NewObservation[],
): AsyncGenerator<readonly Appended[]> {
  const waves = wavesOf(rows);
  const repeated = new Set(waves.slice(1).flatMap((wave) => wave.map(keyOf)));
  const standing = new Map<string, Standing>();
  for (const [number, wave] of waves.entries()) {
    for (let at = 0; at < wave.length; at += chunk) {
      const some = wave.slice(at, at + chunk);
      const before = number === 0 ? await standingOf(db, some) : null;
      yield some.flatMap((row, i): Appended[] => {
        const key = repeated.size === 0 ? '' : keyOf(row);
        const current = before ? before.get(i) : standing.get(key);
        const revision = (current?.revision ?? 0) + 1;
        const again = current !== undefined && saysAgain(current, row);
        if (repeated.has(key)) standing.set(key, again ? current : { ...row, revision });
        return again ? [] : [{ row, revision, firstImportId: null }];
      });
    }
  }
}

const figure = ['numerator', 'denominator', 'value', 'qualifier', 'state', 'note'] as const;
const words = ['quote', 'source', 'publishedOn'] as const;

const saysAgain = (current: Standing, row: NewObservation): boolean =>
  figure.every((column) => current[column] === row[column]) &&
  (row.quote === null || words.every((column) => current[column] === row[column]));

/** What stands for the key of each row, by the row's place. */
async function standingOf(db: Kysely<Database>, rows: readonly NewObservation[]): Promise<Map<number, Standing>> {
  const keys = JSON.stringify(rows.map((r) => [r.sample ? 1 : 0, r.indicator, r.unit, r.endsOn]));
  const { rows: found } = await sql<Standing & { place: number }>`
    select j.key as place, o.revision, o.numerator, o.denominator, o.value, o.qualifier, o.state, o.note,
      o.published_on as "publishedOn", o.source, o.quote
    from ${each(keys)} j
    cross join observation o where o.sample = ${cell('j', 0, 'integer')} and o.indicator = ${cell('j', 1)}
      and o.unit = ${cell('j', 2)} and o.ends_on = ${cell('j', 3)}
      and not exists (select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator
        and n.unit = o.unit and n.ends_on = o.ends_on and n.revision > o.revision)`.execute(db);
  return new Map(found.map((one) => [one.place, one]));
}
