import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

export const addAttempt = (db: Kysely<Database>, row: Database['attempt']): CompiledQuery =>
  db.insertInto('attempt').values(row).compile();

/** How many tries of a subject since an instant, and when the oldest of them was. */
export async function attemptsSince(
  db: Kysely<Database>,
  subject: string,
  since: string,
): Promise<{ readonly tries: number; readonly oldest: string | null }> {
  const { tries, oldest } = await db
    .selectFrom('attempt')
    .select((eb) => [eb.fn.countAll().as('tries'), eb.fn.min('at').as('oldest')])
    .where('subject', '=', subject)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return { tries: Number(tries), oldest };
}

/** Takes single tries back: they succeeded, or were refused before they were looked at. */
export const takeBackAttempts = (db: Kysely<Database>, ids: readonly string[]): CompiledQuery =>
  db
    .deleteFrom('attempt')
    .where('id', 'in', [...ids])
    .compile();

/** Forgets every try of a subject: somebody got in. */
export const forgetAttempts = (db: Kysely<Database>, subject: string): CompiledQuery =>
  db.deleteFrom('attempt').where('subject', '=', subject).compile();

/** Forgets tries older than any limit looks at. */
export const forgetOldAttempts = (db: Kysely<Database>, before: string): CompiledQuery =>
  db.deleteFrom('attempt').where('at', '<=', before).compile();
