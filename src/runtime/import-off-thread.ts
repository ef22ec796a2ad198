import { Worker } from 'node:worker_threads';
import { ImportEnded } from '../services/import-ended.ts';
import type { ImportRequest, ImportResult } from '../services/import-figures.ts';
import type { ImportWork } from './import-worker.ts';

/**
 * What a thread may take: a file that needs more ends its thread, not the server. With a small nursery a file of
 * 200,000 rows comes in with a third less memory, a little slower.
 */
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 8 };

/** 200,000 rows take seconds; a file that takes longer than this would keep all others waiting. */
const mostMinutes = 10;

/**
 * Imports in a thread of its own with a connection of its own, one file at a time, so that pages keep answering. A
 * thread that is ended leaves nothing behind: what it was storing is one transaction.
 */
export class ImportsOffThread {
  private last: Promise<unknown> = Promise.resolve();
  private running: Worker | null = null;
  private stopping = false;

  constructor(
    private readonly where: Pick<ImportWork, 'databaseFile' | 'kept'>,
    private readonly mostMs = mostMinutes * 60_000,
    private readonly script = new URL('./import-worker.mjs', import.meta.url),
  ) {}

  /** Runs an import after those before it. Throws {@link ImportEnded} where it is ended before it is done. */
  run(request: ImportWork['request']): Promise<ImportResult> {
    const result = this.last.then(() => this.inWorker(request));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Ends the running import, if any, and takes no other. */
  async end(): Promise<void> {
    this.stopping = true;
    await this.running?.terminate();
    await this.last;
  }

  private inWorker(request: Omit<ImportRequest, 'onProgress'>): Promise<ImportResult> {
    if (this.stopping) return Promise.reject(new ImportEnded('stopping'));
    const { databaseFile, kept } = this.where;
    const workerData: ImportWork = { databaseFile, kept, request };
    const worker = new Worker(this.script, { workerData, resourceLimits });
    this.running = worker;
    return new Promise<ImportResult>((resolve, reject) => {
      let result: ImportResult | null = null;
      let failure: Error | null = null;
      const tooLong = setTimeout(() => {
        failure = new ImportEnded('too-long');
        void worker.terminate();
      }, this.mostMs);
      worker.once('message', (stored: ImportResult) => {
        clearTimeout(tooLong);
        result = stored;
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ImportEnded('too-much') : error;
      });
      // Only once its thread is gone does an import make room for the next.
      worker.once('exit', (code) => {
        clearTimeout(tooLong);
        if (this.running === worker) this.running = null;
        if (result !== null) resolve(result);
        else if (this.stopping) reject(new ImportEnded('stopping'));
        else reject(failure ?? new Error(`import worker ended with code ${code}`));
      });
    });
  }
}
