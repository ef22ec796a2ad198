import { join } from 'node:path';
import { sql } from 'kysely';
import { operator } from '../../src/domain/actor.ts';
import { importFigures } from '../../src/services/import-figures.ts';
import type { Ports } from '../../src/services/ports.ts';
import { readScorecard } from '../../src/services/read-scorecard.ts';
import { scorecardDocument } from '../../src/services/scorecard-document.ts';
import { passedTo, untaken } from '../../src/store/engines/d1-passed.fixture.ts';
import { openD1 } from '../../src/store/engines/open-d1.ts';
import { openPostgres } from '../../src/store/engines/open-postgres.ts';
import { openSqlite } from '../../src/store/engines/open-sqlite.ts';
import type { Store } from '../../src/store/engines/store.ts';
import { recordImport } from '../../src/store/imports.ts';
import { appendObservations, type NewObservation } from '../../src/store/observations.ts';
import { d1Server } from '../support/engines/d1-server.ts';
import { postgresServer } from '../support/engines/postgres-server.ts';
import { inFolder, median, ready } from './database.ts';
import { type Figure, figures, lastPeriod, planId, size } from './synthetic.ts';

/** Import of 100,000 rows and the scorecard of the largest province, the same acts on each engine, in one run. */
const rows = 100_000;
const repeats = 3;

const all = [...figures()];
const file = all.slice(0, rows);
const csv = [
  'unit,indicator,period,numerator,denominator,value,qualifier,note',
  ...file.map((f) => [f.unit, f.indicator, f.period, f.numerator, f.denominator, null, f.qualifier, f.note].join(',')),
].join('\n');
const bytes = new TextEncoder().encode(csv);

const milliseconds = async (act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await act();
  return performance.now() - from;
};

const toRow = (f: Figure): NewObservation => ({
  ...{
    sample: false,
    value: null,
    state: 'figure',
    file: 'f.csv',
    line: null,
    publishedOn: null,
    source: null,
    quote: null,
  },
  ...{ unit: f.unit, indicator: f.indicator, period: f.period, endsOn: f.endsOn, numerator: f.numerator },
  ...{ denominator: f.denominator, qualifier: f.qualifier, note: f.note, recordedBy: 'x' },
  recordedAt: `${f.endsOn}T08:00:00.000Z`,
});

/** Stores every figure of the province, month by month. */
async function fill({ db, commit }: Ports): Promise<void> {
  for (let at = 0; at < all.length; at += rows) {
    const some = all.slice(at, at + rows).map(toRow);
    const record = {
      file: 'f.csv',
      sha256: 'x',
      bytes: 1,
      origin: 'command',
      imported_by: 'x',
      findings: '[]',
    } as const;
    const of = { ...record, id: `fill-${at}`, recorded_at: '2026-07-01T00:00:00.000Z', rejected: 0, sample: 0 };
    await commit([...appendObservations(db, of.id, some), recordImport(db, { ...of, offered: some.length })]);
  }
}

async function scorecard(ports: Ports): Promise<number> {
  const read = await readScorecard(ports, { plan: planId, period: lastPeriod });
  if (!read.ok) throw new Error(read.problem.message.en);
  return scorecardDocument(read.value, null).rows.length;
}

async function measure(engine: string, open: () => Promise<Store>) {
  const imports: number[] = [];
  for (let at = 0; at < repeats; at += 1) {
    const ports = await ready(await open());
    imports.push(
      await milliseconds(async () => {
        const request = { bytes, file: 'figures.csv', by: operator, origin: 'command', dryRun: false } as const;
        const { accepted } = await importFigures(ports, request);
        if (accepted !== rows) throw new Error(`${engine} accepted ${accepted} of ${rows}`);
      }),
    );
    await ports.db.destroy();
  }
  const ports = await ready(await open());
  const fillMs = await milliseconds(() => fill(ports));
  if (ports.engine === 'postgres') await sql`analyze`.execute(ports.db);
  const cells = await scorecard(ports);
  const reads: number[] = [];
  for (let at = 0; at < repeats; at += 1) reads.push(await milliseconds(() => scorecard(ports)));
  await ports.db.destroy();
  return {
    engine,
    importRowsPerSecond: Math.round((rows * 1000) / median(imports)),
    fillSeconds: Number((fillMs / 1000).toFixed(1)),
    scorecardMs: Math.round(median(reads)),
    cells,
  };
}

await inFolder(async (folder) => {
  const postgres = await postgresServer([]);
  const d1 = await d1Server();
  let databases = 0;
  const next = async (): Promise<string> => {
    databases += 1;
    await postgres.create(`bench${databases}`);
    return postgres.address(`bench${databases}`);
  };
  let files = 0;
  try {
    let first: number | null = null;
    const told = async (engine: string, open: () => Promise<Store>): Promise<void> => {
      const one = await measure(engine, open);
      first ??= one.scorecardMs;
      const scorecardRatio = Number((one.scorecardMs / first).toFixed(2));
      console.log(JSON.stringify({ bench: 'engines', ...size, rows, repeats, ...one, scorecardRatio }));
    };
    await told('sqlite', async () => {
      files += 1;
      return openSqlite(join(folder, `${files}.db`));
    });
    await told('postgres', async () => openPostgres(await next()));
    await told('d1', async () => openD1(passedTo(d1.at, await untaken(d1.at))));
  } finally {
    await postgres.remove();
    await d1.remove();
  }
});
