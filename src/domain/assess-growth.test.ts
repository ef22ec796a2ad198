import { describe, expect, test } from 'vitest';
import { figure, type Given, judge, said, verdict } from './given.fixture.ts';

/** From 100 at the end of 2020 to 161.051 at the end of 2025: 10 % a year. */
const growing = { baseline: ['2020-12-31', 100], target: 161.051, by: '2025-12-31', method: 'cagr' } as const;
const after2 = (yearly: number): number => 100 * (1 + yearly) ** 2;
const in2023 = { ...growing, on: '2023-01-05' };

describe('by compound annual growth', () => {
  test.each<[string, number, string]>([
    ['as fast as needed', 0.1, 'on-track'],
    ['at exactly 0.95 of it', 0.095, 'on-track'],
    ['a little slower', 0.0949, 'at-risk'],
    ['at exactly 0.60 of it', 0.06, 'at-risk'],
    ['a little slower still', 0.0599, 'off-track'],
    ['not growing', 0, 'off-track'],
    ['shrinking', -0.05, 'off-track regressing'],
  ])('%s is judged by the ratio of rates alone', (_, yearly, said) => {
    const rows = [figure('2022', after2(yearly))];
    expect(verdict({ ...in2023, rows })).toBe(said);
    expect(judge({ ...in2023, rows }).pace).toBeCloseTo(yearly / 0.1, 9);
  });

  test.each<[string, Given, string]>([
    ['met', { ...in2023, rows: [figure('2022', 162)] }, 'achieved'],
    ['met only after the deadline', { ...growing, on: '2027-01-05', rows: [figure('2026', 162)] }, 'achieved'],
    ['a shortfall within 5 % does not help', { ...in2023, rows: [figure('2022', 118)] }, 'at-risk'],
    [
      'from zero there is no rate',
      { ...in2023, baseline: ['2020-12-31', 0], rows: [figure('2022', 50)] },
      'undetermined',
    ],
    [
      'to zero there is no rate, but away from it is off track',
      { ...in2023, direction: 'down', target: 0, rows: [figure('2022', 120)] },
      'off-track regressing',
    ],
    [
      'one observation has no rate',
      { ...in2023, baseline: null, rows: [figure('2022', 50)] },
      'undetermined no-baseline',
    ],
    ['no figure', { ...in2023, rows: [] }, 'no-data'],
    ['no figure after the deadline', { ...growing, on: '2026-01-01', rows: [] }, 'no-data overdue'],
    ['not applicable', { ...in2023, rows: [said('2022', 'not-applicable')] }, 'not-applicable'],
    ['nothing promised', { ...in2023, promised: false, rows: [figure('2022', 50)] }, 'no-target'],
  ])('%s', (_, given, said) => expect(verdict(given)).toBe(said));

  test('where less is better', () => {
    const falling = { ...in2023, direction: 'down', target: 32.768 } as const; // 20 % a year
    expect(verdict({ ...falling, rows: [figure('2022', 64)] })).toBe('on-track');
    expect(verdict({ ...falling, rows: [figure('2022', 81)] })).toBe('off-track');
    expect(verdict({ ...falling, rows: [figure('2022', 72.25)] })).toBe('at-risk');
    expect(verdict({ ...falling, rows: [figure('2022', 30)] })).toBe('achieved');
  });
});
