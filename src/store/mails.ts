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

/** The latest mails, newest first. */
export const latestMails = (db: Kysely<Database>, limit: number): Promise<MailRow[]> =>
  db.selectFrom('mail').selectAll().orderBy('at', 'desc').orderBy('message_id').limit(limit).execute();

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
