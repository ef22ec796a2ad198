import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiguresFile } from '../../src/intake/observations-file.ts';
import { importFigures } from '../../src/services/import-figures.ts';
import { knownNames } from '../../src/services/known-names.ts';
import { freshDatabase } from './database.ts';
import { catalogue } from './synthetic.ts';

/** Reads a big workbook, then takes it in whole, and says how much memory each took at most. */
const [path = '', folder = ''] = process.argv.slice(2);
const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const from = performance.now();
const read = readFiguresFile(new Uint8Array(readFileSync(path)), 'big.xlsx', knownNames(catalogue)).rows.length;
const [readMegabytes, readMilliseconds] = [megabytes(), Math.round(performance.now() - from)];

const ports = await freshDatabase(join(folder, 'big.db'));
const request = {
  bytes: new Uint8Array(readFileSync(path)),
  file: 'big.xlsx',
  by: 'bench',
  origin: 'command',
} as const;
const { accepted } = await importFigures(ports, { ...request, dryRun: false });
await ports.db.destroy();
console.log(JSON.stringify({ read, readMilliseconds, readMegabytes, accepted, importMegabytes: megabytes() }));
