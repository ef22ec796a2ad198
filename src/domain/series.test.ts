import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { civil } from './calendar.ts';
import { count, counts, figure, percent, said } from './given.fixture.ts';
import { figureOf, Series } from './series.ts';

describe('the value of an observation', () => {
  test('is 100·n/d where counts are given', () => {
    expect(figureOf(counts('2025', 949, 1000), percent)).toBe(94.9);
  });

  test('comes from the counts, beside which a stated value is only a check', () => {
    expect(figureOf({ ...counts('2025', 1, 2), value: 51 }, percent)).toBe(50);
    expect(figureOf({ ...figure('2025', 100), numerator: 120 }, count)).toBe(120);
  });

  test('is the stated percentage where there are no counts', () => {
    expect(figureOf(figure('2025', 71.54), percent)).toBe(71.54);
  });

  test('is a plain quotient where the scale is 1', () => {
    expect(figureOf(counts('2025', 3, 2), { ...percent, scale: 1, bounded: false })).toBe(1.5);
  });

  test('of zero is a figure, of 0/0, no data and not applicable there is none', () => {
    expect(figureOf(counts('2025', 0, 12), percent)).toBe(0);
    expect(figureOf(counts('2025', 0, 0), percent)).toBeNull();
    expect(figureOf(said('2025', 'none-arose'), percent)).toBeNull();
    expect(figureOf(said('2025', 'no-data'), count)).toBeNull();
    expect(figureOf(said('2025', 'not-applicable'), count)).toBeNull();
  });

  test('of a count of which none arose is zero', () => {
    expect(figureOf(said('2025', 'none-arose'), count)).toBe(0);
  });
});

describe('a stock', () => {
  const stock = new Series(
    [figure('2025-Q3', 30), figure('2025-Q1', 10), figure('2025-Q2', 20)],
    percent,
    'stock',
    civil,
  );

  test.each([
    ['2025-03-30', undefined],
    ['2025-03-31', 10],
    ['2025-06-29', 10],
    ['2025-06-30', 20],
    ['2025-12-31', 30],
    ['2030-01-01', 30],
  ])('on %s is the last figure not after it: %s', (day, value) => expect(stock.at(day)?.value).toBe(value));

  test('counts from the last day of the window of its period', () => {
    const early = new Series([figure('2026-Q1', 10)], percent, 'stock', nd09);
    expect(early.at('2026-03-13')).toBeNull();
    expect(early.at('2026-03-14')).toMatchObject({ value: 10, day: '2026-03-14' });
  });

  test('goes back to the figure before where a period is retracted to "no data"', () => {
    const retracted = new Series([figure('2025-Q1', 10), said('2025-Q2', 'no-data')], percent, 'stock', civil);
    expect(retracted.at('2025-07-01')?.value).toBe(10);
    expect(new Series([said('2025-Q2', 'no-data')], percent, 'stock', civil).at('2025-07-01')).toBeNull();
  });

  test('keeps its last share through a period in which none arose', () => {
    const quiet = new Series([counts('2025-Q1', 9, 10), said('2025-Q2', 'none-arose')], percent, 'stock', civil);
    expect(quiet.at('2025-07-01')?.value).toBe(90);
  });

  test('begins with the first figure that has a value', () => {
    const rows = [said('2025-Q1', 'none-arose'), figure('2025-Q3', 30), figure('2025-Q2', 20)];
    const late = new Series(rows, percent, 'stock', civil);
    expect(late.first('2025-12-31')?.value).toBe(20);
    expect(late.first('2025-06-29')).toBeNull();
  });

  test('takes the last figure even where a yearly one stands among quarterly ones', () => {
    const mixed = new Series([figure('2025', 90), figure('2025-Q1', 10)], percent, 'stock', civil);
    expect(mixed.at('2026-01-01')?.value).toBe(90);
  });

  test('keeps the qualifier of its figure', () => {
    const over = new Series([figure('2025', 90, '>')], percent, 'stock', civil);
    expect(over.at('2025-12-31')?.interval).toEqual({ low: 90, high: 100, lowOpen: true, highOpen: false });
  });

  test('names the observation it comes from', () => {
    expect(stock.at('2025-07-15')?.from.map((o) => o.period)).toEqual(['2025-Q2']);
  });
});

describe('"not applicable"', () => {
  const rows = [figure('2025-Q1', 10), said('2025-Q2', 'not-applicable'), figure('2025-Q4', 40)];
  const series = new Series(rows, percent, 'stock', civil);

  test.each([
    ['2025-05-01', false, 'not yet said'],
    ['2025-06-30', true, 'the latest word'],
    ['2025-12-30', true, 'still the latest word'],
    ['2025-12-31', false, 'a figure came after it'],
  ])('on %s: %s (%s)', (day, applies) => expect(series.notApplicable(day)).toBe(applies));

  test('is not the same as no data or none arose', () => {
    const silent = new Series([said('2025-Q1', 'no-data'), said('2025-Q2', 'none-arose')], percent, 'stock', civil);
    expect(silent.notApplicable('2026-01-01')).toBe(false);
  });
});

describe('a series', () => {
  const quarter = fc.constantFrom('2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1');
  const row = fc
    .tuple(quarter, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([period, n, d]) => {
      if (n === 9) return said(period, 'not-applicable');
      return d === 0 ? said(period, 'none-arose') : counts(period, n, d);
    });
  const rows = fc.uniqueArray(row, { selector: (o) => o.period, maxLength: 7 });
  const day = fc.constantFrom('2024-10-15', '2025-02-01', '2025-06-30', '2025-12-31', '2026-06-01');
  const measure = fc.constantFrom('stock' as const, 'flow' as const);
  const scale = fc.constantFrom(percent, count);
  const from = fc.constantFrom(null, '2024-12-31');

  test('does not depend on the order of its rows', () => {
    fc.assert(
      fc.property(rows, day, measure, scale, from, (given, d, m, s, since) => {
        const [one, other] = [given, [...given].reverse()].map((r) => new Series(r, s, m, civil, since));
        expect(other?.at(d)).toEqual(one?.at(d));
        expect(other?.first(d)).toEqual(one?.first(d));
        expect(other?.notApplicable(d)).toBe(one?.notApplicable(d));
      }),
    );
  });

  test('does not see rows of periods that close after the day', () => {
    fc.assert(
      fc.property(rows, day, measure, scale, from, (given, d, m, s, since) => {
        const all = new Series(given, s, m, civil, since);
        const past = new Series(
          given.filter((o) => new Series([figure(o.period, 1)], s, 'stock', civil).at(d) !== null),
          s,
          m,
          civil,
          since,
        );
        expect(all.at(d)).toEqual(past.at(d));
        expect(all.first(d)).toEqual(past.first(d));
        expect(all.notApplicable(d)).toBe(past.notApplicable(d));
      }),
    );
  });
});
