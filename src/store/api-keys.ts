import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, KeyRow, PersonRow } from './schema.ts';

export const addKey = (db: Kysely<Database>, row: KeyRow): CompiledQuery =>
  db.insertInto('api_key').values(row).compile();

/** The keys of a person, newest first. */
export const keysOf = (db: Kysely<Database>, person: string): Promise<KeyRow[]> =>
  db.selectFrom('api_key').selectAll().where('person', '=', person).orderBy('made_at', 'desc').orderBy('id').execute();

/** A key that is neither revoked nor expired, with the person it acts for, whose account is open. */
export const keyByHash = (
  db: Kysely<Database>,
  hash: string,
  now: string,
): Promise<(PersonRow & { key: string; key_name: string; used_at: string | null }) | undefined> =>
  db
    .selectFrom('api_key')
    .innerJoin('person', 'person.id', 'api_key.person')
    .selectAll('person')
    .select(['api_key.id as key', 'api_key.name as key_name', 'api_key.used_at'])
    .where('key_hash', '=', hash)
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst();

export const markKeyUsed = (db: Kysely<Database>, id: string, at: string): CompiledQuery =>
  db.updateTable('api_key').set({ used_at: at }).where('id', '=', id).compile();

/** Revokes one key of a person, or all that still count. */
export function revokeKeys(db: Kysely<Database>, person: string, at: string, id?: string): CompiledQuery {
  const all = db
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('person', '=', person)
    .where('revoked_at', 'is', null);
  return (id === undefined ? all : all.where('id', '=', id)).compile();
}
