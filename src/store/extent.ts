import { type Kysely, type RawBuilder, sql } from 'kysely';
import { each } from './engines/json-rows.ts';
import type { Known } from './observations.ts';
import type { Database } from './schema.ts';
import { anyUndone, takenBackAt } from './standing-imports.ts';
import { notWithdrawn } from './withdrawn.ts';

/** Since when figures of some indicators and units are held; null where none is. */
export async function heldSince(
  db: Kysely<Database>,
  known: Known,
  indicators: readonly string[],
  units: readonly string[],
): Promise<string | null> {
  const sample = known.sample ? 1 : 0;
  // Once anything was taken back, imports are asked one by one: a few rows of each tell whether it is about these units.
  const about = sql`o.sample = ${sample} and o.indicator in (select indicator from i) and o.unit in (select unit from u)`;
  const ownOf = sql`from observation o where o.import_id = m.id and ${about}`;
  const againOf = sql`from said_again b join observation o on o.id = b.observation_id where b.import_id = m.id and ${about}`;
  const { rows } = await sql<{ since: string | null }>`
    with ${named(indicators, units)}
    select min(at) as since from (
      select (select o.recorded_at from observation o where o.sample = ${sample} and o.indicator = i.indicator
        and o.revision > 0 and o.unit in (select unit from u) order by o.recorded_at limit 1) as at
      from i where not ${anyUndone}
      union all
      select case when m.origin = 'checkout' then (select min(o.recorded_at) ${ownOf})
        when exists (select 1 ${ownOf}) or exists (select 1 ${againOf}) then m.recorded_at end
      from import m where ${anyUndone} and m.undoes is null and m.id not in (${takenBackAt(known.asOf)})) told`.execute(
    db,
  );
  return rows[0]?.since ?? null;
}

/** The last civil day that any figure known of some indicators and units stands for; null where there is none. */
export async function lastDayHeld(
  db: Kysely<Database>,
  known: Known,
  indicators: readonly string[],
  units: readonly string[],
): Promise<string | null> {
  const latestOf = async (some: readonly string[], after: string): Promise<string | null> => {
    const { rows } = await sql<{ day: string | null }>`with ${named(indicators, some)}
      select max((select o.ends_on from observation o where o.sample = ${known.sample ? 1 : 0}
        and o.indicator = i.indicator and o.unit = u.unit and o.recorded_at <= ${known.asOf} and o.ends_on > ${after}
        and ${notWithdrawn(known.asOf)} order by o.ends_on desc limit 1)) as day from i cross join u`.execute(db);
    return rows[0]?.day ?? null;
  };
  // Most units report to the same day: what a few hold leaves little to look for in the others.
  const few = await latestOf(units.slice(-4), '');
  return (await latestOf(units, few ?? '')) ?? few;
}

/** How many figures of some indicators and units were known: one a key, whatever corrections it had. */
export async function countFigures(
  db: Kysely<Database>,
  known: Known,
  indicators: readonly string[],
  units: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ figures: number }>`
    select count(*) as figures from observation o
    where o.sample = ${known.sample ? 1 : 0} and o.revision = 1
      and o.indicator in (select value from ${each(JSON.stringify(indicators), 'text')} asked)
      and o.unit in (select value from ${each(JSON.stringify(units), 'text')} asked)
      and (o.recorded_at <= ${known.asOf} or exists (select 1 from observation n where n.sample = o.sample
        and n.indicator = o.indicator and n.unit = o.unit and n.ends_on = o.ends_on and n.revision > 1
        and n.recorded_at <= ${known.asOf}))
      and ${notWithdrawn(known.asOf)}`.execute(db);
  return rows[0]?.figures ?? 0;
}

/** The tables `i` and `u` of a statement. */
const named = (indicators: readonly string[], units: readonly string[]): RawBuilder<unknown> => sql`
  i as materialized (select value as indicator from ${each(JSON.stringify(indicators), 'text')} asked),
  u as materialized (select value as unit from ${each(JSON.stringify(units), 'text')} asked)`;
