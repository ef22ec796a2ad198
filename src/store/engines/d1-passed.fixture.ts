import type { D1Answer, D1Binding, D1Statement } from './open-d1.ts';

/** A D1 database behind a Worker at an address that passes statements on to it. */
export const passedTo = (at: string, database: string): D1Binding => ({
  prepare: (text) => new Passed(at, database, text, []),
  batch: (statements) => pass(at, database, true, statements as Passed[]),
});

/** The name of a database there that nobody has taken yet. */
export const untaken = (at: string): Promise<string> => pass(at, '', false, []);

class Passed implements D1Statement {
  constructor(
    private readonly at: string,
    private readonly database: string,
    private readonly text: string,
    private readonly values: readonly unknown[],
  ) {}

  bind(...values: readonly unknown[]): Passed {
    return new Passed(this.at, this.database, this.text, values);
  }

  all(): Promise<D1Answer> {
    return pass(this.at, this.database, false, [this]);
  }

  toJSON(): unknown {
    return [this.text, this.values];
  }
}

async function pass<T>(at: string, database: string, batch: boolean, statements: readonly Passed[]): Promise<T> {
  const body = JSON.stringify([database, batch, statements]);
  const ask = (): Promise<Response> => fetch(at, { method: 'POST', body });
  // A connection that was kept may have been closed at the other end while this process computed.
  const answer = await ask().catch(ask);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}
