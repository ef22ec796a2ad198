import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Database, ReportKey } from './schema.ts';

/** Which of the three values of a figure: as the unit reported it, as it was verified, as it was published. */
export type Stage = 'reported' | 'verified' | 'final';

export interface NewReviewed {
  readonly unit: string;
  /** Of the event it comes with. */
  readonly seq: number;
  readonly indicator: string;
  /** Last civil day of the figure's own period. */
  readonly endsOn: string;
  readonly draftRevision?: number | null;
  readonly explanation?: string | null;
  readonly reason?: string | null;
}

/** Keeps the figures that stand now, after what the same commit has appended, as a stage of some reports. */
export const keepStage = (
  db: Kysely<Database>,
  {
    plan,
    period,
    sample,
    stage,
  }: Pick<ReportKey, 'plan' | 'period'> & { readonly sample: boolean; readonly stage: Stage },
  figures: readonly NewReviewed[],
): CompiledQuery => {
  const of = (column: keyof NewReviewed) => sql`j.value ->> ${sql.lit(column)}`;
  return sql`
    insert into reviewed_figure (plan, period, unit, seq, indicator, stage, observation_id, draft_revision, explanation, reason)
    select ${plan}, ${period}, ${of('unit')}, ${of('seq')}, ${of('indicator')}, ${stage}, o.id, ${of('draftRevision')},
      ${of('explanation')}, ${of('reason')}
    from json_each(${JSON.stringify(figures)}) j
    cross join observation o on o.sample = ${sample ? 1 : 0} and o.indicator = ${of('indicator')} and o.unit = ${of('unit')}
      and o.ends_on = ${of('endsOn')} and o.state <> 'withdrawn'
    where not exists (select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator
      and n.unit = o.unit and n.ends_on = o.ends_on and n.revision > o.revision)`.compile(db);
};

/** What was found when a figure was reported, and what its unit said to it. */
export interface AnswerRow {
  readonly observationId: number;
  readonly indicator: string;
  readonly explanation: string | null;
  /** JSON of the findings of the report it came with. */
  readonly findings: string;
}

/** Reports that figures came with, oldest first, by ids of figures. */
export async function answersOf(db: Kysely<Database>, ids: readonly number[]): Promise<AnswerRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AnswerRow>`
    select r.observation_id as "observationId", r.indicator, r.explanation, i.findings
    from json_each(${JSON.stringify(ids)}) asked cross join reviewed_figure r on r.observation_id = asked.value
    join report_event e on e.plan = r.plan and e.period = r.period and e.unit = r.unit and e.seq = r.seq
    join import i on i.id = e.import_id
    where r.stage = 'reported' order by e.at`.execute(db);
  return rows;
}
