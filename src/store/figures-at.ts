import { type Kysely, sql } from 'kysely';
import { inOrder } from '../domain/in-order.ts';
import type { HeldObservation } from '../domain/observation.ts';
import type { Known } from './observations.ts';
import type { Database } from './schema.ts';

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
 * there is no numerator yet: its denominator bounds the whole. In order of units, then as wanted, then of periods.
 */
export async function figuresAt(
  db: Kysely<Database>,
  known: Known,
  units: readonly string[],
  ...wanted: readonly Wanted[]
): Promise<HeldObservation[]> {
  const found: HeldObservation[] = [];
  const sorted = [...units].sort();
  for (let at = 0; at < sorted.length; at += chunk) {
    const some = sorted.slice(at, at + chunk);
    const { rows } = await spansOf(known, some, wanted).execute(db);
    const byKey = new Map<string, Told[]>();
    for (const { indicator, unit, told } of rows) {
      const key = `${indicator} ${unit}`;
      const more = JSON.parse(told) as Told[];
      byKey.set(key, byKey.get(key)?.concat(more) ?? more);
    }
    for (const unit of some) {
      for (const { indicator } of wanted) {
        const all = inOrder(byKey.get(`${indicator} ${unit}`) ?? [], byPeriodAndRevision);
        all.forEach((one, i) => {
          if (one[0] !== all[i + 1]?.[0]) found.push(toObservation(one, indicator, unit));
        });
      }
    }
  }
  return found;
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
  state: HeldObservation['state'],
  note: string | null,
];

const byPeriodAndRevision = (a: Told, b: Told): number => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1);

const columns = sql`o.ends_on, o.revision, o.id, o.period, o.numerator, o.denominator, o.value, o.qualifier, o.state, o.note`;

/**
 * Every revision known in each span of days that is wanted, one answer a span with its rows as JSON: a hundred thousand
 * rows of twenty columns as they are take five times as long (measured).
 */
function spansOf(known: Known, units: readonly string[], wanted: readonly Wanted[]) {
  const asked = wanted.map(({ indicator, marks, span, first = true }) => [
    indicator,
    [...marks].sort(),
    span ? 1 : 0,
    span?.since ?? null,
    first ? 1 : 0,
  ]);
  const of = (alias: 'asked' | 'word' | 'span') => sql`o.sample = ${known.sample ? 1 : 0}
    and o.indicator = ${sql.ref(`${alias}.indicator`)} and o.unit = ${sql.ref(`${alias}.unit`)} and o.recorded_at <= ${known.asOf}`;
  const replaced = sql`exists (select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator
    and n.unit = o.unit and n.ends_on = o.ends_on and n.revision > o.revision and n.recorded_at <= ${known.asOf})`;
  return sql<{ indicator: string; unit: string; told: string }>`
    with asked as materialized (
      select w.value ->> 0 as indicator, w.value -> 1 as marks, w.value ->> 2 as adds, w.value ->> 3 as since,
        w.value ->> 4 as starts, w.value ->> '$[1][#-1]' as latest, u.value as unit
      from json_each(${JSON.stringify(units)}) u cross join json_each(${JSON.stringify(asked)}) w),
    word as materialized (
      select asked.*, m.value as mark, (select o.id from observation o
        where ${of('asked')} and o.ends_on <= m.value order by o.ends_on desc, o.revision desc limit 1) as id
      from asked cross join json_each(asked.marks) m),
    last as materialized (
      select word.*, l.state, l.denominator, case when l.state <> 'no-data' then l.id else (select o.id from observation o
        where ${of('word')} and o.ends_on <= word.mark and o.state <> 'no-data' and not ${replaced}
        order by o.ends_on desc limit 1) end as figure
      from word cross join observation l on l.id = word.id),
    first as materialized (
      select asked.indicator, asked.unit, (select o.id from observation o
        where ${of('asked')} and o.state = 'figure' and not ${replaced} order by o.ends_on limit 1) as figure
      from asked left join last
        on last.indicator = asked.indicator and last.unit = asked.unit and last.mark = asked.latest
      where asked.starts or last.figure is null),
    alone as materialized (
      select indicator, unit, figure as id from first where figure is not null
      union
      select indicator, unit, figure from last where figure is not null and not adds
      union
      select indicator, unit, id from last where mark = latest and state = 'no-data' and denominator is not null),
    span as materialized (
      select last.indicator, last.unit, o.ends_on as until,
        min(coalesce(last.since, o.ends_on), substr(o.ends_on, 1, 4) || '-01-01') as since
      from last cross join observation o on o.id = last.figure where last.adds)
    select alone.indicator, alone.unit, (select json_array(json_array(${columns})) from observation o
      where o.id = alone.id) as told
    from alone
    union all
    select span.indicator, span.unit, (select json_group_array(json_array(${columns})) from observation o
      where ${of('span')} and o.ends_on between span.since and span.until) as told
    from span`;
}

/** By position, since taking a tuple apart by names costs as much as reading it (measured). */
const toObservation = (one: Told, indicator: string, unit: string): HeldObservation => ({
  id: one[2],
  unit,
  indicator,
  period: one[3],
  numerator: one[4],
  denominator: one[5],
  value: one[6],
  qualifier: one[7],
  state: one[8],
  note: one[9],
});
