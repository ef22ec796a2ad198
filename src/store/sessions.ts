import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, PersonRow, SessionRow } from './schema.ts';

export const addSession = (db: Kysely<Database>, row: SessionRow): CompiledQuery =>
  db.insertInto('session').values(row).compile();

/** The person of a session that has not expired and whose account is open. */
export const personOfSession = (
  db: Kysely<Database>,
  { hash, stage, now }: { readonly hash: string; readonly stage: SessionRow['stage']; readonly now: string },
): Promise<PersonRow | undefined> =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .selectAll('person')
    .where('token_hash', '=', hash)
    .where('stage', '=', stage)
    .where('expires_at', '>', now)
    .where('closed_at', 'is', null)
    .executeTakeFirst();

/** Sessions of a person that are open now, newest first. */
export const sessionsOf = (db: Kysely<Database>, person: string, now: string): Promise<SessionRow[]> =>
  db
    .selectFrom('session')
    .selectAll()
    .where('person', '=', person)
    .where('stage', '=', 'open')
    .where('expires_at', '>', now)
    .orderBy('started_at', 'desc')
    .orderBy('token_hash')
    .execute();

export const endSession = (db: Kysely<Database>, hash: string): CompiledQuery =>
  db.deleteFrom('session').where('token_hash', '=', hash).compile();

/** Ends the sessions of a person, all but one if given. */
export function endSessions(db: Kysely<Database>, person: string, but?: string): CompiledQuery {
  const all = db.deleteFrom('session').where('person', '=', person);
  return (but === undefined ? all : all.where('token_hash', '<>', but)).compile();
}

/** Forgets sessions that have expired. */
export const forgetSessions = (db: Kysely<Database>, now: string): CompiledQuery =>
  db.deleteFrom('session').where('expires_at', '<=', now).compile();
