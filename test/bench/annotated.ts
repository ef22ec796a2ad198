import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { operator } from '../../src/domain/actor.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { annotated } from '../../src/services/annotated-file.ts';
import { importFigures } from '../../src/services/import-figures.ts';
import { freshDatabase, inFolder, median } from './database.ts';
import { workbookOf } from './workbook-file.ts';

const rows = 10_000;
const wrong = 20;
const repeats = 7;

const bytes = await workbookOf(rows, wrong);

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

const [service, library]: [{ stored: number; marked: number }[], number[]] = [[], []];
for (let at = 0; at < repeats; at += 1) {
  service.push(await ofService());
  library.push(await milliseconds(() => readXlsx(bytes, { readStyles: true })));
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
  }),
);
