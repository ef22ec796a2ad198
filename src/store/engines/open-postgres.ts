import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import type { Database } from '../schema.ts';
import { transactionCommit } from './commit.ts';
import { PlainErrors } from './postgres-errors.ts';
import type { Store } from './store.ts';
import { PostgresWords } from './wording.ts';

class WordedDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresWords {
    return new PostgresWords();
  }
}

/** Types that come as text for want of room in a number: no count or sum of ours needs more than 2^53. */
const numbers = new Set([20, 1700]);

const asNumber = (text: string): number => Number(text);
const asText = (text: string): string => text;

/** JSON stays the text it is on the other engines. */
const json = new Set([114, 3802]);

/**
 * Statements look rows up by their keys, some hundreds of keys that come as JSON: the planner takes them for a million and would
 * rather read whole tables (measured: three times as long). Compiling such a plan costs more than running it.
 */
const planning = '-c enable_hashjoin=off -c enable_mergejoin=off -c jit=off';

const waitMs = 5_000;
const connections = 10;

/** What writers wait for each other at, and processes that start: any two numbers nobody else of the database takes. */
const writing = 0x6d6f63;
const starting = 0x6d6f64;

/** Opens a database of a PostgreSQL server (14 or later). Nothing is asked of it yet. */
export function openPostgres(url: string): Store {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: waitMs,
    keepAlive: true,
    application_name: 'moc',
    options: planning,
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks: whoever uses it hears of it by their question, the next opens another. Unheard, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const plain = new PlainErrors(pool);
  const db = new Kysely<Database>({ dialect: new WordedDialect({ pool: plain }) });
  // One writer at a time, as on the other engines: what a statement finds out still holds when it is committed.
  const commit = transactionCommit(db, [sql`select pg_advisory_xact_lock(${writing})`.compile(db)]);
  const alone = <T>(act: () => Promise<T>): Promise<T> =>
    db.connection().execute(async (own) => {
      await sql`select pg_advisory_lock(${starting})`.execute(own);
      try {
        return await act();
      } finally {
        await sql`select pg_advisory_unlock(${starting})`.execute(own);
      }
    });
  const snapshot: Store['snapshot'] = (read) =>
    db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
  return { engine: 'postgres', db, snapshot, commit, alone };
}

function parserOf(oid: number, format?: string) {
  if (format !== 'binary' && numbers.has(oid)) return asNumber;
  if (json.has(oid)) return asText;
  return types.getTypeParser(oid, format as 'text');
}
