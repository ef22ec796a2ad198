import type { CompiledQuery, Kysely } from 'kysely';
import type { Commit } from './commit.ts';
import type { Database, MailRow } from './schema.ts';

/** Puts a mail in the queue; the same Message-ID is queued once, and again only where it had been cancelled. */
export const queueMail = (db: Kysely<Database>, row: MailRow): CompiledQuery =>
  db
    .insertInto('mail')
    .values(row)
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet(row).where('mail.state', '=', 'cancelled'))
    .compile();

/** A mail is as it was sent: what it says may have changed since it was queued. */
export const markSent = (
  db: Kysely<Database>,
  messageId: string,
  sent: { readonly at: string; readonly deliveredTo: string; readonly fingerprint: string; readonly subject: string },
): CompiledQuery =>
  db
    .updateTable('mail')
    .set((eb) => ({
      state: 'sent',
      fingerprint: sent.fingerprint,
      subject: sent.subject,
      sent_at: sent.at,
      delivered_to: sent.deliveredTo,
      next_try_at: null,
      last_error: null,
      claimed_by: null,
      attempts: eb('attempts', '+', 1),
    }))
    .where('message_id', '=', messageId)
    .where('state', '=', 'waiting')
    .compile();

export const markFailed = (db: Kysely<Database>, messageId: string, error: string, nextTryAt: string): CompiledQuery =>
  db
    .updateTable('mail')
    .set((eb) => ({ next_try_at: nextTryAt, last_error: error, claimed_by: null, attempts: eb('attempts', '+', 1) }))
    .where('message_id', '=', messageId)
    .where('state', '=', 'waiting')
    .compile();

/** Claims mails whose next try has come, oldest first: until `until` no other sender takes them. */
export async function claimMails(
  db: Kysely<Database>,
  commit: Commit,
  claim: { readonly by: string; readonly now: string; readonly until: string; readonly most: number },
): Promise<MailRow[]> {
  const due = db
    .selectFrom('mail')
    .select('message_id')
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', claim.now)
    .orderBy('at')
    .orderBy('message_id')
    .limit(claim.most);
  await commit([
    db
      .updateTable('mail')
      .set({ claimed_by: claim.by, next_try_at: claim.until })
      .where('message_id', 'in', due)
      .compile(),
  ]);
  return db
    .selectFrom('mail')
    .selectAll()
    .where('claimed_by', '=', claim.by)
    .where('state', '=', 'waiting')
    .where('next_try_at', '=', claim.until)
    .orderBy('at')
    .orderBy('message_id')
    .execute();
}

/** The last digest each unit was sent (or will be) about a plan, up to an instant. */
export async function lastDigests(
  db: Kysely<Database>,
  plan: string,
  until: string,
): Promise<Map<string, { fingerprint: string; at: string }>> {
  const rows = await db
    .selectFrom('mail')
    .select(['unit', 'fingerprint', 'at'])
    .where('plan', '=', plan)
    .where('at', '<=', until)
    .where('state', '<>', 'cancelled')
    .orderBy('at')
    .execute();
  return new Map(rows.map((row) => [row.unit, row]));
}

/** How a mail stands: `failed` waits for another try after one that did not reach the server. */
export type MailState = MailRow['state'] | 'failed';

export interface MailsWanted {
  readonly plan?: string | undefined;
  readonly state?: MailState | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Some of the mails, newest first. */
export function someMails(db: Kysely<Database>, { plan, state, offset, limit }: MailsWanted): Promise<MailRow[]> {
  let mails = db.selectFrom('mail').selectAll();
  if (plan !== undefined) mails = mails.where('plan', '=', plan);
  if (state !== undefined) mails = mails.where('state', '=', state === 'failed' ? 'waiting' : state);
  if (state === 'waiting') mails = mails.where('last_error', 'is', null);
  if (state === 'failed') mails = mails.where('last_error', 'is not', null);
  return mails.orderBy('at', 'desc').orderBy('message_id').offset(offset).limit(limit).execute();
}

/** How many mails of each plan stand how. */
export async function countMails(
  db: Kysely<Database>,
): Promise<{ readonly plan: string; readonly state: MailState; readonly mails: number }[]> {
  const rows = await db
    .selectFrom('mail')
    .select(['plan', 'state', (eb) => eb('last_error', 'is not', null).as('tried')])
    .select((eb) => eb.fn.countAll<number>().as('mails'))
    .groupBy(['plan', 'state', 'tried'])
    .execute();
  const counts = new Map<string, { plan: string; state: MailState; mails: number }>();
  for (const row of rows) {
    const state = row.state === 'waiting' && row.tried ? 'failed' : row.state;
    const key = `${row.plan} ${state}`;
    const before = counts.get(key)?.mails ?? 0;
    counts.set(key, { plan: row.plan, state, mails: before + Number(row.mails) });
  }
  return [...counts.values()];
}

export const markCancelled = (db: Kysely<Database>, messageId: string): CompiledQuery =>
  db
    .updateTable('mail')
    .set({ state: 'cancelled', next_try_at: null })
    .where('message_id', '=', messageId)
    .where('state', '=', 'waiting')
    .compile();

/** What is still waiting to be said to a unit about a plan gives way to newer news. */
export const cancelWaiting = (db: Kysely<Database>, plan: string, unit: string): CompiledQuery =>
  db
    .updateTable('mail')
    .set({ state: 'cancelled', next_try_at: null })
    .where('plan', '=', plan)
    .where('unit', '=', unit)
    .where('state', '=', 'waiting')
    .compile();

export const recordRun = (db: Kysely<Database>, run: Database['alert_run']): CompiledQuery =>
  db
    .insertInto('alert_run')
    .values(run)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .compile();

export async function hasRun(db: Kysely<Database>, plan: string): Promise<boolean> {
  return (await db.selectFrom('alert_run').select('id').where('plan', '=', plan).executeTakeFirst()) !== undefined;
}
