import type { CompiledQuery, Insertable, Kysely } from 'kysely';
import { grouped } from '../domain/grouped.ts';
import type { Commit } from './engines/commit.ts';
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

/** A try that did not get a mail through; without a next one the mail is dead. */
export const markFailed = (
  db: Kysely<Database>,
  messageId: string,
  error: string,
  nextTryAt: string | null,
): CompiledQuery =>
  db
    .updateTable('mail')
    .set((eb) => ({
      state: nextTryAt === null ? 'dead' : 'waiting',
      next_try_at: nextTryAt,
      last_error: error,
      claimed_by: null,
      attempts: eb('attempts', '+', 1),
    }))
    .where('message_id', '=', messageId)
    .where('state', '=', 'waiting')
    .compile();

/**
 * Takes a dead mail up again, to be tried at once. It leaves what it travelled with: under the same Message-ID whatever
 * comes second is dropped as known.
 */
export const revive = (db: Kysely<Database>, messageId: string, at: string): CompiledQuery =>
  db
    .updateTable('mail')
    .set({ state: 'waiting', next_try_at: at, claimed_by: null, sent_as: null })
    .where('message_id', '=', messageId)
    .where('state', '=', 'dead')
    .compile();

/** Puts a mail back in the queue for another address, which it reaches with what waits for that one. */
export const readdress = (db: Kysely<Database>, messageId: string, recipient: string, at: string): CompiledQuery =>
  db
    .updateTable('mail')
    .set({ recipient, next_try_at: at, claimed_by: null, sent_as: null })
    .where('message_id', '=', messageId)
    .where('state', '=', 'waiting')
    .compile();

/** Keeps what came of a try; the same try told twice is one. */
export const recordTry = (db: Kysely<Database>, row: Database['mail_try']): CompiledQuery =>
  db
    .insertInto('mail_try')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .compile();

/** Whether somebody has been told something newer about a plan, or soon will be. */
export const hasNewer = async (
  db: Kysely<Database>,
  { plan, unit, audience, at }: Pick<MailRow, 'plan' | 'unit' | 'audience' | 'at'>,
): Promise<boolean> =>
  (await db
    .selectFrom('mail')
    .select('message_id')
    .where('plan', '=', plan)
    .where('unit', '=', unit)
    .where('audience', '=', audience)
    .where('at', '>', at)
    .where('bundle', 'is', null)
    .where('state', 'in', ['waiting', 'sent'])
    .limit(1)
    .executeTakeFirst()) !== undefined;

export const mailOf = (db: Kysely<Database>, messageId: string): Promise<MailRow | undefined> =>
  db.selectFrom('mail').selectAll().where('message_id', '=', messageId).executeTakeFirst();

/**
 * Claims what is due for some people, who has waited longest first: until `until` no other sender takes it. What is due
 * for one person is claimed together.
 */
export async function claimMails(
  db: Kysely<Database>,
  commit: Commit,
  claim: { readonly by: string; readonly now: string; readonly until: string; readonly people: number },
): Promise<MailRow[]> {
  const people = db
    .selectFrom('mail')
    .select('recipient')
    .where('state', '=', 'waiting')
    .where('next_try_at', '<=', claim.now)
    .groupBy('recipient')
    .orderBy((eb) => eb.fn.min('at'))
    .orderBy('recipient')
    .limit(claim.people);
  await commit([
    db
      .updateTable('mail')
      .set({ claimed_by: claim.by, next_try_at: claim.until })
      .where('state', '=', 'waiting')
      .where('next_try_at', '<=', claim.now)
      .where('recipient', 'in', people)
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

/** Fixes the Message-ID that mails travel under; what has one keeps it. */
export const nameSending = (db: Kysely<Database>, ids: readonly string[], sentAs: string): CompiledQuery =>
  db.updateTable('mail').set({ sent_as: sentAs }).where('message_id', 'in', ids).where('sent_as', 'is', null).compile();

/** The Message-IDs that mails travel under, by the mails. */
export async function sendingNames(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db.selectFrom('mail').select(['message_id', 'sent_as']).where('message_id', 'in', ids).execute();
  return new Map(rows.map(({ message_id, sent_as }) => [message_id, sent_as]));
}

/** What was last said to somebody: when, where to, and whether it got there. */
export interface Told {
  readonly fingerprint: string;
  readonly at: string;
  readonly recipient: string;
  readonly state: MailRow['state'];
}

/** By whom {@link lastDigests} is keyed. */
export const toldKey = (audience: MailRow['audience'], unit: string): string => `${audience} ${unit}`;

/** The last digest each audience of a unit was sent (or will be, or would not take) about a plan; up to an instant, or of all. */
export async function lastDigests(
  db: Kysely<Database>,
  plan: string,
  until: string | null,
): Promise<Map<string, Told>> {
  let query = db
    .selectFrom('mail')
    .select(['unit', 'audience', 'fingerprint', 'at', 'recipient', 'state'])
    .where('plan', '=', plan)
    .where('state', '<>', 'cancelled')
    .where('bundle', 'is', null)
    .orderBy('at');
  if (until !== null) query = query.where('at', '<=', until);
  const rows = await query.execute();
  return new Map(rows.map(({ unit, audience, ...told }) => [toldKey(audience, unit), told]));
}

/** When each unit was sent its mails about a plan, oldest first; as of an instant, those about news up to then. */
export async function sentTimes(
  db: Kysely<Database>,
  plan: string,
  until: string | null,
): Promise<Map<string, readonly string[]>> {
  let query = db
    .selectFrom('mail')
    .select(['unit', 'at'])
    .where('plan', '=', plan)
    .where('audience', '=', 'unit')
    .where('state', '=', 'sent')
    .where('bundle', 'is', null)
    .orderBy('at');
  if (until !== null) query = query.where('at', '<=', until);
  const times = grouped(await query.execute(), (row) => row.unit);
  return new Map([...times].map(([unit, rows]) => [unit, rows.map((row) => row.at)]));
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

/** What a digest still waits to say to somebody about a plan gives way to newer news. */
export const cancelWaiting = (
  db: Kysely<Database>,
  { plan, unit, audience }: Pick<MailRow, 'plan' | 'unit' | 'audience'>,
): CompiledQuery =>
  db
    .updateTable('mail')
    .set({ state: 'cancelled', next_try_at: null })
    .where('plan', '=', plan)
    .where('unit', '=', unit)
    .where('audience', '=', audience)
    .where('state', '=', 'waiting')
    .where('bundle', 'is', null)
    .compile();

export const recordRun = (db: Kysely<Database>, run: Insertable<Database['alert_run']>): CompiledQuery =>
  db
    .insertInto('alert_run')
    .values(run)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .compile();

export async function hasRun(db: Kysely<Database>, plan: string): Promise<boolean> {
  return (await db.selectFrom('alert_run').select('id').where('plan', '=', plan).executeTakeFirst()) !== undefined;
}

/** The last run of any of some plans, and how many items all of that instant set aside. */
export async function lastRun(
  db: Kysely<Database>,
  plans: readonly string[],
): Promise<{ readonly at: string; readonly aside: number } | null> {
  if (plans.length === 0) return null;
  const found = await db
    .selectFrom('alert_run')
    .select(['at', (eb) => eb.fn.sum<number>('aside').as('aside')])
    .where('plan', 'in', plans)
    .groupBy('at')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ? { at: found.at, aside: Number(found.aside) } : null;
}

/** How many mails wait, of how many a try has failed, how many are dead, and since when the oldest has waited. */
export async function queueState(
  db: Kysely<Database>,
): Promise<{ waiting: number; failing: number; dead: number; oldest: string | null }> {
  const rows = await db
    .selectFrom('mail')
    .select(['state', (eb) => eb('last_error', 'is not', null).as('tried'), (eb) => eb.fn.min('at').as('oldest')])
    .select((eb) => eb.fn.countAll<number>().as('mails'))
    .where('state', 'in', ['waiting', 'dead'])
    .groupBy(['state', 'tried'])
    .execute();
  const waiting = rows.filter((r) => r.state === 'waiting');
  const count = (of: typeof rows): number => of.reduce((sum, r) => sum + Number(r.mails), 0);
  return {
    waiting: count(waiting),
    failing: count(waiting.filter((r) => r.tried)),
    dead: count(rows.filter((r) => r.state === 'dead')),
    oldest: waiting.map((r) => r.oldest).sort()[0] ?? null,
  };
}

export const hasHeartbeat = async (db: Kysely<Database>, day: string): Promise<boolean> =>
  (await db.selectFrom('heartbeat').select('day').where('day', '=', day).executeTakeFirst()) !== undefined;

export const recordHeartbeat = (db: Kysely<Database>, day: string, sentAt: string): CompiledQuery =>
  db
    .insertInto('heartbeat')
    .values({ day, sent_at: sentAt })
    .onConflict((conflict) => conflict.doNothing())
    .compile();
