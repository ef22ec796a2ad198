import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresAt } from './figures-at.ts';
import { emptyStore, listed, told } from './observations.fixture.ts';
import { historyOf, type NewObservation, seriesAt } from './observations.ts';

const units = ['an', 'binh', 'cam'];
const periods = ['2016', '2017', '2018', '2019'];
const instant = (n: number): string => new Date(Date.UTC(2019, 0, 1) + n * 86_400_000).toISOString();

const figure = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom('no-data', 'not-applicable', 'none-arose'));
/** Files handed in one after the other, at instants that only go forward, each with a row or more. */
const files = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 3 }),
    sample: fc.boolean(),
    rows: fc.uniqueArray(fc.record({ unit: fc.constantFrom(...units), period: fc.constantFrom(...periods), figure }), {
      selector: (r) => `${r.unit} ${r.period}`,
      minLength: 1,
      maxLength: 4,
    }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** What anyone would keep in a notebook: every row ever told, in order. */
class Notebook {
  readonly told: NewObservation[] = [];

  current(sample: boolean, asOf: string): NewObservation[] {
    const last = new Map<string, NewObservation>();
    for (const o of this.told) if (o.sample === sample && o.recordedAt <= asOf) last.set(`${o.unit} ${o.period}`, o);
    return [...last.values()].sort((a, b) => (`${a.unit} ${a.endsOn}` < `${b.unit} ${b.endsOn}` ? -1 : 1));
  }

  /** The last word but "no data yet" at each mark, and the first figure, of each unit. */
  stock(sample: boolean, asOf: string, marks: readonly string[]): string[] {
    const all = this.current(sample, asOf);
    const found = units.flatMap((unit) => {
      const own = all.filter((o) => o.unit === unit);
      const last = marks.map((mark) => own.filter((o) => o.endsOn <= mark && o.state !== 'no-data').at(-1));
      return [own.find((o) => o.state === 'figure'), ...last].filter((o) => o !== undefined);
    });
    return [...new Set(found.map(said))].sort();
  }
}

const said = (o: { unit: string; period: string; state: string; value: number | null }): string =>
  `${o.unit} ${o.period} ${o.value ?? o.state}`;

describe('what was known at an instant', () => {
  test('is exactly what had been recorded by then, after any corrections', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: -1, max: 30 }), fc.boolean(), async (handed, asked, sample) => {
        const { db, store } = await emptyStore();
        const notebook = new Notebook();
        let clock = 0;
        for (const file of handed) {
          clock += file.wait;
          const more = { sample: file.sample };
          const rows = file.rows.map((r) => told(r.unit, r.period, r.figure, instant(clock), more));
          await store(...rows);
          notebook.told.push(...rows);
        }
        const known = { sample, asOf: instant(asked) };
        const expected = notebook.current(sample, known.asOf).map(said);
        expect((await seriesAt(db, known, 'i', null)).map(said)).toEqual(expected);
        const marks = ['2018-12-31', '2016-12-31'];
        const read = listed(await figuresAt(db, known, units, { indicator: 'i', marks, span: null }));
        expect(read.map(said).sort()).toEqual(notebook.stock(sample, known.asOf, marks));
        for (const o of await historyOf(db, known, 'i', 'an')) expect(o.recordedAt <= known.asOf).toBe(true);
        await db.destroy();
      }),
      { numRuns: 60 },
    );
  });

  test('is not changed by anything told later', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (before, after) => {
        const { db, store } = await emptyStore();
        const hand = async (handed: typeof before, from: number): Promise<void> => {
          for (const [i, file] of handed.entries())
            await store(...file.rows.map((r) => told(r.unit, r.period, r.figure, instant(from + i))));
        };
        await hand(before, 0);
        const known = { sample: false, asOf: instant(99) };
        const then = await seriesAt(db, known, 'i', null);
        await hand(after, 100);
        expect(await seriesAt(db, known, 'i', null)).toEqual(then);
        await db.destroy();
      }),
      { numRuns: 25 },
    );
  });
});
