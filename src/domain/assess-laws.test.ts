import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { civil, windowOf } from './calendar.ts';
import { addDays } from './day.ts';
import { count, counts, figure, type Given, judge, percent, rank, said } from './given.fixture.ts';
import type { Observation } from './observation.ts';
import { parsePeriod } from './period.ts';
import { qualifiers } from './quantity.ts';
import { type Status, statuses } from './status.ts';

const quarters = ['2023', '2024', '2025', '2026'].flatMap((y) => [1, 2, 3, 4].map((q) => `${y}-Q${q}`));
const value = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: -1000, max: 12_000 }).map((n) => n / 100),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((x) => x || 0),
);
const day = fc.integer({ min: 0, max: 1900 }).map((n) => addDays('2022-06-01', n));
const closing = fc.constantFrom('2022-12-31', '2023-12-31', '2024-06-30', '2025-12-31', '2026-12-31');
const deadline = fc.oneof(closing, day);

const observation: fc.Arbitrary<Observation> = fc
  .tuple(
    fc.constantFrom(...quarters),
    value,
    fc.constantFrom(...qualifiers),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom('value', 'value', 'counts', 'none-arose', 'no-data', 'not-applicable'),
  )
  .map(([period, v, qualifier, n, d, what]) => {
    if (what === 'value') return figure(period, v, qualifier);
    if (what === 'counts') return { ...counts(period, n, d), qualifier };
    return said(period, what as Observation['state']);
  });

const rowsOf = (row: fc.Arbitrary<Observation>) => fc.uniqueArray(row, { selector: (o) => o.period, maxLength: 8 });

const promise = fc.record({
  on: day,
  by: deadline,
  direction: fc.constantFrom('up' as const, 'down' as const),
  target: value,
  baseline: fc.option(fc.tuple(closing, value)),
  shape: fc.constantFrom('line' as const, 'step' as const),
  others: fc.array(fc.record({ on: deadline, value }), { maxLength: 3 }),
  calendar: fc.constantFrom(civil, nd09),
  atOdds: fc.boolean(),
});

/** Anything that can be asked. */
const anything: fc.Arbitrary<Given> = fc
  .tuple(
    promise,
    fc.record({
      rows: rowsOf(observation),
      scale: fc.constantFrom(percent, count, rank),
      measure: fc.constantFrom('stock' as const, 'flow' as const),
      countedFrom: fc.option(closing),
      method: fc.constantFrom('path' as const, 'cagr' as const),
      op: fc.constantFrom('>=' as const, '<=' as const, '=' as const, '>' as const, '<' as const),
      noNumber: fc.boolean(),
    }),
  )
  .map(([p, { noNumber, ...q }]) => ({ ...p, ...q, target: noNumber && p.target > 0 ? null : p.target }));

const runs = { numRuns: 1500 };
const closesBy = (given: Given, o: Observation): boolean => {
  const period = parsePeriod(o.period);
  return period !== null && windowOf(given.calendar ?? civil, period).to <= given.on;
};

describe('whatever is asked', () => {
  test('there is exactly one status, and it is a known one', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { status, flags } = judge(given);
        expect(statuses).toContain(status);
        expect(new Set(flags).size).toBe(flags.length);
      }),
      runs,
    );
  });

  test('each number is finite or absent', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { attainment, progress, pace, expected, target, level } = judge(given);
        for (const number of [attainment, progress, pace, expected, target, level?.value ?? null]) {
          expect(number === null || Number.isFinite(number)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('the order of figures and of targets does not matter', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const turned = { ...given, rows: [...given.rows].reverse(), others: [...(given.others ?? [])].reverse() };
        expect(judge(turned)).toEqual(judge(given));
      }),
      runs,
    );
  });

  test('the future is not seen: figures of periods that close later change nothing', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const past = { ...given, rows: given.rows.filter((o) => closesBy(given, o)) };
        expect(judge(given)).toEqual(judge(past));
      }),
      runs,
    );
  });

  test('silence is overdue only after the deadline, and a judgement of a figure is never "no data"', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { status, flags, level } = judge(given);
        if (flags.includes('overdue')) expect(status).toBe('no-data');
        if (status === 'no-data') expect(level).toBeNull();
        if (status === 'missed' || status === 'achieved-late' || flags.includes('slipped')) {
          expect(given.on > (given.calendar === nd09 ? addDays(given.by ?? '', -17) : (given.by ?? ''))).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('a better value never worsens a status', () => {
  const order: readonly Status[] = ['achieved', 'achieved-late', 'on-track', 'at-risk', 'off-track', 'missed'];
  const plain = fc.tuple(fc.constantFrom(...quarters), value).map(([period, v]) => figure(period, v));
  const gain = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0.01, 0.5, 1000));

  const compare = (given: Given, by: number): void => {
    const known = given.rows.filter((o) => closesBy(given, o)).sort((a, b) => (a.period < b.period ? -1 : 1));
    const last = known.at(-1);
    fc.pre(last !== undefined && (given.baseline !== null || known.length > 1));
    const better = (o: Observation): Observation =>
      o === last ? { ...o, value: (o.value ?? 0) + (given.direction === 'down' ? -by : by) } : o;
    const before = judge(given).status;
    const after = judge({ ...given, rows: given.rows.map(better) }).status;
    if (order.includes(before)) expect(order.indexOf(after)).toBeLessThanOrEqual(order.indexOf(before));
    if (order.includes(before)) expect(order).toContain(after);
    if (!order.includes(before)) expect([before, 'achieved', 'achieved-late', 'on-track']).toContain(after);
  };

  test('along a path, up to the deadline and after it', () => {
    fc.assert(
      fc.property(promise, rowsOf(plain), gain, (p, rows, by) => compare({ ...p, rows }, by)),
      runs,
    );
  });

  test('by growth rates of positive figures', () => {
    const positive = fc.integer({ min: 1, max: 200 });
    const row = fc.tuple(fc.constantFrom(...quarters), positive).map(([period, v]) => figure(period, v + 100));
    const stated = fc.tuple(fc.constantFrom('2021-12-31', '2022-12-31'), positive);
    fc.assert(
      fc.property(
        promise,
        stated,
        positive,
        rowsOf(row),
        fc.integer({ min: 1, max: 60 }),
        (p, baseline, target, rows, by) =>
          compare({ ...p, by: '2026-12-31', baseline, target, rows, method: 'cagr' }, by),
      ),
      runs,
    );
  });
});
