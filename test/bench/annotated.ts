import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { operator } from '../../src/domain/actor.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { annotated } from '../../src/services/annotated-file.ts';
import { importFigures } from '../../src/services/import-figures.ts';
import { bareInsert } from './bare-insert.ts';
import { freshDatabase, inFolder, median } from './database.ts';
import { type Figure, figures } from './synthetic.ts';
import { workbookOf } from './workbook-file.ts';

const rows = 10_000;
const wrong = 20;
const repeats = 7;

const bytes = await workbookOf(rows, wrong);
const good: Figure[] = [];
let at = 0;
for (const figure of figures()) {
  at += 1;
  if (at % wrong !== 0) good.push(figure);
  if (at === rows) break;
}

const milliseconds = async (act: () => unknown): Promise<number> => {
  const from = performance.now();
  await act();
  return performance.now() - from;
};

/** Read, checked, the good rows stored, and the same workbook back with the others marked. */
const ofService = (): Promise<{ stored: number; marked: number }> =>
  inFolder(async (folder) => {
    const ports = await freshDatabase(join(folder, 'moc.db'));
    let findings: readonly Finding[] = [];
    const stored = await milliseconds(async () => {
      const request = { bytes, file: 'figures.xlsx', by: operator, origin: 'page', dryRun: false } as const;
      const result = await importFigures(ports, request);
      if (result.accepted !== rows - rows / wrong) throw new Error(`accepted ${result.accepted}`);
      findings = result.findings;
    });
    const marked = await milliseconds(() => {
      const made = annotated(bytes, 'figures.xlsx', findings);
      if (!made.ok || made.value.marked < rows / wrong) throw new Error('not marked');
    });
    await ports.db.destroy();
    return { stored, marked };
  });

/** What no way of storing them is under: the good rows, ready made, into the same table, as durable. */
const ofInsert = (): Promise<number> =>
  inFolder(async (folder) => {
    const path = join(folder, 'bare.db');
    await (await freshDatabase(path)).db.destroy();
    return milliseconds(() => bareInsert(path, good, () => '2026-07-10T08:00:00.000Z'));
  });

const [service, library, insert]: [{ stored: number; marked: number }[], number[], number[]] = [[], [], []];
for (let at = 0; at < repeats; at += 1) {
  service.push(await ofService());
  library.push(await milliseconds(() => readXlsx(bytes, { readStyles: true })));
  insert.push(await ofInsert());
}

const whole = median(service.map((s) => s.stored + s.marked));
console.log(
  JSON.stringify({
    bench: 'annotated',
    rows,
    columns: 12,
    wrong: rows / wrong,
    repeats,
    milliseconds: Math.round(whole),
    ofThatMarking: Math.round(median(service.map((s) => s.marked))),
    reference: 'hucre readXlsx',
    referenceMilliseconds: Math.round(median(library)),
    ratio: Number((whole / median(library)).toFixed(2)),
    bareInsertMilliseconds: Math.round(median(insert)),
    ratioToReadAndInsert: Number((whole / (median(library) + median(insert))).toFixed(2)),
  }),
);
