import { type Kysely, sql } from 'kysely';
import { each } from './engines/json-rows.ts';
import type { Database } from './schema.ts';

/** What is asked about: figures of some indicators, and the reports of a plan. */
export interface Asked {
  readonly sample: boolean;
  readonly plan: string;
  readonly indicators: readonly string[];
  readonly asOf: string;
}

/** A text that differs once anything more of a plan was known: a figure, an import taken back, a step of a report. */
export async function lastKnown(db: Kysely<Database>, { sample, plan, indicators, asOf }: Asked): Promise<string> {
  const { rows } = await sql<{ figure: string | null; import: string | null; step: string | null }>`
    select
      (select max(at) from (select (select o.recorded_at from observation o where o.sample = ${sample ? 1 : 0}
          and o.indicator = i.value and o.revision > 0 and o.recorded_at <= ${asOf}
        order by o.recorded_at desc limit 1) as at from ${each(JSON.stringify(indicators), 'text')} i) told) as figure,
      (select max(recorded_at) from import where recorded_at <= ${asOf}) as import,
      (select max(at) from report_event where plan = ${plan} and at <= ${asOf}) as step`.execute(db);
  return rows.map((row) => [row.figure, row.import, row.step].join(' ')).join();
}
