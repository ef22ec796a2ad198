import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogueFolder } from '../catalogue/read-folder.ts';
import type { Checkout } from '../services/load-checkout.ts';
import { projectRoot } from './project-root.ts';

/** The catalogue and the figures that come with the checkout. */
export const readCheckout = (): Checkout => {
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
