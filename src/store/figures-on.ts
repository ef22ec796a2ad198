import { type Kysely, sql } from 'kysely';
import type { HeldObservation } from '../domain/observation.ts';
import { each } from './engines/json-rows.ts';
import type { Known } from './observations.ts';
import type { Database } from './schema.ts';

interface Asked {
  readonly indicators: readonly string[];
  readonly units: readonly string[];
  /** The last civil day of the figures' own period. */
  readonly endsOn: string;
}

/** A figure with when it was recorded. */
export interface FigureOn extends HeldObservation {
  readonly recordedAt: string;
}

/** What stood of some indicators and units for the periods that end on one day, as known at an instant. */
export async function figuresOn(
  db: Kysely<Database>,
  known: Known,
  { indicators, units, endsOn }: Asked,
): Promise<FigureOn[]> {
  const { rows } = await sql<FigureOn>`
    select o.id, o.unit, o.indicator, o.period, o.numerator, o.denominator, o.value, o.qualifier, o.state, null as note,
      o.recorded_at as "recordedAt"
    from ${each(JSON.stringify(indicators), 'text')} w cross join ${each(JSON.stringify(units), 'text')} u
    cross join observation o where o.sample = ${known.sample ? 1 : 0} and o.indicator = w.value and o.unit = u.value
      and o.ends_on = ${endsOn} and o.recorded_at <= ${known.asOf} and o.state <> 'withdrawn'
      and not exists (select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator
        and n.unit = o.unit and n.ends_on = o.ends_on and n.revision > o.revision and n.recorded_at <= ${known.asOf})`.execute(
    db,
  );
  return rows;
}
