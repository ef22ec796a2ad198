import { parentPort, workerData } from 'node:worker_threads';
import type { Ports } from '../services/ports.ts';
import { openStore } from '../store/engines/open-store.ts';
import { type Asked, type FileAct, fileActs } from './file-acts.ts';
import { KeptFiles } from './kept-files.ts';
import { paper } from './paper.ts';

/** What the main thread hands over: what is to be done (without callbacks), and where the database and the kept files are. */
export interface FileWork<A extends FileAct = FileAct> {
  readonly databaseUrl: string;
  /** Folder of imported files, as they came. */
  readonly kept: string;
  readonly act: A;
  readonly request: Asked<A>;
}

const { databaseUrl, kept, act, request } = workerData as FileWork;
const { db, commit } = await openStore(databaseUrl);
const ports: Ports = {
  db,
  commit,
  now: () => new Date().toISOString(),
  files: new KeptFiles(kept),
  paper,
};
try {
  const run = fileActs[act] as (ports: Ports, request: Asked<FileAct>) => Promise<unknown>;
  parentPort?.postMessage(await run(ports, request));
} finally {
  await db.destroy();
}
