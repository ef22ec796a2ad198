import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Uses something that counts once; the second use makes its commit fail. */
export const useOnce = (db: Kysely<Database>, what: string, at: string): CompiledQuery =>
  db.insertInto('used_once').values({ what, at }).compile();

/** Whether something was used already. */
export const wasUsed = async (db: Kysely<Database>, what: string): Promise<boolean> =>
  (await db.selectFrom('used_once').select('at').where('what', '=', what).executeTakeFirst()) !== undefined;
