import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Gives a person a new set of codes in place of the one before. */
export const replaceRecoveryCodes = (
  db: Kysely<Database>,
  person: string,
  hashes: readonly string[],
): CompiledQuery[] => [
  db.deleteFrom('recovery_code').where('person', '=', person).compile(),
  ...hashes.map((code_hash) => db.insertInto('recovery_code').values({ person, code_hash }).compile()),
];

/** Whether a person has a code that was not used yet. */
export const hasRecoveryCode = async (db: Kysely<Database>, person: string, hash: string): Promise<boolean> =>
  (await db
    .selectFrom('recovery_code')
    .select('person')
    .where('person', '=', person)
    .where('code_hash', '=', hash)
    .executeTakeFirst()) !== undefined;

/** How many codes a person has left. */
export async function countRecoveryCodes(db: Kysely<Database>, person: string): Promise<number> {
  const { codes } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll().as('codes'))
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  return Number(codes);
}

export const useRecoveryCode = (db: Kysely<Database>, person: string, hash: string): CompiledQuery =>
  db.deleteFrom('recovery_code').where('person', '=', person).where('code_hash', '=', hash).compile();
