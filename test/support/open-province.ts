import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogueFolder } from '../../src/catalogue/read-folder.ts';
import { loadCheckout } from '../../src/services/load-checkout.ts';
import type { Ports } from '../../src/services/ports.ts';
import type { Store } from '../../src/store/engines/store.ts';
import { emptyStore } from '../../src/store/observations.fixture.ts';
import { root } from './moc.ts';

/** The sample's plan and figures as a province would have them, open and real, each figure known from when it came in. */
export async function openProvince(
  at: string,
  store: Pick<Store, 'db' | 'commit'> | Promise<Pick<Store, 'db' | 'commit'>> = emptyStore(),
): Promise<{ ports: Ports; clock: { now: string } }> {
  const clock = { now: at };
  const { db, commit } = await store;
  const ports: Ports = { db, commit, now: () => clock.now };
  const catalogue = readCatalogueFolder(join(root, 'indicators')).map((file) =>
    file.path.endsWith('minh-hoa-2026.yaml')
      ? { ...file, text: file.text.replace(/^state: sample$/m, 'state: open').replace(/^standsAt:.*$/m, '') }
      : file,
  );
  const bytes = readFileSync(join(root, 'data', 'minh-hoa-2026.csv'));
  const { findings } = await loadCheckout(ports, { catalogue, figures: [{ name: 'minh-hoa-2026.csv', bytes }] });
  const errors = findings.filter((f) => f.severity === 'error');
  if (errors.length > 0) throw new Error(errors[0]?.message.en);
  return { ports, clock };
}
