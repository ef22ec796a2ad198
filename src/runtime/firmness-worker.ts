import { parentPort } from 'node:worker_threads';
import { type FirmnessWork, firmnessOf } from '../domain/index/firmness.ts';

/** One piece of work after another, as they are asked; the answer bears the number of the question. */
parentPort?.on('message', ({ id, work }: { readonly id: number; readonly work: FirmnessWork }) => {
  parentPort?.postMessage({ id, firmness: firmnessOf(work) });
});
