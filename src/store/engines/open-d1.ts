import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
} from 'kysely';
import type { Database } from '../schema.ts';
import type { Store } from './store.ts';
import { D1Words } from './wording.ts';

type Value = string | number | null;

/** What a statement of D1 came to. */
export interface D1Answer {
  readonly results: readonly unknown[];
  readonly meta: { readonly changes?: number };
}

export interface D1Statement {
  bind(...values: readonly Value[]): D1Statement;
  all(): Promise<D1Answer>;
}

/** As much of Cloudflare's binding of a D1 database as the store needs. */
export interface D1Binding {
  prepare(text: string): D1Statement;
  batch(statements: D1Statement[]): Promise<readonly D1Answer[]>;
}

/** Opens a D1 database: it has no transactions, so a commit is one batch. */
export function openD1(binding: D1Binding): Store {
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new D1Driver(binding),
      createIntrospector: (of) => new SqliteIntrospector(of),
      createQueryCompiler: () => new D1Words(),
    },
  });
  const commit: Store['commit'] = async (queries, onEach) => {
    await binding.batch(queries.map((query) => statementOf(binding, query)));
    for (const position of queries.keys()) onEach?.(position + 1);
  };
  return { engine: 'd1', db, snapshot: (read) => read(db), commit, alone: (act) => act() };
}

/** At most 100 parameters: however many rows a statement brings, they are one JSON text. */
const statementOf = (binding: D1Binding, { sql, parameters }: CompiledQuery): D1Statement =>
  binding.prepare(sql).bind(...(parameters as readonly Value[]));

class D1Driver implements Driver {
  constructor(private readonly binding: D1Binding) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new D1Connection(this.binding);
  }

  beginTransaction = noTransactions;
  commitTransaction = noTransactions;
  rollbackTransaction = noTransactions;

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

function noTransactions(): Promise<void> {
  return Promise.reject(new Error('D1 has no transactions: hand the queries to one commit'));
}

class D1Connection implements DatabaseConnection {
  constructor(private readonly binding: D1Binding) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { results, meta } = await statementOf(this.binding, query).all();
    return { rows: results as R[], numAffectedRows: BigInt(meta.changes ?? 0) };
  }

  // biome-ignore lint/correctness/useYield: D1 answers whole.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('D1 does not stream');
  }
}
