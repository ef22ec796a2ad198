import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { reportKinds } from '../../src/services/make-report.ts';
import { bareInsert } from './bare-insert.ts';
import { freshDatabase, inFolder, median } from './database.ts';
import { reportCatalogue, reportFigures, reportSize } from './report-province.ts';

const repeats = 3;

/** What each document may take. */
const goal = { seconds: 5, mb: 400 };

interface Measured {
  readonly seconds: number;
  /** What it takes of the processor: on a machine that does nothing else, about as long. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly kilobytes: number;
}

await inFolder(async (folder) => {
  const file = join(folder, 'moc.db');
  await (await freshDatabase(file, reportCatalogue)).db.destroy();
  bareInsert(file, reportFigures(), (f) => `${f.endsOn}T08:00:00.000Z`);
  for (const kind of reportKinds) {
    const runs = Array.from({ length: repeats }, (): Measured => {
      const said = execFileSync(process.execPath, [join(import.meta.dirname, 'report-child.mjs'), file, kind]);
      return JSON.parse(said.toString());
    });
    const seconds = Number(median(runs.map((r) => r.seconds)).toFixed(2));
    const cpuSeconds = Number(median(runs.map((r) => r.cpuSeconds)).toFixed(2));
    const peakMb = Math.max(...runs.map((r) => Math.round(r.peakMb)));
    const kilobytes = Math.round(runs[0]?.kilobytes ?? 0);
    const met = seconds < goal.seconds && peakMb < goal.mb;
    console.log(
      JSON.stringify({
        bench: 'report',
        kind,
        ...reportSize,
        repeats,
        seconds,
        cpuSeconds,
        peakMb,
        kilobytes,
        goal,
        met,
      }),
    );
  }
});
