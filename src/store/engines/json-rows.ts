import { type RawBuilder, sql } from 'kysely';
import { type Worded, worded } from './wording.ts';

/** What a value told as JSON becomes in SQL. */
export type Kind = 'text' | 'integer' | 'number';

const types = { text: 'text', integer: 'bigint', number: 'double precision' } as const;

/**
 * The elements of a JSON array as a table of `key` (from 0) and `value`: with a kind plain values, else what
 * {@link cell} reads. However many rows a statement brings, they are one parameter.
 */
export const each = (json: string | Worded, kind?: Kind): Worded =>
  worded({
    sqlite: sql`json_each(${json})`,
    postgres: sql`(select (e.place - 1)::int as key, ${kind ? typed(sql`e.value`, kind) : sql`e.value`} as value
      from ${sql.raw(kind ? 'jsonb_array_elements_text' : 'jsonb_array_elements')}(cast(${json} as jsonb))
      with ordinality as e (value, place))`,
  });

/** The elements of an array within row `of` of {@link each}. */
export const eachWithin = (of: string, place: number): Worded =>
  worded({
    sqlite: sql`json_each(${sql.ref(`${of}.value`)}, ${sql.lit(`$[${place}]`)})`,
    postgres: sql`lateral jsonb_array_elements_text(${sql.ref(`${of}.value`)} -> ${sql.lit(place)}) as`,
  });

/** What row `of` of {@link each} has under a name, or at a place. */
export const cell = (of: string, at: string | number, kind: Kind = 'text'): Worded => {
  const told = sql`${sql.ref(`${of}.value`)} ->> ${sql.lit(at)}`;
  return worded({ sqlite: told, postgres: typed(sql`(${told})`, kind) });
};

/** A value that all rows share, of a kind that PostgreSQL could not guess. */
export const given = (value: string | number | null, kind: Kind): Worded =>
  worded({ sqlite: sql`${value}`, postgres: sql`cast(${value} as ${sql.raw(types[kind])})` });

const typed = (value: RawBuilder<unknown>, kind: Kind): RawBuilder<unknown> =>
  kind === 'text' ? value : sql`cast(${value} as ${sql.raw(types[kind])})`;

/** The order in which rows of {@link each} were told, with their `key` as `place`; SQLite reads them in that order anyway. */
export const asTold = (of: string): Worded =>
  worded({ sqlite: sql``, postgres: sql`order by ${sql.ref(`${of}.place`)}` });
