import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, LinkRow, PersonRow } from './schema.ts';

/** Asks for a link to be sent. */
export const askForLink = (
  db: Kysely<Database>,
  link: Pick<LinkRow, 'id' | 'person' | 'kind' | 'asked_at'>,
): CompiledQuery =>
  db
    .insertInto('sign_in_link')
    .values({
      ...link,
      token_hash: null,
      expires_at: null,
      sent_at: null,
      attempts: 0,
      next_try_at: link.asked_at,
      last_error: null,
    })
    .compile();

/** Takes back what a person was sent or is still to be sent: a newer link, a new password or a closed account. */
export const withdrawLinks = (db: Kysely<Database>, person: string): CompiledQuery =>
  db.updateTable('sign_in_link').set({ token_hash: null, next_try_at: null }).where('person', '=', person).compile();

/** Links whose time to be sent has come, oldest first. */
export const linksDue = (db: Kysely<Database>, now: string): Promise<LinkRow[]> =>
  db
    .selectFrom('sign_in_link')
    .selectAll()
    .where('next_try_at', '<=', now)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(100)
    .execute();

/** What becomes of a link: it gets its token, was sent, or is to be tried again. */
export const updateLink = (db: Kysely<Database>, id: string, change: Partial<LinkRow>): CompiledQuery =>
  db.updateTable('sign_in_link').set(change).where('id', '=', id).compile();

/** Takes a link for sending, under a token of one's own: of two senders at once one finds it taken. */
export const claimLink = (
  db: Kysely<Database>,
  { id, attempts }: Pick<LinkRow, 'id' | 'attempts'>,
  claim: Pick<LinkRow, 'token_hash' | 'expires_at' | 'next_try_at'>,
): CompiledQuery =>
  db
    .updateTable('sign_in_link')
    .set({ ...claim, attempts: attempts + 1 })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('next_try_at', 'is not', null)
    .compile();

/** Whether a link was claimed under this token. */
export const holdsLink = async (db: Kysely<Database>, id: string, hash: string): Promise<boolean> =>
  (await db
    .selectFrom('sign_in_link')
    .select('id')
    .where('id', '=', id)
    .where('token_hash', '=', hash)
    .executeTakeFirst()) !== undefined;

/** A link that may still be used, with its person; null where it has expired, was withdrawn or never was. */
export const linkByToken = (
  db: Kysely<Database>,
  hash: string,
  now: string,
): Promise<(PersonRow & Pick<LinkRow, 'kind'>) | undefined> =>
  db
    .selectFrom('sign_in_link')
    .innerJoin('person', 'person.id', 'sign_in_link.person')
    .selectAll('person')
    .select('sign_in_link.kind')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .where('closed_at', 'is', null)
    .executeTakeFirst();

/** The last link of every person that has not been taken back. */
export const standingLinks = (
  db: Kysely<Database>,
): Promise<Pick<LinkRow, 'person' | 'kind' | 'expires_at' | 'sent_at' | 'last_error'>[]> =>
  db
    .selectFrom('sign_in_link')
    .select(['person', 'kind', 'expires_at', 'sent_at', 'last_error'])
    .where((eb) => eb.or([eb('token_hash', 'is not', null), eb('next_try_at', 'is not', null)]))
    .orderBy('asked_at')
    .execute();
