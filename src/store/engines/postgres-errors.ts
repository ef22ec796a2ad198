import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { DatabaseUnavailable } from './unavailable.ts';

/** Classes and codes of PostgreSQL that say the server is gone, going or not there yet. */
const states = /^(08...|57P0[1-5]|53300)$/;
const sockets = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND']);
/** What the driver says without a code. */
const words = /Connection terminated|timeout exceeded when trying to connect|not queryable/;

const plain = (error: unknown): unknown => {
  const { code, message } = error as { code?: string; message?: string };
  const gone = code === undefined ? words.test(message ?? '') : states.test(code) || sockets.has(code);
  return gone ? new DatabaseUnavailable(error) : error;
};

/** A pool whose errors tell a server that does not answer from a question that is wrong. */
export class PlainErrors implements PostgresPool {
  constructor(private readonly pool: PostgresPool) {}

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.pool.connect().catch((error: unknown) => Promise.reject(plain(error)));
    return new PlainClient(client) as unknown as PostgresPoolClient;
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}

class PlainClient {
  constructor(private readonly client: PostgresPoolClient) {}

  async query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    try {
      return await this.client.query<R>(text, parameters);
    } catch (error) {
      throw plain(error);
    }
  }

  release(): void {
    this.client.release();
  }
}
