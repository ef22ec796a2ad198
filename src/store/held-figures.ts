import { type Kysely, sql } from 'kysely';
import type { HeldObservation } from '../domain/observation.ts';
import { cell, each } from './engines/json-rows.ts';
import type { Database } from './schema.ts';

interface Row extends Omit<HeldObservation, 'note'> {
  readonly note: string | null;
}

/** The figures a unit has for some indicators and periods now, by indicator; what was taken back is not among them. */
export async function heldFigures(
  db: Kysely<Database>,
  sample: boolean,
  unit: string,
  keys: readonly { readonly indicator: string; readonly endsOn: string }[],
): Promise<Map<string, HeldObservation>> {
  const { rows } = await sql<Row>`
    select o.id, o.unit, o.indicator, o.period, o.numerator, o.denominator, o.value, o.qualifier, o.state, o.note
    from ${each(JSON.stringify(keys))} k cross join observation o where o.sample = ${sample ? 1 : 0}
      and o.indicator = ${cell('k', 'indicator')} and o.unit = ${unit} and o.ends_on = ${cell('k', 'endsOn')}
      and o.state <> 'withdrawn' and not exists (select 1 from observation n where n.sample = o.sample
      and n.indicator = o.indicator and n.unit = o.unit and n.ends_on = o.ends_on and n.revision > o.revision)`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.indicator, row]));
}
