import { parentPort, workerData } from 'node:worker_threads';
import { type ImportRequest, importFigures } from '../services/import-figures.ts';
import { transactionCommit } from '../store/commit.ts';
import { openSqlite } from '../store/open-sqlite.ts';
import { KeptFiles } from './kept-files.ts';

/** What the main thread hands over: the request without its callback, and where the database and the kept files are. */
export interface ImportWork {
  readonly databaseFile: string;
  /** Folder of imported files, as they came. */
  readonly kept: string;
  readonly request: Omit<ImportRequest, 'onProgress'>;
}

const { databaseFile, kept, request } = workerData as ImportWork;
const db = openSqlite(databaseFile);
const ports = { db, commit: transactionCommit(db), now: () => new Date().toISOString(), files: new KeptFiles(kept) };
try {
  parentPort?.postMessage(await importFigures(ports, request));
} finally {
  await db.destroy();
}
