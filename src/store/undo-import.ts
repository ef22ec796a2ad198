import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { type ChangeRow, changeRows, type Stretch } from './import-changes.ts';
import type { Database } from './schema.ts';

/** What becomes of the figures of an import where it is taken back, or stands again. */
export interface UndoCounts {
  /** Figures that go back to the one before. */
  readonly back: number;
  /** Figures that are withdrawn: there was none before. */
  readonly withdrawn: number;
  /** Figures a newer one has replaced since. */
  readonly stays: number;
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

/**
 * Keys of an import's figures: rows `o` stand for them now, rows `p` will once it is taken back (or stands again). A
 * file's import stands unless an undo that stands takes it back, and the figure of a key is that of the last import
 * that stands: what undos recorded are copies.
 */
const keysOf = (root: string) => sql`observation r cross join observation o on o.sample = r.sample
    and o.indicator = r.indicator and o.unit = r.unit and o.ends_on = r.ends_on and not exists (
      select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator and n.unit = o.unit
        and n.ends_on = o.ends_on and n.revision > o.revision)
  left join observation p on p.id = (
    select q.id from observation q where q.sample = r.sample and q.indicator = r.indicator and q.unit = r.unit
      and q.ends_on = r.ends_on and q.import_id in (
        with recursive chain (id, tip, length) as (
          select id, id, case when id = ${root} then 1 else 0 end from import where undoes is null
          union all
          select chain.id, u.id, chain.length + 1 from chain join import u on u.undoes = chain.tip)
        select id from chain group by id having max(length) % 2 = 0)
    order by q.revision desc limit 1)
  where r.import_id = ${root}`;

/** That a key comes to rest on another import than the one it rests on. */
const changes = sql`p.import_id is not
  case when o.state = 'withdrawn' then null else coalesce(o.first_import_id, o.import_id) end`;

/** What an undo would change. */
export const changesOfUndo = (db: Kysely<Database>, root: string, stretch: Stretch): Promise<ChangeRow[]> =>
  changeRows(db, { before: 'o', after: 'p' }, sql`${keysOf(root)} and ${changes}`, stretch);

/** How much an undo would change. */
export async function countUndo(db: Kysely<Database>, root: string): Promise<UndoCounts> {
  const { rows } = await sql<UndoCounts>`
    select count(case when ${changes} and p.id is not null then 1 end) as back,
      count(case when ${changes} and p.id is null then 1 end) as withdrawn,
      count(case when not (${changes}) then 1 end) as stays
    from ${keysOf(root)}`.execute(db);
  return rows[0] ?? { back: 0, withdrawn: 0, stays: 0 };
}

export interface NewUndo {
  readonly id: string;
  /** The import to take back. */
  readonly undoes: string;
  /** The import of a file it is about, after {@link rootOf}. */
  readonly root: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/**
 * Statements that take an import back by a new one: every figure that changes gets a further revision. Together they
 * do nothing where it has been taken back already, or came with the installation: of two at once one records nothing.
 */
export function undoQueries(db: Kysely<Database>, { id, undoes, root, by, at, reason }: NewUndo): CompiledQuery[] {
  const possible = sql`exists (select 1 from import x where x.id = ${undoes} and x.origin <> 'checkout')
    and not exists (select 1 from import u where u.undoes = ${undoes})`;
  return [
    sql`insert into observation (sample, indicator, unit, ends_on, period, revision, recorded_at, recorded_by, numerator,
        denominator, value, qualifier, state, note, import_id, file, line, published_on, source, quote, first_import_id)
      select o.sample, o.indicator, o.unit, o.ends_on, o.period, o.revision + 1, ${at}, ${by},
        p.numerator, p.denominator, p.value, coalesce(p.qualifier, '='), coalesce(p.state, 'withdrawn'), p.note, ${id},
        coalesce(p.file, o.file), p.line, p.published_on, p.source, p.quote, p.import_id
      from ${keysOf(root)} and ${changes} and ${possible}`.compile(db),
    sql`insert into import (id, file, sha256, bytes, origin, imported_by, recorded_at, accepted, superseded, unchanged,
        rejected, sample, findings, undoes, reason)
      select ${id}, x.file, x.sha256, x.bytes, 'undo', ${by}, ${at}, count(o.id),
        count(case when o.state <> 'withdrawn' then 1 end),
        (select accepted from import where id = ${root}) - count(o.id), 0, x.sample, '[]', x.id, ${reason}
      from import x left join observation o on o.import_id = ${id}
      where x.id = ${undoes} and ${possible} group by x.id`.compile(db),
  ];
}
