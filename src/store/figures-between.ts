import { type Kysely, sql } from 'kysely';
import type { Observation, RevisionState } from '../domain/observation.ts';
import { each } from './engines/json-rows.ts';
import { allOf, rowText } from './engines/json-text.ts';
import type { Database } from './schema.ts';

/** Which figures: one indicator, some units, periods whose last civil day lies within a stretch. */
export interface Between {
  readonly sample: boolean;
  readonly indicator: string;
  readonly units: readonly string[];
  readonly from: string;
  readonly to: string;
}

type Told = readonly [
  endsOn: string,
  revision: number,
  period: string,
  numerator: number | null,
  denominator: number | null,
  value: number | null,
  qualifier: Observation['qualifier'],
  state: RevisionState,
];

const columns = rowText('o', [
  ...['ends_on', 'revision', 'period', 'numerator', 'denominator', 'value', 'qualifier', 'state'],
]);

/** The figures that stand now; what was withdrawn does not. A unit's come as one text: as rows they take five times as long. */
export async function figuresBetween(
  db: Kysely<Database>,
  { sample, indicator, units, from, to }: Between,
): Promise<Observation[]> {
  if (units.length === 0) return [];
  const { rows } = await sql<{ unit: string; told: string | null }>`
    select u.value as unit, (select ${allOf(columns)} from observation o
      where o.sample = ${sample ? 1 : 0} and o.indicator = ${indicator} and o.unit = u.value
        and o.ends_on between ${from} and ${to}) as told
    from ${each(JSON.stringify(units), 'text')} u`.execute(db);
  return rows.flatMap(({ unit, told }) => {
    const last = new Map<string, Told>();
    for (const one of JSON.parse(told ?? '[]') as Told[]) {
      if (one[1] > (last.get(one[0])?.[1] ?? 0)) last.set(one[0], one);
    }
    return [...last.values()].flatMap(([, , period, numerator, denominator, value, qualifier, state]) =>
      state === 'withdrawn'
        ? []
        : [{ unit, indicator, period, numerator, denominator, value, qualifier, state, note: null }],
    );
  });
}
