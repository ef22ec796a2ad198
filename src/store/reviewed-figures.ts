import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { DraftFigure } from '../domain/draft-figure.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { cell, each, type Kind } from './engines/json-rows.ts';
import { objectText } from './engines/json-text.ts';
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
  const of = (column: keyof NewReviewed, kind?: Kind) => cell('j', column, kind);
  return sql`
    insert into reviewed_figure (plan, period, unit, seq, indicator, stage, observation_id, draft_revision, explanation, reason)
    select ${plan}, ${period}, ${of('unit')}, ${of('seq', 'integer')}, ${of('indicator')}, ${stage}, o.id, ${of('draftRevision', 'integer')},
      ${of('explanation')}, ${of('reason')}
    from ${each(JSON.stringify(figures))} j
    cross join observation o where o.sample = ${sample ? 1 : 0} and o.indicator = ${of('indicator')} and o.unit = ${of('unit')}
      and o.ends_on = ${of('endsOn')} and o.state <> 'withdrawn'
      and not exists (select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator
      and n.unit = o.unit and n.ends_on = o.ends_on and n.revision > o.revision)`.compile(db);
};

/** One of the three values of a figure, with the event it came with and how it was filled in. */
export interface ReviewedValue {
  readonly period: string;
  readonly unit: string;
  readonly indicator: string;
  readonly stage: Stage;
  readonly seq: number;
  readonly at: string;
  /** Who did it, as they were called then. */
  readonly name: string;
  readonly comment: string | null;
  readonly explanation: string | null;
  readonly reason: string | null;
  readonly observation: HeldObservation;
  /** Of a reported value: how and by whom it was filled in. */
  readonly draft: Pick<DraftFigure, 'revision' | 'at' | 'name' | 'via' | 'file' | 'sha256' | 'source'> | null;
}

type Row = Omit<ReviewedValue, 'observation' | 'draft'> & {
  readonly observation: string;
  readonly draft: string | null;
};

const figureColumns = [
  ...['id', 'unit', 'indicator', 'period', 'numerator', 'denominator', 'value', 'qualifier', 'state', 'note'],
];

const draftColumns = ['revision', 'at', 'name', 'via', 'file', 'sha256', 'source'];

const reviewed = (where: RawBuilder<boolean>) => sql<Row>`
  select r.period, r.unit, r.indicator, r.stage, r.seq, e.at, e.name, e.comment, r.explanation, r.reason,
    ${objectText('o', figureColumns)} as observation,
    case when d.revision is not null then ${objectText('d', draftColumns)} end as draft
  from reviewed_figure r
  join report_event e on e.plan = r.plan and e.period = r.period and e.unit = r.unit and e.seq = r.seq
  join observation o on o.id = r.observation_id
  left join draft_figure d on d.plan = r.plan and d.period = r.period and d.unit = r.unit and d.indicator = r.indicator
    and d.revision = r.draft_revision
  where ${where} order by r.period desc, r.seq desc`;

const toValue = ({ observation, draft, ...row }: Row): ReviewedValue => ({
  ...row,
  observation: JSON.parse(observation) as HeldObservation,
  draft: draft === null ? null : (JSON.parse(draft) as ReviewedValue['draft']),
});

/** The values kept of one report, newest first. */
export async function reviewedOf(db: Kysely<Database>, { plan, period, unit }: ReportKey): Promise<ReviewedValue[]> {
  const where = sql<boolean>`r.plan = ${plan} and r.period = ${period} and r.unit = ${unit}`;
  const { rows } = await reviewed(where).execute(db);
  return rows.map(toValue);
}

/** The values kept of one unit by an instant (UTC), in all campaigns of a plan, newest first; of one indicator or of all. */
export async function reviewedLife(
  db: Kysely<Database>,
  of: { readonly plan: string; readonly unit: string; readonly indicator?: string; readonly asOf: string },
): Promise<ReviewedValue[]> {
  const indicator = of.indicator === undefined ? sql`` : sql`and r.indicator = ${of.indicator}`;
  const where = sql<boolean>`r.plan = ${of.plan} and r.unit = ${of.unit} and e.at <= ${of.asOf} ${indicator}`;
  const { rows } = await reviewed(where).execute(db);
  return rows.map(toValue);
}

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
    from ${each(JSON.stringify(ids), 'integer')} asked cross join reviewed_figure r
    join report_event e on e.plan = r.plan and e.period = r.period and e.unit = r.unit and e.seq = r.seq
    join import i on i.id = e.import_id
    where r.observation_id = asked.value and r.stage = 'reported' order by e.at`.execute(db);
  return rows;
}

/** A figure as it was last published or corrected. */
export interface FinalFigure extends ReportKey {
  readonly state: 'published' | 'corrected';
  readonly at: string;
  /** Of a correction: why. */
  readonly reason: string | null;
  /** Why the report had been opened again before, if it had. */
  readonly reopened: string | null;
  readonly observation: HeldObservation;
}

/** A note is for those who sign in. */
const publicColumns = figureColumns.filter((name) => name !== 'note');

/** The published figures of a plan for the periods that end on one day: of each key the last, oldest report first. */
export async function finalFigures(
  db: Kysely<Database>,
  of: { readonly plan: string; readonly sample: boolean; readonly endsOn: string },
): Promise<FinalFigure[]> {
  const { rows } = await sql<Omit<FinalFigure, 'observation'> & { observation: string }>`
    select r.plan, r.period, r.unit, e.state, e.at, r.reason,
      (select o.comment from report_event o where o.plan = r.plan and o.period = r.period and o.unit = r.unit
        and o.state = 'reopened' and o.seq < r.seq order by o.seq desc limit 1) as reopened,
      ${objectText('o', publicColumns)} as observation
    from reviewed_figure r
    join report_event e on e.plan = r.plan and e.period = r.period and e.unit = r.unit and e.seq = r.seq
    join observation o on o.id = r.observation_id
    where r.plan = ${of.plan} and r.stage = 'final' and o.sample = ${of.sample ? 1 : 0} and o.ends_on = ${of.endsOn}
    order by e.at, r.seq`.execute(db);
  return rows.map((row) => ({ ...row, observation: { ...JSON.parse(row.observation), note: null } }));
}
