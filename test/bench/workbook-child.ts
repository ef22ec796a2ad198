import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operator } from '../../src/domain/actor.ts';
import { ImportsOffThread } from '../../src/runtime/import-off-thread.ts';
import { freshDatabase } from './database.ts';

/** Takes a big file in as the server does, in a thread beside it, and says how much memory the process took at most. */
const [path = '', folder = ''] = process.argv.slice(2);

const databaseFile = join(folder, 'big.db');
await (await freshDatabase(databaseFile)).db.destroy();
const imports = new ImportsOffThread({ databaseUrl: `file:${databaseFile}`, kept: join(folder, 'imports') });
const bytes = new Uint8Array(readFileSync(path));
const from = performance.now();
const { accepted } = await imports.run({ bytes, file: 'big.xlsx', by: operator, origin: 'page', dryRun: false });
const milliseconds = Math.round(performance.now() - from);
console.log(JSON.stringify({ accepted, milliseconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
