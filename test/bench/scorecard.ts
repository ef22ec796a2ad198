import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareInsert } from './bare-insert.ts';
import { freshDatabase, inFolder, median } from './database.ts';
import { figures, size } from './synthetic.ts';

const repeats = 7;

interface Read {
  readonly ms: number;
  readonly cells: number;
}

interface Measured extends Read {
  /** From the start of the process to its first scorecard. */
  readonly startedMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Runs a script of this bundle to its end in a new process. */
const measured = <T>(script: string, ...files: readonly string[]): T => {
  const startedAt = performance.timeOrigin + performance.now();
  const said = execFileSync(process.execPath, [join(import.meta.dirname, script), ...files, String(startedAt)]);
  return JSON.parse(said.toString());
};

await inFolder(async (folder) => {
  const [one, other] = [join(folder, 'one.db'), join(folder, 'other.db')];
  await (await freshDatabase(one)).db.destroy();
  bareInsert(one, figures(), (f) => `${f.endsOn}T08:00:00.000Z`);
  copyFileSync(one, other);
  const [service, reference]: [Measured[], Read[]] = [[], []];
  for (let at = 0; at < repeats; at += 1) {
    service.push(measured('scorecard-child.mjs', one, other));
    reference.push(measured('bare-select-child.mjs', other));
  }
  const of = (which: keyof Measured): number => Math.round(median(service.map((m) => m[which])));
  const referenceMs = Math.round(median(reference.map((m) => m.ms)));
  console.log(
    JSON.stringify({
      bench: 'scorecard',
      ...size,
      figures: size.units * size.indicators * size.periods,
      repeats,
      cells: of('cells'),
      ms: of('ms'),
      cpuMs: of('cpuMs'),
      ofANewProcessMs: of('startedMs'),
      peakMb: Math.max(...service.map((m) => Math.round(m.peakMb))),
      reference: 'better-sqlite3 select of the last figures',
      referenceMs,
      ratio: Number((of('ms') / referenceMs).toFixed(2)),
    }),
  );
});
