import { describe, expect, test } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { civil } from './calendar.ts';
import { count, counts, figure, percent, said } from './given.fixture.ts';
import type { Observation } from './observation.ts';
import { type Scale, Series } from './series.ts';

const flow = (rows: Observation[], scale: Scale = percent, countedFrom: string | null = null) =>
  new Series(rows, scale, 'flow', civil, countedFrom);

describe('the year of a flow ratio', () => {
  const year = flow([counts('2025-Q1', 1, 2), counts('2025-Q2', 98, 98), counts('2024-Q4', 0, 900)]);

  test('is Σ numerators over Σ denominators of its quarters, never a mean of percentages', () => {
    expect(year.at('2025-06-30')).toMatchObject({ value: 99, numerator: 99, denominator: 100, gaps: 0 });
  });

  test('is read to date', () => expect(year.at('2025-03-31')).toMatchObject({ value: 50, numerator: 1 }));

  test('begins anew each year', () => expect(year.at('2024-12-31')).toMatchObject({ value: 0, denominator: 900 }));

  test('stands for the last day of its last quarter and names what it is made of', () => {
    const level = year.at('2025-08-01');
    expect(level?.day).toBe('2025-06-30');
    expect(level?.from.map((o) => o.period)).toEqual(['2025-Q1', '2025-Q2']);
  });

  test('begins on 15 December under Nghị định 09', () => {
    const rows = [counts('2025-Q4', 0, 100), counts('2026-Q1', 30, 50), counts('2026-Q2', 45, 50)];
    const series = new Series(rows, percent, 'flow', nd09);
    expect(series.at('2025-12-14')?.value).toBe(0);
    expect(series.at('2026-06-14')).toMatchObject({ value: 75, day: '2026-06-14' });
  });

  test('cannot be had from several percentages without counts', () => {
    const bare = flow([figure('2025-Q1', 50), figure('2025-Q2', 100)]);
    expect(bare.at('2025-03-31')?.value).toBe(50);
    expect(bare.at('2025-06-30')?.value).toBeNull();
    expect(flow([counts('2025-Q1', 1, 2), figure('2025-Q2', 100)]).at('2025-06-30')?.value).toBeNull();
  });

  test('that comes as one yearly percentage is that percentage, whatever the baseline date', () => {
    const yearly = flow([figure('2020', 50), figure('2021', 60)], percent, '2019-12-31');
    expect(yearly.at('2021-12-31')?.value).toBe(60);
  });

  test('is not changed by a quarter in which none arose, which counts as reported', () => {
    const quiet = flow([counts('2025-Q1', 9, 10), said('2025-Q2', 'none-arose'), counts('2025-Q3', 0, 5)]);
    expect(quiet.at('2025-06-30')).toMatchObject({ value: 90, day: '2025-06-30', gaps: 0 });
    expect(quiet.at('2025-09-30')).toMatchObject({ value: 60, gaps: 0 });
  });

  test('has no value while none arose at all', () => {
    expect(flow([said('2025-Q1', 'none-arose')]).at('2025-06-30')?.value ?? null).toBeNull();
  });

  test('keeps the doubt of a quarter: 50 of 100, then over 90 of 100, is over 70 and at most 75', () => {
    const doubtful: Observation = { ...counts('2025-Q2', 90, 100), qualifier: '>' };
    expect(flow([counts('2025-Q1', 50, 100), doubtful]).at('2025-06-30')?.interval).toEqual({
      low: 70,
      high: 75,
      lowOpen: true,
      highOpen: false,
    });
  });
});

describe('a quarter without a figure', () => {
  test('is a gap where a later one has been reported', () => {
    expect(flow([counts('2025-Q1', 1, 2), counts('2025-Q4', 1, 2)]).at('2025-12-31')?.gaps).toBe(2);
    expect(flow([counts('2025-Q2', 1, 2)]).at('2025-06-30')?.gaps).toBe(1);
    expect(
      flow([counts('2025-Q1', 1, 2), said('2025-Q2', 'no-data'), counts('2025-Q3', 1, 2)]).at('2025-12-31')?.gaps,
    ).toBe(1);
  });

  test('is no gap before the report has come', () => {
    expect(flow([counts('2025-Q1', 1, 2)]).at('2025-12-31')?.gaps).toBe(0);
  });

  test('is no gap where the indicator did not apply', () => {
    const rows = [counts('2025-Q1', 1, 2), said('2025-Q2', 'not-applicable'), counts('2025-Q3', 1, 2)];
    expect(flow(rows).at('2025-12-31')).toMatchObject({ gaps: 0, value: 50 });
  });
});

describe('a flow of counts', () => {
  const yearly = [figure('2019', 50), figure('2020', 50), figure('2021', 100), figure('2022', 100)];

  test('is counted from the baseline date, over the years', () => {
    const since2019 = flow(yearly, count, '2019-12-31');
    expect(since2019.at('2019-12-31')).toBeNull();
    expect(since2019.at('2020-12-31')?.value).toBe(50);
    expect(since2019.at('2021-12-31')?.value).toBe(150);
    expect(since2019.at('2022-12-31')).toMatchObject({ value: 250, gaps: 0 });
  });

  test('counts the gaps from the baseline date too', () => {
    expect(flow([figure('2021', 100), figure('2023', 7)], count, '2019-12-31').at('2023-12-31')?.gaps).toBe(2);
  });

  test('without a baseline is that of the year', () => {
    const rows = [figure('2024-Q4', 7), figure('2025-Q1', 1), figure('2025-Q2', 2)];
    expect(flow(rows, count).at('2025-12-31')?.value).toBe(3);
  });

  test('adds decimals exactly', () => {
    expect(flow([figure('2025-Q1', 0.1), figure('2025-Q2', 0.2)], count).at('2025-12-31')?.value).toBe(0.3);
  });

  test('adds nothing for a quarter in which none arose', () => {
    const rows = [figure('2025-Q1', 4), said('2025-Q2', 'none-arose')];
    expect(flow(rows, count).at('2025-12-31')).toMatchObject({ value: 4, day: '2025-06-30', gaps: 0 });
    expect(flow([said('2025-Q1', 'none-arose')], count).at('2025-12-31')?.value).toBe(0);
  });

  test('is as sure as its parts: 200 exactly and nearly 200 is 350 to 400', () => {
    const rows = [figure('2025-Q1', 200), figure('2025-Q2', 200, '~<')];
    expect(flow(rows, count).at('2025-12-31')?.interval).toMatchObject({ low: 350, high: 400 });
  });

  test('with a part that is "over 200" has no upper limit and is past its lower one', () => {
    const rows = [figure('2025-Q1', 200), figure('2025-Q2', 200, '>')];
    expect(flow(rows, count).at('2025-12-31')?.interval).toEqual({
      low: 400,
      high: Number.POSITIVE_INFINITY,
      lowOpen: true,
      highOpen: false,
    });
  });

  test('begins with its first figure after the date it is counted from', () => {
    expect(flow(yearly, count, '2019-12-31').first('2022-12-31')?.value).toBe(50);
  });
});
