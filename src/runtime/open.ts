import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogueFolder } from '../catalogue/read-folder.ts';
import { bindEarlier } from '../services/bind-earlier.ts';
import { type Checkout, type Loaded, loadCheckout } from '../services/load-checkout.ts';
import type { Ports } from '../services/ports.ts';
import { openStore } from '../store/engines/open-store.ts';
import { migrate, readMigrations } from '../store/migrate.ts';
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
  const { engine, db, commit, alone } = await openStore(settings.databaseUrl);
  const ports: Ports = { engine, db, commit, now, files: new KeptFiles(settings.kept), paper };
  const close = (): Promise<void> => db.destroy();
  try {
    const loaded = await alone(async () => {
      await migrate(db, commit, readMigrations(join(projectRoot, 'src', 'store', 'migrations')), now());
      await bindEarlier(ports);
      return loadCheckout(ports, readCheckout());
    });
    return { ports, loaded, close };
  } catch (error) {
    await close();
    throw error;
  }
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
