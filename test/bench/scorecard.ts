import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bareInsert } from './bare-insert.ts';
import { freshDatabase, inFolder, median } from './database.ts';
import { figures, size } from './synthetic.ts';

const repeats = 7;

interface Measured {
  readonly totalMs: number;
  readonly readMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly cells: number;
}

/** Runs a script of this bundle to its end in a new process. */
const measured = (script: string, database: string): Measured => {
  const startedAt = performance.timeOrigin + performance.now();
  const said = execFileSync(process.execPath, [join(import.meta.dirname, script), database, String(startedAt)]);
  return JSON.parse(said.toString());
};

await inFolder(async (folder) => {
  const database = join(folder, 'moc.db');
  await (await freshDatabase(database)).db.destroy();
  bareInsert(database, figures(), (f) => `${f.endsOn}T08:00:00.000Z`);
  const [service, reference]: [Measured[], Measured[]] = [[], []];
  for (let at = 0; at < repeats; at += 1) {
    service.push(measured('scorecard-child.mjs', database));
    reference.push(measured('bare-select-child.mjs', database));
  }
  const of = (all: readonly Measured[], which: keyof Measured): number => Math.round(median(all.map((m) => m[which])));
  console.log(
    JSON.stringify({
      bench: 'scorecard',
      ...size,
      figures: size.units * size.indicators * size.periods,
      repeats,
      cells: of(service, 'cells'),
      ms: of(service, 'totalMs'),
      readMs: of(service, 'readMs'),
      cpuMs: of(service, 'cpuMs'),
      peakMb: Math.max(...service.map((m) => Math.round(m.peakMb))),
      reference: 'better-sqlite3 select of the last figures',
      referenceMs: of(reference, 'totalMs'),
      referenceReadMs: of(reference, 'readMs'),
      ratio: Number((of(service, 'totalMs') / of(reference, 'totalMs')).toFixed(2)),
    }),
  );
});
