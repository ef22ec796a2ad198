import { verifyPublications } from '../../src/services/publication/verify-publications.ts';
import { openProvince } from './open-province.ts';
import { publishMonth } from './publish-month.ts';

/** Publishes September in a province of its own and says what came of it: run in a process of its own. */
const { ports } = await openProvince('2026-09-19T03:00:00.000Z');
const { hash, manifest } = await publishMonth(ports, {
  ...{ plan: 'minh-hoa-2026', period: '2026-09', unit: 'quang-ngai.xa-mang-but' },
});
const verified = await verifyPublications(ports);
await ports.db.destroy();
process.stdout.write(JSON.stringify({ hash, files: manifest.resources, verified }));
