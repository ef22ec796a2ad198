import { parentPort, workerData } from 'node:worker_threads';
import type { Ports } from '../services/ports.ts';
import { transactionCommit } from '../store/commit.ts';
import { openSqlite } from '../store/open-sqlite.ts';
import { type Asked, type FileAct, fileActs } from './file-acts.ts';
import { KeptFiles } from './kept-files.ts';

/** What the main thread hands over: what is to be done (without callbacks), and where the database and the kept files are. */
export interface FileWork<A extends FileAct = FileAct> {
  readonly databaseFile: string;
  /** Folder of imported files, as they came. */
  readonly kept: string;
  readonly act: A;
  readonly request: Asked<A>;
}

const { databaseFile, kept, act, request } = workerData as FileWork;
const db = openSqlite(databaseFile);
const ports: Ports = {
  db,
  commit: transactionCommit(db),
  now: () => new Date().toISOString(),
  files: new KeptFiles(kept),
};
try {
  const run = fileActs[act] as (ports: Ports, request: Asked<FileAct>) => Promise<unknown>;
  parentPort?.postMessage(await run(ports, request));
} finally {
  await db.destroy();
}
