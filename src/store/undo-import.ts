import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { toAppended } from './appended-by.ts';
import { type ChangeRow, changeRows, type Stretch } from './import-changes.ts';
import { sameFigure } from './same-figure.ts';
import type { Database } from './schema.ts';
import { takenBackWithout } from './standing-imports.ts';
import type { Appended } from './to-append.ts';

/** What becomes of the figures of an import where it is taken back, or stands again. */
export interface UndoCounts {
  /** Figures that go back to the one before. */
  readonly back: number;
  /** Figures that are withdrawn: there was none before. */
  readonly withdrawn: number;
  /** Figures that another import which stands says too, or has replaced since. */
  readonly stays: number;
}

/** Keys of which an import says something. */
const saidBy = (root: string) => sql`
  select sample, indicator, unit, ends_on from observation where import_id = ${root}
  union
  select r.sample, r.indicator, r.unit, r.ends_on from said_again b join observation r on r.id = b.observation_id
  where b.import_id = ${root}`;

/**
 * Keys of which an import says something: rows `o` stand for them now; rows `p`, told by imports `told`, will once it is
 * taken back (or stands again). The figure of a key is that of the last import that stands and says something of it,
 * be it what was there already (rows `a`). What undos recorded are copies.
 */
const keysOf = (root: string) => {
  const fallen = sql`(${takenBackWithout(root)})`;
  // A copy that an undo brought back is nobody's own word.
  const own = (
    row: 'p' | 'q',
  ) => sql`(${sql.ref(`${row}.first_import_id`)} is null and ${sql.ref(`${row}.state`)} <> 'withdrawn'
    and ${sql.ref(`${row}.import_id`)} not in ${fallen})`;
  return sql`(
    select k.*, (select q.id from observation q where q.sample = k.sample and q.indicator = k.indicator
        and q.unit = k.unit and q.ends_on = k.ends_on and (${own('q')} or exists (
          select 1 from said_again b where b.observation_id = q.id and b.import_id not in ${fallen}))
      order by q.revision desc limit 1) as rests
    from (${saidBy(root)}) k) k
  cross join observation o
  left join observation p on p.id = k.rests
  left join said_again a on a.observation_id = p.id and not ${own('p')} and a.import_id = (
    select b.import_id from said_again b where b.observation_id = p.id and b.import_id not in ${fallen}
    order by b.recorded_at, b.import_id limit 1)
  where o.sample = k.sample and o.indicator = k.indicator and o.unit = k.unit and o.ends_on = k.ends_on and not exists (
    select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator and n.unit = o.unit
      and n.ends_on = o.ends_on and n.revision > o.revision)`;
};

/** That a key comes to rest on another import than the one it rests on. */
const moves = sql`coalesce(a.import_id, p.import_id) is distinct from
  case when o.state = 'withdrawn' then null else coalesce(o.first_import_id, o.import_id) end`;

/** That it says something else then: two imports may say the same. */
const changes = sql`(${moves} and not (${sameFigure('o', 'p')}))`;

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

/** That an import may be taken back: it did not come with the installation, and nothing has taken it back already. */
const possible = (
  undoes: string,
) => sql`exists (select 1 from import x where x.id = ${undoes} and x.origin <> 'checkout')
  and not exists (select 1 from import u where u.undoes = ${undoes})`;

/** The figures an undo appends: a further revision of every key that comes to rest on another import. */
const copies = ({ undoes, root, by, at }: NewUndo) => sql`
  select o.sample, o.indicator, o.unit, o.ends_on as "endsOn", o.period, o.revision + 1 as revision,
    ${at} as "recordedAt", ${by} as "recordedBy", p.numerator, p.denominator, p.value,
    coalesce(p.qualifier, '=') as qualifier, coalesce(p.state, 'withdrawn') as state, p.note,
    coalesce(a.file, p.file, o.file) as file, case when a.import_id is null then p.line else a.line end as line,
    case when a.import_id is null then p.published_on end as "publishedOn",
    case when a.import_id is null then p.source else a.source end as source,
    case when a.import_id is null then p.quote end as quote, coalesce(a.import_id, p.import_id) as "firstImportId"
  from ${keysOf(root)} and ${moves} and ${possible(undoes)} order by o.id`;

/** What {@link undoQueries} would append now, in the order they do. Holds for as long as nobody else appends. */
export async function toUndo(db: Kysely<Database>, undo: NewUndo): Promise<readonly Appended[]> {
  const { rows } = await sql<Parameters<typeof toAppended>[0]>`${copies(undo)}`.execute(db);
  return rows.map(toAppended);
}

/**
 * Statements that take an import back by a new one: every figure that changes gets a further revision. Together they
 * do nothing where it has been taken back already, or came with the installation: of two at once one records nothing.
 */
export function undoQueries(db: Kysely<Database>, undo: NewUndo): CompiledQuery[] {
  const { id, undoes, root, by, at, reason } = undo;
  return [
    sql`insert into observation (sample, indicator, unit, ends_on, period, revision, recorded_at, recorded_by, numerator,
        denominator, value, qualifier, state, note, file, line, published_on, source, quote, first_import_id, import_id)
      select c.*, ${id} from (${copies(undo)}) c`.compile(db),
    sql`insert into import (id, file, sha256, bytes, origin, imported_by, recorded_at, accepted, superseded, withdrawn,
        unchanged, rejected, sample, findings, undoes, reason)
      select ${id}, x.file, x.sha256, x.bytes, case when x.origin = 'undo' then 'redo' else 'undo' end, ${by}, ${at}, count(o.id),
        count(case when o.state <> 'withdrawn' and p.state <> 'withdrawn' then 1 end),
        count(case when o.state = 'withdrawn' then 1 end),
        (select count(*) from (${saidBy(root)}) said) - count(o.id), 0, x.sample, '[]', x.id, ${reason}
      from import x left join (observation o join observation p on p.sample = o.sample and p.indicator = o.indicator
        and p.unit = o.unit and p.ends_on = o.ends_on and p.revision = o.revision - 1 and not (${sameFigure('o', 'p')}))
        on o.import_id = ${id}
      where x.id = ${undoes} and ${possible(undoes)} group by x.id`.compile(db),
  ];
}
