import { Worker } from 'node:worker_threads';
import { ImportEnded } from '../services/import-ended.ts';
import type { ImportResult } from '../services/import-figures.ts';
import type { Answer, Asked, FileAct, FileRunner } from './file-acts.ts';
import type { FileWork } from './import-worker.ts';

/**
 * What a thread may take: a file that needs more ends its thread, not the server. With a small nursery a file of
 * 200,000 rows comes in with a third less memory, a little slower.
 */
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 8 };

/** 200,000 rows take seconds; a file that takes longer than this would keep all others waiting. */
const mostMinutes = 10;

/**
 * Imports, and other acts on files, in a thread of its own with a connection of its own, one file at a time, so that
 * pages keep answering. A thread that is ended leaves nothing behind: what it was storing is one transaction.
 */
export class ImportsOffThread implements FileRunner {
  private last: Promise<unknown> = Promise.resolve();
  private running: Worker | null = null;
  private stopping = false;

  constructor(
    private readonly where: Pick<FileWork, 'databaseUrl' | 'kept'>,
    private readonly mostMs = mostMinutes * 60_000,
    private readonly script = new URL('./import-worker.mjs', import.meta.url),
  ) {}

  /** Runs an import after those before it. Throws {@link ImportEnded} where it is ended before it is done. */
  run(request: Omit<Asked<'importFigures'>, 'onProgress'>): Promise<ImportResult> {
    return this.act('importFigures', request);
  }

  /** Runs any act on a file in the same way. */
  act<A extends FileAct>(act: A, request: Asked<A>): Promise<Answer<A>> {
    const result = this.last.then(() => this.inWorker(act, request));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Ends the running import, if any, and takes no other. */
  async end(): Promise<void> {
    this.stopping = true;
    await this.running?.terminate();
    await this.last;
  }

  private inWorker<A extends FileAct>(act: A, request: Asked<A>): Promise<Answer<A>> {
    if (this.stopping) return Promise.reject(new ImportEnded('stopping'));
    const { databaseUrl, kept } = this.where;
    const workerData: FileWork<A> = { databaseUrl, kept, act, request };
    const worker = new Worker(this.script, { workerData, resourceLimits });
    this.running = worker;
    return new Promise<Answer<A>>((resolve, reject) => {
      let result: { readonly of: Answer<A> } | null = null;
      let failure: Error | null = null;
      const tooLong = setTimeout(() => {
        failure = new ImportEnded('too-long');
        void worker.terminate();
      }, this.mostMs);
      worker.once('message', (of: Answer<A>) => {
        clearTimeout(tooLong);
        result = { of };
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ImportEnded('too-much') : error;
      });
      // Only once its thread is gone does an import make room for the next.
      worker.once('exit', (code) => {
        clearTimeout(tooLong);
        if (this.running === worker) this.running = null;
        if (result !== null) resolve(result.of);
        else if (this.stopping) reject(new ImportEnded('stopping'));
        else reject(failure ?? new Error(`import worker ended with code ${code}`));
      });
    });
  }
}
