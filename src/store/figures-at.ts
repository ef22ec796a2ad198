import { type Kysely, sql } from 'kysely';
import { inOrder } from '../domain/in-order.ts';
import type { HeldObservation, ObservationState, RevisionState } from '../domain/observation.ts';
import { cell, each, eachWithin } from './engines/json-rows.ts';
import { allOf, onlyOf, rowText } from './engines/json-text.ts';
import type { Known } from './observations.ts';
import type { Database } from './schema.ts';
import { notWithdrawn } from './withdrawn.ts';

/** One indicator to read for many units, at days that matter. */
export interface Wanted {
  readonly indicator: string;
  /** Last civil days of periods: the last figure not after each is read. */
  readonly marks: readonly string[];
  /** A flow also needs every figure of its span: the year of the last one, or since this day. */
  readonly span: { readonly since: string | null } | null;
  /** Not given: the first figure is read. Without it a unit whose figures all come later is still told by its first. */
  readonly first?: boolean;
}

/** Units read by one statement: few statements, and never much of their answers in memory. What a unit hands in lies together. */
const chunk = 12;

/**
 * The figures a judgement needs and no more: per unit the last one at each mark, the first one, and the span of a
 * flow. Corrections recorded after `asOf` are not seen; what the unit took back is skipped, but for a last word that
 * there is no numerator yet: its denominator bounds the whole. What an undo withdrew was never said. Indicator → unit
 * (in order) → its figures in order of periods; a unit without figures is not there.
 */
export async function figuresAt(
  db: Kysely<Database>,
  known: Known,
  units: readonly string[],
  ...wanted: readonly Wanted[]
): Promise<Map<string, Map<string, HeldObservation[]>>> {
  const byIndicator = wanted.map(() => new Map<string, HeldObservation[]>());
  const sorted = [...units].sort();
  for (let at = 0; at < sorted.length; at += chunk) {
    const some = sorted.slice(at, at + chunk);
    const told = some.map(() => wanted.map((): Told[] => []));
    const { rows } = await spansOf(known, some, wanted).execute(db);
    for (const row of rows) told[row.unit]?.[row.wanted]?.push(...(JSON.parse(row.told) as Told[]));
    for (const [i, unit] of some.entries()) {
      for (const [j, { indicator }] of wanted.entries()) {
        const figures = currentOf(told[i]?.[j] ?? [], indicator, unit);
        if (figures.length > 0) byIndicator[j]?.set(unit, figures);
      }
    }
  }
  return new Map(wanted.map(({ indicator }, j) => [indicator, byIndicator[j] ?? new Map()]));
}

/** A row of the table as its spans come: texts and numbers in the order of {@link columns}. */
type Told = readonly [
  endsOn: string,
  revision: number,
  id: number,
  period: string,
  numerator: number | null,
  denominator: number | null,
  value: number | null,
  qualifier: HeldObservation['qualifier'],
  state: RevisionState,
  note: string | null,
];

const byPeriodAndRevision = (a: Told, b: Told): number => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1);

/** The last revision of each period, oldest period first; a row may be told more than once. */
function currentOf(told: readonly Told[], indicator: string, unit: string): HeldObservation[] {
  const all = inOrder(told, byPeriodAndRevision);
  const figures: HeldObservation[] = [];
  for (const [i, one] of all.entries()) {
    if (one[0] !== all[i + 1]?.[0] && one[8] !== 'withdrawn') figures.push(toObservation(one, one[8], indicator, unit));
  }
  return figures;
}

const columns = rowText('o', [
  ...['ends_on', 'revision', 'id', 'period', 'numerator', 'denominator', 'value', 'qualifier', 'state', 'note'],
]);

/**
 * Every revision known in each span of days that is wanted, one answer a span with its rows as JSON: a hundred thousand
 * rows of twenty columns as they are take five times as long (measured). Units and what is wanted are told by position.
 */
function spansOf(known: Known, units: readonly string[], wanted: readonly Wanted[]) {
  const asked = wanted.map(({ indicator, marks, span, first = true }) => {
    const sorted = [...marks].sort();
    return [indicator, sorted, span ? 1 : 0, span?.since ?? null, first ? 1 : 0, sorted.at(-1) ?? null];
  });
  const of = (indicator: string, unit: string) => sql`o.sample = ${known.sample ? 1 : 0}
    and o.indicator = ${sql.ref(indicator)} and o.unit = ${sql.ref(unit)} and o.recorded_at <= ${known.asOf}`;
  const replaced = sql`exists (select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator
    and n.unit = o.unit and n.ends_on = o.ends_on and n.revision > o.revision and n.recorded_at <= ${known.asOf})`;
  return sql<{ unit: number; wanted: number; told: string }>`
    with asked as materialized (
      select w.key as wanted, ${cell('w', 0)} as indicator, ${cell('w', 2, 'integer')} as adds, ${cell('w', 3)} as since,
        ${cell('w', 4, 'integer')} as starts, m.value as mark, case when m.value = ${cell('w', 5)} then 1 else 0 end as latest
      from ${each(JSON.stringify(asked))} w cross join ${eachWithin('w', 1)} m),
    last as materialized (
      select u.key as position, u.value as unit, asked.*, l.id, l.state, l.denominator, case l.state when 'no-data' then (
        select o.id from observation o where ${of('asked.indicator', 'u.value')} and o.ends_on <= asked.mark
          and o.state not in ('no-data', 'withdrawn') and not ${replaced}
        order by o.ends_on desc limit 1) else l.id end as figure
      from ${each(JSON.stringify(units), 'text')} u cross join asked left join observation l on l.id = (
        select o.id from observation o where ${of('asked.indicator', 'u.value')} and o.ends_on <= asked.mark
          and ${notWithdrawn(known.asOf)}
        order by o.ends_on desc, o.revision desc limit 1)),
    alone as materialized (
      select position, wanted, (select o.id from observation o
        where ${of('last.indicator', 'last.unit')} and o.state = 'figure' and not ${replaced} order by o.ends_on limit 1) as id
      from last where latest = 1 and (starts = 1 or figure is null)
      union all
      select position, wanted, figure from last where adds = 0
      union all
      select position, wanted, id from last where latest = 1 and state = 'no-data' and denominator is not null),
    span as (
      select last.position, last.wanted, last.indicator, last.unit, o.ends_on as until,
        case when last.since < substr(o.ends_on, 1, 4) || '-01-01' then last.since
          else substr(o.ends_on, 1, 4) || '-01-01' end as since
      from last cross join observation o where o.id = last.figure and last.adds = 1)
    select alone.position as unit, alone.wanted, (select ${onlyOf(columns)} from observation o
      where o.id = alone.id) as told
    from alone where alone.id is not null
    union all
    select span.position, span.wanted, (select ${allOf(columns)} from observation o
      where ${of('span.indicator', 'span.unit')} and o.ends_on between span.since and span.until)
    from span`;
}

/** By position, since taking a tuple apart by names costs as much as reading it (measured). */
const toObservation = (one: Told, state: ObservationState, indicator: string, unit: string): HeldObservation => ({
  id: one[2],
  unit,
  indicator,
  period: one[3],
  numerator: one[4],
  denominator: one[5],
  value: one[6],
  qualifier: one[7],
  state,
  note: one[9],
});
