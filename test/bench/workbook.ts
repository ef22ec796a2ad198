import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { readFiguresFile } from '../../src/intake/observations-file.ts';
import { knownNames } from '../../src/services/known-names.ts';
import { inFolder, median } from './database.ts';
import { catalogue } from './synthetic.ts';
import { workbookOf } from './workbook-file.ts';

const rows = 10_000;
const big = 200_000;
const repeats = 7;

const bytes = await workbookOf(rows);
const names = knownNames(catalogue);

const milliseconds = async (act: () => unknown): Promise<number> => {
  const from = performance.now();
  await act();
  return performance.now() - from;
};

const [ours, library]: [number[], number[]] = [[], []];
for (let at = 0; at < repeats; at += 1) {
  ours.push(
    await milliseconds(() => {
      const read = readFiguresFile(bytes, 'figures.xlsx', names);
      if (read.rows.length !== rows) throw new Error(`read ${read.rows.length} of ${rows}`);
    }),
  );
  library.push(await milliseconds(() => readXlsx(bytes, { readStyles: true })));
}

/** In a process of its own, so that nothing else counts. */
const memory = await inFolder(async (folder) => {
  const path = join(folder, 'big.xlsx');
  writeFileSync(path, await workbookOf(big));
  const child = join(import.meta.dirname, 'workbook-child.mjs');
  return JSON.parse(execFileSync(process.execPath, [child, path, folder], { encoding: 'utf8' })) as object;
});

console.log(
  JSON.stringify({
    bench: 'workbook',
    rows,
    columns: 12,
    repeats,
    milliseconds: Math.round(median(ours)),
    reference: 'hucre readXlsx',
    referenceMilliseconds: Math.round(median(library)),
    ratio: Number((median(ours) / median(library)).toFixed(2)),
    big: { rows: big, ...memory },
  }),
);
