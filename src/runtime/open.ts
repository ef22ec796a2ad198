import { join } from 'node:path';
import { bindEarlier } from '../services/bind-earlier.ts';
import { type Loaded, loadCheckout } from '../services/load-checkout.ts';
import type { Ports } from '../services/ports.ts';
import { openStore } from '../store/engines/open-store.ts';
import type { Store } from '../store/engines/store.ts';
import { migrate, readMigrations } from '../store/migrate.ts';
import { readCheckout } from './checkout.ts';
import { KeptFiles } from './kept-files.ts';
import { paper } from './paper.ts';
import { projectRoot } from './project-root.ts';
import type { Settings } from './settings.ts';

const migrations = join(projectRoot, 'src', 'store', 'migrations');

export interface Opened {
  readonly ports: Ports;
  readonly loaded: Loaded;
  close(): Promise<void>;
}

const utc = (): string => new Date().toISOString();

/** Opens the database and brings it up to date; nothing is loaded into it. Says which migrations were applied. */
export async function openMigrated(
  { databaseUrl }: Pick<Settings, 'databaseUrl'>,
  now = utc,
): Promise<{ readonly store: Store; readonly applied: readonly string[] }> {
  const store = await openStore(databaseUrl);
  const { db, commit } = store;
  try {
    const applied = await store.alone(() => migrate(db, commit, readMigrations(migrations), now()));
    return { store, applied };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Opens the database, brings it up to date, and loads what the checkout brings that is not in it yet. */
export async function open(settings: Settings, now = utc): Promise<Opened> {
  const { store } = await openMigrated(settings, now);
  const { engine, db, commit } = store;
  const ports: Ports = { engine, db, commit, now, files: new KeptFiles(settings.kept), paper };
  const close = (): Promise<void> => db.destroy();
  try {
    const loaded = await store.alone(async () => {
      await bindEarlier(ports);
      return loadCheckout(ports, readCheckout());
    });
    return { ports, loaded, close };
  } catch (error) {
    await close();
    throw error;
  }
}
