import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from './schema.ts';

/** That any import was ever taken back: most questions need not ask further. */
export const anyUndone: RawBuilder<boolean> = sql`exists (select 1 from import where undoes is not null)`;

/**
 * Ids of the imports of files that did not stand at an instant. An import stands unless an undo that stands takes it
 * back; an undo is taken back by the next one in turn. Only imports that were ever undone are looked at.
 */
export const takenBackAt = (asOf: string): RawBuilder<unknown> => takenBack(sql`recorded_at <= ${asOf}`);

/** Ids of the imports of files that would not stand if one of them were taken back now, or stood again. */
export const takenBackWithout = (root: string): RawBuilder<unknown> => sql`
  select id from import where undoes is null and (id = ${root}) <> (id in (${takenBack(sql`true`)}))`;

/** That row `o` is the word of an import that stood at an instant, and not one that an undo brought back or withdrew. */
const standsAt = (asOf: string): RawBuilder<boolean> => sql`(not ${anyUndone} or (o.first_import_id is null
  and o.state <> 'withdrawn' and o.import_id not in (${takenBackAt(asOf)})))`;

/** When an import that stood at an instant first told row `o`; null where none did. */
export const toldAt = (
  asOf: string,
): RawBuilder<string | null> => sql`case when ${standsAt(asOf)} then o.recorded_at else (
  select min(b.recorded_at) from said_again b where b.observation_id = o.id and b.recorded_at <= ${asOf}
    and b.import_id not in (${takenBackAt(asOf)})) end`;

/** Of import `i`: 1 where it stands now, of an undo where nothing took it back. */
export const stands: RawBuilder<number> = sql`case when i.id not in (${takenBack(sql`true`)}) and (i.undoes is null
  or not exists (select 1 from import u where u.undoes = i.id)) then 1 else 0 end`;

function takenBack(known: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
  with recursive undo as materialized (select id, undoes from import where undoes is not null and ${known}),
  chain (id, tip, length) as (
    select undo.undoes, undo.id, 1 from undo where undo.undoes not in (select id from import where undoes is not null)
    union all
    select chain.id, undo.id, chain.length + 1 from chain join undo on undo.undoes = chain.tip)
  select id from chain group by id having max(length) % 2 = 1`;
}

/** The import of a file that an undo, or an undo of an undo, is about: itself where it is one. That never changes. */
export async function rootOf(db: Kysely<Database>, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive up (id, undoes) as (
      select id, undoes from import where id = ${id}
      union all
      select i.id, i.undoes from up join import i on i.id = up.undoes)
    select id from up where undoes is null`.execute(db);
  return rows[0]?.id ?? id;
}
