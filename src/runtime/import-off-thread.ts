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
    const worker = new Worker(new URL('./import-worker.mjs', import.meta.url), { workerData, resourceLimits });
    this.running = worker;
    return new Promise<ImportResult>((resolve, reject) => {
      const tooLong = setTimeout(() => {
        reject(new ImportEnded('too-long'));
        void worker.terminate();
      }, this.mostMs);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ImportEnded('too-much') : error),
      );
      worker.once('exit', (code) => {
        clearTimeout(tooLong);
        this.running = null;
        reject(this.stopping ? new ImportEnded('stopping') : new Error(`import worker ended with code ${code}`));
      });
    });
  }
}
