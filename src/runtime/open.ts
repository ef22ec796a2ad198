import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogueFolder } from '../catalogue/read-folder.ts';
import { bindEarlier } from '../services/bind-earlier.ts';
import { type Checkout, type Loaded, loadCheckout } from '../services/load-checkout.ts';
import type { Ports } from '../services/ports.ts';
import { transactionCommit } from '../store/commit.ts';
import { migrate, readMigrations } from '../store/migrate.ts';
import { openSqlite } from '../store/open-sqlite.ts';
import { KeptFiles } from './kept-files.ts';
import { paper } from './paper.ts';
import { projectRoot } from './project-root.ts';
import type { Settings } from './settings.ts';

export interface Opened {
  readonly ports: Ports;
  readonly loaded: Loaded;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date, and loads what the checkout brings that is not in it yet. */
export async function open(settings: Settings, now: () => string = () => new Date().toISOString()): Promise<Opened> {
  const db = openSqlite(settings.databaseFile);
  const ports: Ports = { db, commit: transactionCommit(db), now, files: new KeptFiles(settings.kept), paper };
  await migrate(db, ports.commit, readMigrations(join(projectRoot, 'src', 'store', 'migrations')), now());
  await bindEarlier(ports);
  const loaded = await loadCheckout(ports, readCheckout());
  return { ports, loaded, close: () => db.destroy() };
}

const readCheckout = (): Checkout => {
  const figures = join(projectRoot, 'data');
  const names = existsSync(figures)
    ? readdirSync(figures)
        .filter((name) => name.endsWith('.csv'))
        .sort()
    : [];
  return {
    catalogue: readCatalogueFolder(join(projectRoot, 'indicators')),
    figures: names.map((name) => ({ name, bytes: readFileSync(join(figures, name)) })),
  };
};
