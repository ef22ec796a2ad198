import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { DraftFigure, Entry } from '../domain/draft-figure.ts';
import { cell, each, type Kind } from './engines/json-rows.ts';
import type { Database, DraftFigureRow, ReportKey } from './schema.ts';

const toDraft = (row: DraftFigureRow): DraftFigure => ({
  indicator: row.indicator,
  revision: row.revision,
  at: row.at,
  by: row.actor,
  name: row.name,
  via: row.via as DraftFigure['via'],
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  qualifier: row.qualifier as DraftFigure['qualifier'],
  state: row.state as DraftFigure['state'],
  note: row.note,
  explanation: row.explanation,
  file: row.file,
  sha256: row.sha256,
  source: row.source,
});

/** Everything ever filled in of one report, each indicator's revisions from the first. */
export async function draftRevisions(db: Kysely<Database>, key: ReportKey): Promise<DraftFigure[]> {
  const { plan, period, unit } = key;
  const rows = await db
    .selectFrom('draft_figure')
    .selectAll()
    .where('plan', '=', plan)
    .where('period', '=', period)
    .where('unit', '=', unit)
    .orderBy('indicator')
    .orderBy('revision')
    .execute();
  return rows.map(toDraft);
}

/** A revision to append, and whether it is so only as long as the report stands where its author saw it. */
export interface NewDrafts extends ReportKey {
  readonly at: string;
  readonly actor: string;
  readonly name: string;
  readonly via: DraftFigure['via'];
  /** Place of the last event of the report its author saw. */
  readonly seq: number;
  readonly entries: readonly (Entry & { readonly revision: number })[];
}

/**
 * Appends revisions. One that stands at its place already, or an event after the one that was seen, makes the whole
 * commit fail: nothing is overwritten, and nothing comes into a report after it was handed in.
 */
export const appendDrafts = (db: Kysely<Database>, drafts: NewDrafts): CompiledQuery => {
  const { plan, period, unit, at, actor, name, via, seq, entries } = drafts;
  const of = (column: keyof Entry | 'revision', kind?: Kind) => cell('j', column, kind);
  return sql`
    insert into draft_figure (plan, period, unit, indicator, revision, at, actor, name, via, numerator, denominator,
      value, qualifier, state, note, explanation, file, sha256, source)
    select case when coalesce((select max(e.seq) from report_event e where e.plan = ${plan} and e.period = ${period}
        and e.unit = ${unit}), 0) = ${seq} then ${plan} end,
      ${period}, ${unit}, ${of('indicator')}, ${of('revision', 'integer')}, ${at}, ${actor}, ${name}, ${via}, ${of('numerator', 'number')},
      ${of('denominator', 'number')}, ${of('value', 'number')}, ${of('qualifier')}, ${of('state')}, ${of('note')}, ${of('explanation')},
      ${of('file')}, ${of('sha256')}, ${of('source')}
    from ${each(JSON.stringify(entries))} j`.compile(db);
};
