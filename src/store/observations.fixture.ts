import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { HeldObservation } from '../domain/observation.ts';
import { lastDay, parsePeriod } from '../domain/period.ts';
import type { Figures } from '../domain/scorecard.ts';
import type { Commit } from './engines/commit.ts';
import { openTested } from './engines/engine.fixture.ts';
import { recordImport } from './imports.ts';
import { migrate, readMigrations } from './migrate.ts';
import { appendObservations, type NewObservation } from './observations.ts';
import type { Database } from './schema.ts';

export const migrations = readMigrations(join(import.meta.dirname, 'migrations'));

export interface Store {
  readonly db: Kysely<Database>;
  readonly commit: Commit;
  /** Stores rows as one import and says what it changed. */
  store(...rows: readonly NewObservation[]): Promise<{ accepted: number; superseded: number; unchanged: number }>;
}

/** An empty database of this release, or the one of a name (of SQLite: a file). */
export async function emptyStore(name?: string): Promise<Store> {
  const { db, commit } = await openTested(name, 'ready');
  await migrate(db, commit, migrations, '2020-01-01T00:00:00.000Z');
  let imports = 0;
  return {
    db,
    commit,
    store: async (...rows) => {
      imports += 1;
      const id = `import-${imports}`;
      await commit([...appendObservations(db, id, rows), importRow(db, id, rows.length)]);
      return db
        .selectFrom('import')
        .select(['accepted', 'superseded', 'unchanged'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    },
  };
}

export const importRow = (db: Kysely<Database>, id: string, offered: number) =>
  recordImport(db, {
    ...{ id, file: 'f.csv', sha256: 'ab', bytes: 1, origin: 'command', imported_by: 'x', findings: '[]' },
    ...{ recorded_at: '2020-01-01T00:00:00.000Z', offered, rejected: 0, sample: 0 },
  });

/** `told('an', '2018', 75, '2019-01-05T00:00:00.000Z')`; a pair is a numerator and a denominator, a text a state. */
export function told(
  unit: string,
  period: string,
  figure: number | readonly [number, number] | string,
  recordedAt = '2019-01-01T00:00:00.000Z',
  more: Partial<NewObservation> = {},
): NewObservation {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(period);
  const counts = Array.isArray(figure) ? (figure as readonly [number, number]) : null;
  return {
    sample: false,
    indicator: 'i',
    unit,
    endsOn: lastDay(parsed),
    period,
    recordedAt,
    recordedBy: 'x',
    numerator: counts?.[0] ?? null,
    denominator: counts?.[1] ?? null,
    value: typeof figure === 'number' ? figure : null,
    qualifier: '=',
    state: typeof figure === 'string' ? figure : 'figure',
    note: null,
    file: 'f.csv',
    line: 2,
    publishedOn: null,
    source: null,
    quote: null,
    ...more,
  };
}

/** Figures by indicator and unit as one list, in their order. */
export const listed = (figures: Figures<HeldObservation>): HeldObservation[] =>
  [...figures.values()].flatMap((byUnit) => [...byUnit.values()].flat());
