import { type RawBuilder, sql } from 'kysely';
import { type Worded, worded } from './wording.ts';

/** Columns that hold decimals. */
const decimals = new Set(['numerator', 'denominator', 'value']);

/** A column as a JSON value. D1 would cut a decimal off after fifteen digits. */
const told = (row: string, name: string): RawBuilder<unknown> => {
  const column = sql`${sql.ref(`${row}.${name}`)}`;
  if (!decimals.has(name)) return column;
  const exact = sql`case when ${column} is not null then json(printf('%!.17g', ${column})) end`;
  return sql`${worded({ sqlite: column, postgres: column, d1: exact })}`;
};

/** Columns of a row as the text of a JSON array. */
export const rowText = (row: string, columns: readonly string[]): Worded => {
  const values = sql.join(columns.map((name) => told(row, name)));
  return worded({ sqlite: sql`json_array(${values})`, postgres: sql`json_build_array(${values})` });
};

/** The text of a JSON array with one element. */
export const onlyOf = (element: Worded): Worded =>
  worded({ sqlite: sql`json_array(${element})`, postgres: sql`json_build_array(${element})` });

/** The text of a JSON array of what every row says; null or `[]` where there is no row. */
export const allOf = (element: Worded): Worded =>
  worded({ sqlite: sql`json_group_array(${element})`, postgres: sql`json_agg(${element})` });

/** Columns of a row as the text of a JSON object. */
export const objectText = (row: string, columns: readonly string[]): Worded => {
  const pairs = sql.join(columns.map((name) => sql`${sql.lit(name)}, ${told(row, name)}`));
  return worded({ sqlite: sql`json_object(${pairs})`, postgres: sql`json_build_object(${pairs})` });
};
