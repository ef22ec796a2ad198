import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueHash } from '../../src/catalogue/hash.ts';
import type { Catalogue } from '../../src/domain/plan.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';
import type { Ports } from '../../src/services/ports.ts';
import { applyVersion } from '../../src/store/catalogue-versions.ts';
import { openSqlite } from '../../src/store/engines/open-sqlite.ts';
import type { Store } from '../../src/store/engines/store.ts';
import { migrate, readMigrations } from '../../src/store/migrate.ts';
import { catalogue } from './synthetic.ts';

const now = (): string => '2026-07-10T08:00:00.000Z';

export const openPorts = (file: string): Ports => {
  return { ...openSqlite(file), now };
};

/** A new database with the synthetic catalogue in force and no figures. */
export const freshDatabase = (file: string, promised: Catalogue = catalogue): Promise<Ports> =>
  ready(openSqlite(file), promised);

/** An empty database made so, of whichever engine. */
export async function ready(store: Store, promised: Catalogue = catalogue): Promise<Ports> {
  const ports: Ports = { ...store, now };
  const appliedAt = '2021-01-01T00:00:00.000Z';
  await migrate(ports.db, ports.commit, readMigrations(join(projectRoot, 'src', 'store', 'migrations')), appliedAt);
  const hash = catalogueHash(promised);
  const body = JSON.stringify(promised);
  await ports.commit([applyVersion(ports.db, { hash, sourceHash: hash, appliedAt, body })]);
  return ports;
}

/** Runs an act with a folder of its own, gone afterwards. */
export async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'moc-bench-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};
