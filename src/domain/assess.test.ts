import { describe, expect, test } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { civil } from './calendar.ts';
import { counts, figure, type Given, judge, percent, said, verdict } from './given.fixture.ts';

/** The default promise: from 0 at the end of 2020 to 100 at the end of 2030; 50 is due exactly at the end of 2025. */
const strict = { onTrack: 0.95, atRisk: 0.6, tolerance: 0 };

describe('1. before anything is judged', () => {
  test.each<[string, Given, string]>([
    ['not applicable', { rows: [said('2025', 'not-applicable')], on: '2026-01-05' }, 'not-applicable'],
    [
      'not applicable, and nothing promised',
      { rows: [said('2025', 'not-applicable')], on: '2026-01-05', promised: false },
      'not-applicable',
    ],
    [
      'not applicable, and past the deadline',
      { rows: [said('2030', 'not-applicable')], on: '2031-06-01' },
      'not-applicable',
    ],
    [
      'not applicable once, but a figure came after it',
      { rows: [said('2024', 'not-applicable'), figure('2025', 50)], on: '2026-01-05' },
      'on-track',
    ],
    ['nothing promised', { rows: [figure('2025', 90)], on: '2026-01-05', promised: false }, 'no-target'],
    ['nothing promised, no figure', { rows: [], on: '2031-06-01', promised: false }, 'no-target'],
    ['no figure', { rows: [], on: '2026-01-05' }, 'no-data'],
    ['"no data", said by the unit', { rows: [said('2025', 'no-data')], on: '2026-01-05' }, 'no-data'],
    ['a figure only of a later period', { rows: [figure('2026', 90)], on: '2026-01-05' }, 'no-data'],
    ['no figure on the deadline', { rows: [], on: '2030-12-31' }, 'no-data'],
    ['no figure after the deadline', { rows: [], on: '2031-01-01' }, 'no-data overdue'],
    ['no figure before the baseline date', { rows: [], on: '2020-06-01' }, 'no-data'],
    [
      'no figure after the end of the window, under Nghị định 09',
      { rows: [], on: '2030-12-15', calendar: nd09 },
      'no-data overdue',
    ],
    ['no figure within the window', { rows: [], on: '2030-12-14', calendar: nd09 }, 'no-data'],
  ])('%s', (_, given, said) => expect(verdict(given)).toBe(said));

  test('zero is a figure', () =>
    expect(judge({ rows: [figure('2025', 0)], on: '2026-01-05' }).status).toBe('off-track'));

  test('a unit without a target still shows its figure', () => {
    expect(judge({ rows: [figure('2025', 90)], on: '2026-01-05', promised: false }).level?.value).toBe(90);
  });
});

describe('3. up to the deadline', () => {
  test.each<[string, number, string]>([
    ['the target is reached', 100, 'achieved'],
    ['better than the target', 130, 'achieved'],
    ['just short of the target', 99.99, 'on-track'],
    ['on the path', 50, 'on-track'],
    ['short by exactly 5 % of the way', 45, 'on-track'],
    ['short by a little more', 44.99, 'at-risk'],
    ['exactly six tenths of the pace', 30, 'at-risk'],
    ['a little less', 29.99, 'off-track'],
    ['still at the baseline', 0, 'off-track'],
    ['worse than the baseline', -10, 'off-track regressing'],
  ])('%s: %d is "%s"', (_, value, said) => {
    expect(verdict({ rows: [figure('2025', value)], on: '2026-01-05' })).toBe(said);
  });

  test.each<[number, string]>([
    [47.5, 'on-track'],
    [47.49, 'at-risk'],
    [30, 'at-risk'],
    [29.99, 'off-track'],
  ])('a plan that tolerates no shortfall judges %d by pace alone: "%s"', (value, said) => {
    expect(verdict({ rows: [figure('2025', value)], on: '2026-01-05', thresholds: strict })).toBe(said);
  });

  test('thresholds belong to the plan', () => {
    const thresholds = { onTrack: 0.8, atRisk: 0.2, tolerance: 0 };
    const at = (value: number) => verdict({ rows: [figure('2025', value)], on: '2026-01-05', thresholds });
    expect([at(40), at(39), at(10), at(9)]).toEqual(['on-track', 'at-risk', 'at-risk', 'off-track']);
  });

  test.each<[string, number, string]>([
    ['the target is reached', 10, 'achieved'],
    ['on the path', 20, 'on-track'],
    ['short by exactly 5 % of the way', 21, 'on-track'],
    ['short by a little more', 21.01, 'at-risk'],
    ['exactly six tenths of the pace', 24, 'at-risk'],
    ['a little less', 24.01, 'off-track'],
    ['worse than the baseline', 31, 'off-track regressing'],
  ])('where less is better, from 30 to 10, %s: %d is "%s"', (_, value, said) => {
    const down = { direction: 'down', baseline: ['2020-12-31', 30], target: 10 } as const;
    expect(verdict({ ...down, rows: [figure('2025', value)], on: '2026-01-05' })).toBe(said);
  });

  test('large figures are judged at the boundary as small ones are', () => {
    for (const unit of [1, 1e3, 1e6, 1e9, 1e12]) {
      const at = (value: number) =>
        verdict({
          rows: [figure('2025', value)],
          on: '2026-01-05',
          baseline: ['2020-12-31', 0.1 * unit],
          target: unit,
        });
      expect([at(0.505 * unit), at(0.504 * unit)]).toEqual(['on-track', 'at-risk']);
    }
  });

  test('a shortfall of exactly 5 % of the way is on track whatever binary fractions make of it', () => {
    const given = { on: '2022-01-05', by: '2023-12-31', baseline: ['2020-12-31', 4072.2], target: 18_880.2 } as const;
    expect(verdict({ ...given, rows: [figure('2021', 8267.8)] })).toBe('on-track');
    expect(verdict({ ...given, rows: [figure('2021', 8267.7)] })).toBe('at-risk');
  });

  test('a ratio is judged by its counts: 94,6 % of 1.000 meets 94,6 %', () => {
    const given = { on: '2026-01-05', target: 94.6, scale: percent };
    expect(verdict({ ...given, rows: [counts('2025', 946, 1000)] })).toBe('achieved');
    expect(verdict({ ...given, rows: [counts('2025', 94_599, 100_000)] })).toBe('on-track');
  });

  test('the deadline itself is not yet after it', () => {
    expect(verdict({ rows: [figure('2030', 90)], on: '2030-12-31' })).toBe('at-risk');
    expect(verdict({ rows: [figure('2030', 100)], on: '2030-12-31' })).toBe('achieved');
  });

  test('a figure counts for the last day of its window, not for the day of judgement', () => {
    expect(judge({ rows: [figure('2025', 50)], on: '2026-11-30' })).toMatchObject({
      expectedOn: '2025-12-31',
      expected: 50,
      pace: 1,
    });
  });
});

describe('what is not due yet', () => {
  test.each<[string, Given, string]>([
    [
      'before the baseline date',
      { rows: [figure('2019', 5)], on: '2020-12-30', baseline: ['2020-12-31', 5] },
      'not-due',
    ],
    ['the figure of the baseline date', { rows: [figure('2020', 0)], on: '2021-01-05' }, 'not-due'],
    ['a figure older than the baseline', { rows: [figure('2019', 0)], on: '2021-01-05' }, 'not-due'],
    ['a step not yet reached', { rows: [figure('2025', 0)], on: '2026-01-05', shape: 'step' }, 'not-due'],
    [
      'the second step not yet reached, the first passed',
      { rows: [figure('2025', 5)], on: '2026-01-05', shape: 'step', others: [{ on: '2024-12-31', value: 40 }] },
      'off-track',
    ],
    [
      'a first target that only asks to stand where the baseline stands',
      {
        rows: [figure('2024', 40)],
        on: '2025-01-05',
        baseline: ['2020-12-31', 40],
        others: [{ on: '2025-12-31', value: 40 }],
      },
      'not-due',
    ],
    ['before the baseline date, but met', { rows: [figure('2019', 100)], on: '2020-06-01' }, 'achieved'],
    ['a step not yet reached, but met', { rows: [figure('2025', 100)], on: '2026-01-05', shape: 'step' }, 'achieved'],
  ])('%s', (_, given, said) => expect(verdict(given)).toBe(said));

  test('a step is due on its day', () => {
    const given = { on: '2025-12-31', by: '2025-12-31', shape: 'step' } as const;
    expect(verdict({ ...given, rows: [figure('2025', 90)] })).toBe('at-risk');
    expect(verdict({ ...given, rows: [figure('2025', 50)] })).toBe('off-track');
  });
});

describe('what cannot be judged', () => {
  test('a deadline that is not after the baseline has no path: undetermined until met', () => {
    const given = { on: '2030-12-31', baseline: ['2030-12-31', 10] as const };
    expect(verdict({ ...given, rows: [figure('2029', 20)] })).toBe('undetermined');
    expect(verdict({ ...given, rows: [figure('2029', 100)] })).toBe('achieved');
  });

  test('percentages of several quarters without counts do not make a year', () => {
    const rows = [figure('2025-Q1', 50), figure('2025-Q2', 60)];
    expect(verdict({ rows, on: '2025-07-05', scale: percent, measure: 'flow', calendar: civil })).toBe('undetermined');
  });
});
