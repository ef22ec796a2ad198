import { Worker } from 'node:worker_threads';
import type { ImportRequest, ImportResult } from '../services/import-figures.ts';
import type { ImportWork } from './import-worker.ts';

/** Imports in a thread of its own with a connection of its own, one file at a time, so that pages keep answering. */
export function importOffThread(
  databaseFile: string,
): (request: Omit<ImportRequest, 'onProgress'>) => Promise<ImportResult> {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const result = last.then(() => inWorker({ databaseFile, request }));
    last = result.catch(() => undefined);
    return result;
  };
}

const inWorker = (workerData: ImportWork): Promise<ImportResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-worker.mjs', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`import worker ended with code ${code}`)));
  });
