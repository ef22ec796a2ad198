import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, PersonRow } from './schema.ts';

/** Whether anybody was ever given an account: from then on Mốc asks who is there. */
export const hasPeople = async (db: Kysely<Database>): Promise<boolean> =>
  (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Everybody who ever had an account. */
export const allPeople = (db: Kysely<Database>): Promise<PersonRow[]> =>
  db.selectFrom('person').selectAll().orderBy('invited_at').orderBy('id').execute();

export const personOf = (db: Kysely<Database>, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

/** @param email in lower case */
export const personByEmail = (db: Kysely<Database>, email: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();

/** Adds somebody; an e-mail address that somebody has already makes the commit fail. */
export const addPerson = (db: Kysely<Database>, row: PersonRow): CompiledQuery =>
  db.insertInto('person').values(row).compile();

/** Changes somebody; taking the last administrator away makes the commit fail. */
export const changePerson = (
  db: Kysely<Database>,
  id: string,
  change: Partial<Omit<PersonRow, 'id' | 'invited_at'>>,
): CompiledQuery => db.updateTable('person').set(change).where('id', '=', id).compile();
