import { type RawBuilder, sql } from 'kysely';

/**
 * That the key of row `o` was not taken back as last known at an instant. Where none ever was, that is looked up
 * once; few ever are, and an index holds only those.
 */
export const notWithdrawn = (asOf: string): RawBuilder<boolean> => sql`(
  not exists (select 1 from observation where state = 'withdrawn') or not exists (
  select 1 from observation w where w.state = 'withdrawn' and w.sample = o.sample and w.indicator = o.indicator
    and w.unit = o.unit and w.ends_on = o.ends_on and w.recorded_at <= ${asOf}
    and not exists (select 1 from observation n where n.sample = w.sample and n.indicator = w.indicator
      and n.unit = w.unit and n.ends_on = w.ends_on and n.revision > w.revision and n.recorded_at <= ${asOf})))`;
