import { parentPort, workerData } from 'node:worker_threads';
import { type ImportRequest, importFigures } from '../services/import-figures.ts';
import { transactionCommit } from '../store/commit.ts';
import { openSqlite } from '../store/open-sqlite.ts';

/** What the main thread hands over: the request without its callback, and where the database is. */
export interface ImportWork {
  readonly databaseFile: string;
  readonly request: Omit<ImportRequest, 'onProgress'>;
}

const { databaseFile, request } = workerData as ImportWork;
const db = openSqlite(databaseFile);
const ports = { db, commit: transactionCommit(db), now: () => new Date().toISOString() };
try {
  parentPort?.postMessage(await importFigures(ports, request));
} finally {
  await db.destroy();
}
