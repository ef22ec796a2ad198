import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { ReportEvent } from '../domain/review.ts';
import type { Database, ReportEventRow, ReportKey } from './schema.ts';

const toEvent = (row: ReportEventRow): ReportEvent => ({
  seq: row.seq,
  state: row.state as ReportEvent['state'],
  at: row.at,
  by: row.actor,
  name: row.name,
  comment: row.comment,
  until: row.until,
  importId: row.import_id,
});

/** All that was done to one report, oldest first. */
export async function reportEvents(db: Kysely<Database>, key: ReportKey): Promise<ReportEvent[]> {
  const { plan, period, unit } = key;
  const rows = await db
    .selectFrom('report_event')
    .selectAll()
    .where('plan', '=', plan)
    .where('period', '=', period)
    .where('unit', '=', unit)
    .orderBy('seq')
    .execute();
  return rows.map(toEvent);
}

/** All that was done to the reports of a campaign by an instant (UTC), by unit, oldest first. */
export async function campaignEvents(
  db: Kysely<Database>,
  { plan, period }: Pick<ReportKey, 'plan' | 'period'>,
  asOf: string,
): Promise<Map<string, ReportEvent[]>> {
  const rows = await db
    .selectFrom('report_event')
    .selectAll()
    .where('plan', '=', plan)
    .where('period', '=', period)
    .where('at', '<=', asOf)
    .orderBy('unit')
    .orderBy('seq')
    .execute();
  const byUnit = new Map<string, ReportEvent[]>();
  for (const row of rows) byUnit.set(row.unit, [...(byUnit.get(row.unit) ?? []), toEvent(row)]);
  return byUnit;
}

/** An event to append; its place is the one after the last its author saw. */
export type NewReportEvent = ReportKey &
  Pick<ReportEventRow, 'seq' | 'state' | 'at' | 'actor' | 'name'> &
  Partial<Pick<ReportEventRow, 'comment' | 'until' | 'import_id'>>;

/** Appends an event; one that stands at its place already makes the whole commit fail. */
export const appendReportEvent = (db: Kysely<Database>, event: NewReportEvent): CompiledQuery =>
  db
    .insertInto('report_event')
    .values({ comment: null, until: null, import_id: null, ...event })
    .compile();

/** Makes the whole commit fail where anything has been filled in beyond the revisions that were read. */
export const draftsAreStill = (
  db: Kysely<Database>,
  { plan, period, unit }: ReportKey,
  revisions: number,
): CompiledQuery =>
  sql`insert into report_event (plan, period, unit, seq, state, at, actor, name)
    select null, null, null, null, null, null, null, null from (select count(*) as n from draft_figure
      where plan = ${plan} and period = ${period} and unit = ${unit}) filled where n <> ${revisions}`.compile(db);

/** A report that stands handed in, verified or published. */
export type HandedIn = ReportKey & { readonly state: 'submitted' | 'verified' | 'published' };

/** Every report that was handed in and not returned since. */
export async function reportsHandedIn(db: Kysely<Database>): Promise<HandedIn[]> {
  const { rows } = await sql<HandedIn>`
    select e.plan, e.period, e.unit, e.state from report_event e
    where e.state in ('submitted', 'verified', 'published') and not exists (
      select 1 from report_event n where n.plan = e.plan and n.period = e.period and n.unit = e.unit and n.seq > e.seq
        and n.state not in ('reopened', 'corrected'))`.execute(db);
  return rows;
}

/** How often a report was handed in, ever: whether any was since something was read. */
export async function timesHandedIn(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from report_event where state = 'submitted'`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
