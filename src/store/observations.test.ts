import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countFigures, heldSince, lastDayHeld } from './extent.ts';
import { figuresAt, type Wanted } from './figures-at.ts';
import { emptyStore, listed, type Store, told } from './observations.fixture.ts';
import { currentFigures, firstReports, historyOf, type Known, seriesAt } from './observations.ts';
import { recordedAs } from './provenance.ts';

let store: Store;
beforeEach(async () => {
  store = await emptyStore();
});
afterEach(() => store.db.destroy());

const now: Known = { sample: false, asOf: '2030-01-01T00:00:00.000Z' };
const day = (n: number): string => `2019-02-0${n}T00:00:00.000Z`;

const series = async (known = now, unit: string | null = 'an') =>
  (await seriesAt(store.db, known, 'i', unit)).map((o) => `${o.unit} ${o.period} ${o.value ?? o.state}`);
const figures = async (units: string[], wanted: Partial<Wanted>, known = now) =>
  listed(await figuresAt(store.db, known, units, { indicator: 'i', marks: ['2018-12-31'], span: null, ...wanted })).map(
    (o) => `${o.unit} ${o.period} ${o.value ?? o.state}`,
  );

describe('a changed figure', () => {
  test('is the next revision, and the old row is left untouched', async () => {
    await store.store(told('an', '2018', 70, day(1)));
    const before = await store.db.selectFrom('observation').selectAll().execute();
    expect(await store.store(told('an', '2018', 75, day(2)))).toEqual({ accepted: 1, superseded: 1, unchanged: 0 });
    const after = await store.db.selectFrom('observation').selectAll().orderBy('revision').execute();
    expect(after).toHaveLength(2);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toMatchObject({ revision: 2, value: 75 });
  });

  test('cannot be written over or deleted', async () => {
    await store.store(told('an', '2018', 70));
    for (const act of ['update observation set value = 1', 'delete from observation']) {
      await expect(sql.raw(act).execute(store.db)).rejects.toThrow('append-only');
    }
    expect(await series()).toEqual(['an 2018 70']);
  });

  test('back to an earlier one is a third revision', async () => {
    for (const value of [70, 75, 70]) await store.store(told('an', '2018', value));
    expect((await historyOf(store.db, now, 'i', 'an')).map((o) => [o.revision, o.value])).toEqual([
      [3, 70],
      [2, 75],
      [1, 70],
    ]);
  });

  test.each([
    ['numerator', { numerator: 4 }],
    ['denominator', { denominator: 5 }],
    ['stated value', { value: 75 }],
    ['qualifier', { qualifier: '~' }],
    ['state', { state: 'none-arose', numerator: 0, denominator: 0 }],
    ['note', { note: 'đính chính' }],
  ])('is one with another %s', async (_, more) => {
    await store.store(told('an', '2018', [3, 4]));
    expect(await store.store(told('an', '2018', [3, 4], day(2), more))).toMatchObject({ superseded: 1 });
  });
});

describe('an identical figure', () => {
  test('adds nothing, whoever hands it in, from whatever file', async () => {
    await store.store(told('an', '2018', [3, 4]));
    const again = told('an', '2018', [3, 4], day(5), { file: 'khac.csv', recordedBy: 'y', line: 9 });
    expect(await store.store(again)).toEqual({ accepted: 0, superseded: 0, unchanged: 1 });
    expect(await historyOf(store.db, now, 'i', 'an')).toHaveLength(1);
  });

  test('is noted, once an import, with where it was said', async () => {
    await store.store(told('an', '2018', 1, day(1)));
    const again = (more: object) => told('an', '2018', 1, day(5), { file: 'khac.csv', ...more });
    await store.store(again({ line: 9 }), again({ line: 10 }), told('binh', '2018', 1), told('binh', '2018', 1));
    expect(await store.db.selectFrom('said_again').selectAll().execute()).toEqual([
      { import_id: 'import-2', observation_id: 1, recorded_at: day(5), file: 'khac.csv', line: 9, source: null },
    ]);
  });

  test('is recognised beside changed and new ones', async () => {
    await store.store(told('an', '2018', 1), told('binh', '2018', 2));
    const mixed = [told('an', '2018', 1), told('binh', '2018', 3), told('cam', '2018', 4)];
    expect(await store.store(...mixed)).toEqual({ accepted: 2, superseded: 1, unchanged: 1 });
  });

  test('in one import after a change of it is a revision of its own', async () => {
    const life = [told('an', '2018', 1, day(1)), told('an', '2018', 2, day(2)), told('an', '2018', 1, day(3))];
    expect(await store.store(...life)).toEqual({ accepted: 3, superseded: 2, unchanged: 0 });
  });
});

test('a key counts as one figure from the first instant any of its revisions was known', async () => {
  await store.store(told('an', '2018', 1, day(3)), told('binh', '2018', 1, day(3)));
  await store.store(told('an', '2018', 2, day(2)), told('binh', '2018', 2, day(4)));
  const counts = [1, 2, 3, 4].map((n) =>
    countFigures(store.db, { sample: false, asOf: day(n) }, ['i'], ['an', 'binh']),
  );
  expect(await Promise.all(counts)).toEqual([0, 1, 2, 2]);
});

describe('sample and real figures', () => {
  test('never mix', async () => {
    await store.store(told('an', '2018', 1), told('an', '2018', 2, day(1), { sample: true }));
    const sample = { ...now, sample: true };
    expect(await series()).toEqual(['an 2018 1']);
    expect(await series(sample)).toEqual(['an 2018 2']);
    expect(await figures(['an'], {}, sample)).toEqual(['an 2018 2']);
    expect((await historyOf(store.db, sample, 'i', 'an')).map((o) => o.revision)).toEqual([1]);
    expect(await countFigures(store.db, { sample: false, asOf: '2099-01-01T00:00:00.000Z' }, ['i'], ['an'])).toBe(1);
    const later = { sample: true, asOf: '2099-01-01T00:00:00.000Z' };
    expect(await heldSince(store.db, later, ['i'], ['an'])).toBe(day(1));
    expect(await lastDayHeld(store.db, later, ['i'], ['an'])).toBe('2018-12-31');
    expect(await heldSince(store.db, later, ['i'], ['binh'])).toBeNull();
    expect(await lastDayHeld(store.db, later, ['i'], ['binh'])).toBeNull();
    const owed = [{ indicator: 'i', endsOn: '2018-12-31' }];
    expect([...(await firstReports(store.db, sample, owed, ['an'])).values()]).toEqual([day(1)]);
    expect(await currentFigures(store.db, [told('an', '2018', 9)])).toMatchObject([{ value: 1 }]);
  });
});

describe('the figures of a judgement', () => {
  beforeEach(() =>
    store.store(
      ...['2014', '2015', '2016', '2017', '2018', '2019'].map((year, i) => told('an', year, i)),
      told('binh', '2015', 7),
      told('binh', '2018', 'no-data'),
      told('cam', '2018', 'not-applicable'),
      told('cam', '2017', 9),
    ),
  );

  test('of a stock are the first and the last one at each day that matters', async () => {
    const wanted = { marks: ['2018-12-31', '2016-12-31'] };
    expect(await figures(['an'], wanted)).toEqual(['an 2014 0', 'an 2016 2', 'an 2018 4']);
  });

  test('pass over what a unit took back, and keep what no longer applies', async () => {
    expect(await figures(['binh', 'cam'], {})).toEqual(['binh 2015 7', 'cam 2017 9', 'cam 2018 not-applicable']);
  });

  test('are those of the units asked for', async () => {
    expect(await figures(['dong'], {})).toEqual([]);
    expect(await figures([], {})).toEqual([]);
  });

  test('of units that wait for a numerator hold the denominator they know', async () => {
    await store.store(told('dong', '2018', 'no-data', day(1), { denominator: 40 }));
    expect(await figures(['dong'], {})).toEqual(['dong 2018 no-data']);
    expect(await figures(['dong'], { span: { since: null } })).toEqual(['dong 2018 no-data']);
  });
});

describe('the figures of a flow', () => {
  const quarters = ['2016-Q4', '2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4', '2018-Q1', '2018-Q2', '2018-Q3'];
  beforeEach(() => store.store(...quarters.map((q, i) => told('an', q, i)), told('binh', '2017-Q2', 7)));

  test('are the whole year of the last one, and the first', async () => {
    expect(await figures(['an'], { marks: ['2018-06-30'], span: { since: null } })).toEqual([
      ...['an 2016-Q4 0', 'an 2018-Q1 5', 'an 2018-Q2 6'],
    ]);
    expect(await figures(['binh'], { marks: ['2018-06-30'], span: { since: null } })).toEqual(['binh 2017-Q2 7']);
  });

  test('are all since the day they are counted from', async () => {
    expect(await figures(['an'], { marks: ['2018-06-30'], span: { since: '2017-06-30' } })).toEqual([
      ...['an 2016-Q4 0', 'an 2017-Q2 2', 'an 2017-Q3 3', 'an 2017-Q4 4', 'an 2018-Q1 5', 'an 2018-Q2 6'],
    ]);
  });

  test('counted from a day in the running year are still the whole year', async () => {
    expect(await figures(['an'], { marks: ['2018-06-30'], span: { since: '2018-06-01' } })).toContain('an 2018-Q1 5');
  });

  test('are those of every deadline', async () => {
    const marks = ['2018-09-30', '2017-03-31'];
    expect(await figures(['an'], { marks, span: { since: null } })).toEqual([
      ...['an 2016-Q4 0', 'an 2017-Q1 1', 'an 2018-Q1 5', 'an 2018-Q2 6', 'an 2018-Q3 7'],
    ]);
  });
});

describe('reading back', () => {
  test('gives numbers to the last digit', async () => {
    const values = [0.1 + 0.2, 1e-9, 123456789.123456, 2 ** 53 - 1, 94.6, 1 / 3, 5e-324, 1.7976931348623157e308];
    await store.store(...values.map((value, i) => told(`u${i}`, '2018', value)));
    const read = await seriesAt(store.db, now, 'i', null);
    expect(read.map((o) => o.value)).toEqual(values);
    const units = read.map((o) => o.unit);
    const judged = await figuresAt(store.db, now, units, { indicator: 'i', marks: ['2018-12-31'], span: null });
    expect(await recordedAs(store.db, listed(judged))).toEqual(read);
  });

  test('gives Vietnamese text, quotes and absent things as they were', async () => {
    const row = told('an', '2018', 1, day(1), {
      note: 'Sở \'KH&CN\' "đính chính"\n2',
      quote: 'đạt 70%',
      source: 'a:1',
    });
    await store.store(row);
    expect((await seriesAt(store.db, now, 'i', 'an'))[0]).toMatchObject({
      ...{ note: row.note, quote: row.quote, source: row.source, numerator: null, publishedOn: null, sample: false },
    });
  });
});
