import { open } from '../../src/runtime/open.ts';
import { readSettings } from '../../src/runtime/settings.ts';
import { verifyPublications } from '../../src/services/publication/verify-publications.ts';
import { publishMonth } from './publish-month.ts';

/** Publishes September of the sample on a machine of its own and says what came of it: run in a process of its own. */
const { ports, close } = await open(readSettings(process.env), () => '2026-09-21T03:00:00.000Z');
const { hash, manifest } = await publishMonth(ports, {
  ...{ plan: 'minh-hoa-2026', period: '2026-09', unit: 'quang-ngai.xa-mang-but' },
});
const verified = await verifyPublications(ports);
await close();
process.stdout.write(JSON.stringify({ hash, files: manifest.resources, verified }));
