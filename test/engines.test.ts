import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operator } from '../src/domain/actor.ts';
import { exportDatabase } from '../src/services/export-database.ts';
import { inlineCatalogue } from '../src/services/given.fixture.ts';
import { importFigures } from '../src/services/import-figures.ts';
import { loadCheckout } from '../src/services/load-checkout.ts';
import { readScorecard } from '../src/services/read-scorecard.ts';
import { restoreDatabase } from '../src/services/restore-database.ts';
import { scorecardDocument } from '../src/services/scorecard-document.ts';
import { undoImport } from '../src/services/undo-import.ts';
import { passedTo, untaken } from '../src/store/engines/d1-passed.fixture.ts';
import { openD1 } from '../src/store/engines/open-d1.ts';
import { openPostgres } from '../src/store/engines/open-postgres.ts';
import { openSqlite } from '../src/store/engines/open-sqlite.ts';
import type { Store } from '../src/store/engines/store.ts';
import { migrate, readMigrations } from '../src/store/migrate.ts';
import { d1Server } from './support/engines/d1-server.ts';
import { type PostgresServer, postgresServer } from './support/engines/postgres-server.ts';
import { root } from './support/moc.ts';

const acts = 1_000;
const start = Date.parse('2026-09-20T03:00:00.000Z');
const instant = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();

const migrations = readMigrations(join(root, 'src', 'store', 'migrations'));
let postgres: PostgresServer;
let d1: Awaited<ReturnType<typeof d1Server>>;
let offices: { readonly store: Store; imports: (string | null)[] }[];
let now = instant(0);

const ready = async (store: Store): Promise<Store> => {
  await migrate(store.db, store.commit, migrations, instant(0));
  return store;
};
const portsOf = (store: Store) => ({ ...store, now: () => now });

beforeAll(async () => {
  [postgres, d1] = await Promise.all([postgresServer(), d1Server()]);
  for (const name of ['one', 'moved']) await postgres.create(name);
  const stores = [
    openSqlite(':memory:'),
    openPostgres(postgres.address('one')),
    openD1(passedTo(d1.at, await untaken(d1.at))),
  ];
  offices = await Promise.all(stores.map(async (store) => ({ store: await ready(store), imports: [] })));
  for (const { store } of offices) await loadCheckout(portsOf(store), { catalogue: inlineCatalogue(), figures: [] });
});
afterAll(async () => {
  for (const { store } of offices) await store.db.destroy();
  await Promise.all([postgres.remove(), d1.remove()]);
});

const months = [...Array(9).keys()].map((n) => `2026-0${n + 1}`);
const row = fc.record({
  unit: fc.constantFrom('que.xa-an-phu', 'que.xa-binh-minh', 'que.xa-cam-ha'),
  of: fc.oneof(
    fc.record({ indicator: fc.constant('ho-so-truc-tuyen'), period: fc.constantFrom(...months) }),
    fc.record({ indicator: fc.constant('van-ban'), period: fc.constant('2026') }),
    fc.record({ indicator: fc.constant('thu-nghiem'), period: fc.constant('2026') }),
  ),
  figure: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(fc.nat({ max: 90 }), fc.integer({ min: 90, max: 100 })).map(([n, d]) => `${n},${d},,`),
    },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 999 }).map((n) => `,,${n / 10},`) },
    { weight: 1, arbitrary: fc.constantFrom(',,,không áp dụng', ',,,chưa có số liệu', '0,0,,') },
  ),
});
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('import' as const), rows: fc.array(row, { minLength: 1, maxLength: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      // In thousandths of the time so far: floating-point numbers crowd at zero.
      back: fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000),
      plan: fc.constantFrom('que-2026', 'que-mau'),
      period: fc.constantFrom(...months),
    }),
  },
);

const scorecardOf = async (store: Store, plan: string, period: string, asOf: string): Promise<string> => {
  const read = await readScorecard(portsOf(store), { plan, period, asOf });
  return JSON.stringify(read.ok ? scorecardDocument(read.value, null) : read.problem);
};

describe('SQLite, PostgreSQL and D1', () => {
  test(`say the same, to the byte, throughout ${acts} random imports, corrections, undos and reads`, async () => {
    let reads = 0;
    for (const [minutes, one] of fc.sample(act, { numRuns: acts, seed: 30 }).entries()) {
      now = instant(minutes);
      const said = await Promise.all(
        offices.map(async ({ store, imports }) => {
          if (one.kind === 'read')
            return scorecardOf(store, one.plan, one.period, instant(Math.round(one.back * minutes)));
          if (one.kind === 'import') {
            const lines = one.rows.map(({ unit, of, figure }) => `${unit},${of.indicator},${of.period},${figure}`);
            const csv = ['unit,indicator,period,numerator,denominator,value,state', ...lines].join('\n');
            const request = { file: 'f.csv', by: operator, origin: 'command', dryRun: false } as const;
            const taken = await importFigures(portsOf(store), { ...request, bytes: new TextEncoder().encode(csv) });
            imports.push(taken.id);
            return JSON.stringify({ ...taken, id: null });
          }
          const id = imports[one.which % Math.max(1, imports.length)] ?? 'none';
          const undone = await undoImport(portsOf(store), { id, by: operator, reason: 'thử' });
          if (undone.ok) imports.push(undone.value.id);
          return JSON.stringify(undone.ok ? { ...undone.value, id: null, undoes: null } : undone.problem.code);
        }),
      );
      if (one.kind === 'read' && /"value":\d/.test(said[0] ?? '')) reads += 1;
      expect(said[1], `PostgreSQL, act ${minutes}`).toBe(said[0]);
      expect(said[2], `D1, act ${minutes}`).toBe(said[0]);
    }
    expect(reads, 'scorecards with figures in them').toBeGreaterThan(100);
  }, 900_000);

  test('hand a database on and back with its history: every past instant reads as before', async () => {
    const [{ store: from } = { store: openSqlite(':memory:') }] = offices;
    const there = await ready(openPostgres(postgres.address('moved')));
    const back = await ready(openSqlite(':memory:'));
    await move(from, there);
    await move(there, back);
    for (const minutes of [0, 1, 17, 100, 250, 333, 500, 750, 999, 1_000]) {
      for (const plan of ['que-2026', 'que-mau']) {
        const before = await scorecardOf(from, plan, '2026-09', instant(minutes));
        expect(await scorecardOf(there, plan, '2026-09', instant(minutes))).toBe(before);
        expect(await scorecardOf(back, plan, '2026-09', instant(minutes))).toBe(before);
      }
    }
    const csv = 'unit,indicator,period,numerator,denominator\nque.xa-an-phu,van-ban,2026,77,91';
    const request = { file: 'later.csv', by: operator, origin: 'command', dryRun: false } as const;
    now = instant(acts + 1);
    const later = await importFigures(portsOf(there), { ...request, bytes: new TextEncoder().encode(csv) });
    expect(later.accepted, 'figures that come in later go on after the last').toBe(1);
    await there.db.destroy();
    await back.db.destroy();
  });
});

async function move(from: Store, to: Store): Promise<void> {
  const lines: string[] = [];
  await exportDatabase(from, now, async (text) => {
    lines.push(...text.split('\n').slice(0, -1));
  });
  const restored = await restoreDatabase(
    to,
    (async function* () {
      yield* lines;
    })(),
  );
  if (!restored.ok) throw new Error(restored.problem.message.en);
}
