import { type RawBuilder, sql } from 'kysely';
import { each } from './json-rows.ts';
import { worded } from './wording.ts';

/** Inserts rows that come as a JSON array of arrays into columns of a table, each as what its column is. */
export const insertTold = (table: string, columns: readonly string[], json: string): RawBuilder<unknown> => {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const places = columns.map((column, place) => ({ column: sql.lit(column), place: sql.lit(place) }));
  const values = sql.join(places.map(({ place }) => sql`j.value ->> ${place}`));
  const pairs = sql.join(places.map(({ column, place }) => sql`${column}, j.value -> ${place}`));
  const rows = worded({
    sqlite: sql`select ${values} from ${each(json)} j`,
    postgres: sql`select ${names} from (select r.*, j.key as "of the file" from ${each(json)} j
      cross join lateral jsonb_populate_record(null::${sql.table(table)}, jsonb_build_object(${pairs})) r) told
      order by "of the file"`,
  });
  return sql`insert into ${sql.table(table)} (${names}) ${rows}`;
};

/** The next observation is numbered after the last one there is; SQLite and D1 do that by themselves. */
export const numberOn: RawBuilder<unknown> = sql`${worded({
  sqlite: sql`select 1`,
  postgres: sql`select setval(pg_get_serial_sequence('observation', 'id'), (select coalesce(max(id), 0) + 1 from observation), false)`,
})}`;
