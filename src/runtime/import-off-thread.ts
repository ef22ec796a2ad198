import { Worker } from 'node:worker_threads';
import type { ImportRequest, ImportResult } from '../services/import-figures.ts';
import type { ImportWork } from './import-worker.ts';

/** Imports in a thread of its own with a connection of its own, one file at a time, so that pages keep answering. */
export function importOffThread(
  databaseFile: string,
  kept: string,
): (request: Omit<ImportRequest, 'onProgress'>) => Promise<ImportResult> {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const result = last.then(() => inWorker({ databaseFile, kept, request }));
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * What a thread may take: a file that needs more ends its thread, not the server. With a small nursery a file of
 * 200,000 rows comes in with a third less memory, a little slower.
 */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 8 };

const inWorker = (workerData: ImportWork): Promise<ImportResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-worker.mjs', import.meta.url), { workerData, resourceLimits });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`import worker ended with code ${code}`)));
  });
