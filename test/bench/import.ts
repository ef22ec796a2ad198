import { join } from 'node:path';
import { operator } from '../../src/domain/actor.ts';
import { importFigures } from '../../src/services/import-figures.ts';
import { bareInsert } from './bare-insert.ts';
import { freshDatabase, inFolder, median } from './database.ts';
import { type Figure, figures } from './synthetic.ts';

const rows = 100_000;
const repeats = 5;

const file: Figure[] = [];
for (const figure of figures()) if (file.push(figure) === rows) break;

const csv = [
  'unit,indicator,period,numerator,denominator,value,qualifier,note',
  ...file.map((f) => [f.unit, f.indicator, f.period, f.numerator, f.denominator, null, f.qualifier, f.note].join(',')),
].join('\n');
const bytes = new TextEncoder().encode(csv);

const seconds = async (act: () => unknown): Promise<number> => {
  const from = performance.now();
  await act();
  return (performance.now() - from) / 1000;
};

const ofService = (): Promise<number> =>
  inFolder(async (folder) => {
    const ports = await freshDatabase(join(folder, 'moc.db'));
    const taken = await seconds(async () => {
      const request = { bytes, file: 'figures.csv', by: operator, origin: 'command', dryRun: false } as const;
      const { accepted } = await importFigures(ports, request);
      if (accepted !== rows) throw new Error(`accepted ${accepted} of ${rows}`);
    });
    await ports.db.destroy();
    return taken;
  });

const ofReference = (): Promise<number> =>
  inFolder(async (folder) => {
    const path = join(folder, 'bare.db');
    await (await freshDatabase(path)).db.destroy();
    return seconds(() => bareInsert(path, file, () => '2026-07-10T08:00:00.000Z'));
  });

const [service, reference]: [number[], number[]] = [[], []];
for (let at = 0; at < repeats; at += 1) {
  service.push(await ofService());
  reference.push(await ofReference());
}
const rowsPerSecond = Math.round(rows / median(service));
const referenceRowsPerSecond = Math.round(rows / median(reference));
console.log(
  JSON.stringify({
    bench: 'import',
    rows,
    repeats,
    rowsPerSecond,
    reference: 'better-sqlite3 insert',
    referenceRowsPerSecond,
    ratio: Number((rowsPerSecond / referenceRowsPerSecond).toFixed(3)),
  }),
);
