import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { keyText, type StandingAlert } from '../domain/alerts/alert.ts';
import type { ConditionKind } from '../domain/alerts/condition.ts';
import type { AlertAnswer } from '../domain/digest-items.ts';
import { each } from './engines/json-rows.ts';
import type { AlertChangeRow, Database } from './schema.ts';

/** Rows of one statement: a row has eleven values, and D1 takes a hundred. */
const chunk = 9;

const toAlert = (row: AlertChangeRow): StandingAlert => ({
  condition: row.condition as ConditionKind,
  unit: row.unit,
  subject: row.subject,
  seq: row.seq,
  last: { state: row.state, at: row.at },
  openedAt: row.opened_at,
  noticedAt: row.noticed_at,
  figures: JSON.parse(row.figures) as StandingAlert['figures'],
});

/** The last change of every alert of a plan, by key; as of an instant, those recorded by then. */
export async function alertsOf(
  db: Kysely<Database>,
  plan: string,
  asOf: string | null,
): Promise<Map<string, StandingAlert>> {
  const known = (alias: 'c' | 'n') => (asOf === null ? sql`` : sql`and ${sql.ref(`${alias}.recorded_at`)} <= ${asOf}`);
  const { rows } = await sql<AlertChangeRow>`
    select c.* from alert_change c where c.plan = ${plan} ${known('c')} and not exists (
      select 1 from alert_change n where n.plan = c.plan and n.condition = c.condition and n.unit = c.unit
        and n.subject = c.subject and n.seq > c.seq ${known('n')})`.execute(db);
  return new Map(rows.map((row) => [keyText(toAlert(row)), toAlert(row)]));
}

/** Every change of the alerts of a plan recorded in a span of time, the end included; oldest first. */
export async function changesIn(
  db: Kysely<Database>,
  plan: string,
  span: { readonly after: string; readonly until: string },
): Promise<StandingAlert[]> {
  const rows = await db
    .selectFrom('alert_change')
    .selectAll()
    .where('plan', '=', plan)
    .where('recorded_at', '>', span.after)
    .where('recorded_at', '<=', span.until)
    .orderBy('at')
    .orderBy('seq')
    .execute();
  return rows.map(toAlert);
}

/** Every time an alert of a condition opened, with the figures it was opened on; as of an instant, of those recorded by then. */
export async function openingsOf(
  db: Kysely<Database>,
  of: { readonly plan: string; readonly condition: ConditionKind; readonly until: string },
): Promise<StandingAlert[]> {
  const rows = await db
    .selectFrom('alert_change')
    .selectAll()
    .where('plan', '=', of.plan)
    .where('condition', '=', of.condition)
    .where('state', '=', 'open')
    .where('recorded_at', '<=', of.until)
    .orderBy('recorded_at')
    .orderBy('unit')
    .orderBy('subject')
    .execute();
  return rows.map(toAlert);
}

const toRow = (plan: string, change: StandingAlert, recordedAt: string): AlertChangeRow => ({
  plan,
  condition: change.condition,
  unit: change.unit,
  subject: change.subject,
  seq: change.seq,
  state: change.last.state,
  at: change.last.at,
  recorded_at: recordedAt,
  opened_at: change.openedAt,
  noticed_at: change.noticedAt,
  figures: JSON.stringify(change.figures),
});

/** Appends changes that were computed; one that another worker has made already stays as it is. */
export function appendChanges(
  db: Kysely<Database>,
  plan: string,
  changes: readonly StandingAlert[],
  recordedAt: string,
): CompiledQuery[] {
  const queries: CompiledQuery[] = [];
  for (let at = 0; at < changes.length; at += chunk) {
    const rows = changes.slice(at, at + chunk).map((change) => toRow(plan, change, recordedAt));
    const query = db.insertInto('alert_change').values(rows);
    queries.push(query.onConflict((conflict) => conflict.doNothing()).compile());
  }
  return queries;
}

/** Appends a change that a person makes: one that has been made in between makes the commit fail. */
export const appendChange = (
  db: Kysely<Database>,
  plan: string,
  change: StandingAlert,
  recordedAt: string,
): CompiledQuery =>
  db
    .insertInto('alert_change')
    .values(toRow(plan, change, recordedAt))
    .compile();

export const appendAnswer = (db: Kysely<Database>, plan: string, answer: AlertAnswer): CompiledQuery =>
  db
    .insertInto('alert_answer')
    .values({
      plan,
      condition: answer.condition,
      unit: answer.unit,
      subject: answer.subject,
      at: answer.at,
      answered_by: answer.by,
      answer: answer.text,
    })
    .compile();

/** The last answer to each alert of a plan, by key; as of an instant, of those given by then. */
export async function answersOf(
  db: Kysely<Database>,
  plan: string,
  asOf: string | null,
): Promise<Map<string, AlertAnswer>> {
  let query = db.selectFrom('alert_answer').selectAll().where('plan', '=', plan).orderBy('at');
  if (asOf !== null) query = query.where('at', '<=', asOf);
  const answers = (await query.execute()).map((row) => ({
    condition: row.condition as ConditionKind,
    unit: row.unit,
    subject: row.subject,
    at: row.at,
    by: row.answered_by,
    text: row.answer,
  }));
  return new Map(answers.map((answer) => [keyText(answer), answer]));
}

/** When figures were recorded, by their ids. */
export async function recordedAtOf(db: Kysely<Database>, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; at: string }>`select o.id, o.recorded_at as at
    from ${each(JSON.stringify(ids), 'integer')} asked cross join observation o where o.id = asked.value`.execute(db);
  return new Map(rows.map(({ id, at }) => [id, at]));
}
