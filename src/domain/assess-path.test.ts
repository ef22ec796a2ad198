import { describe, expect, test } from 'vitest';
import { figure, judge, rank, said, verdict } from './given.fixture.ts';

describe('several deadlines of one promise', () => {
  const first = { on: '2025-12-31', value: 60 };
  const last = { on: '2030-12-31', value: 70 };
  const sooner = { by: first.on, target: first.value, others: [last] };
  const later = { by: last.on, target: last.value, others: [first] };

  test('form one path, and each is judged at its own', () => {
    const rows = [figure('2025', 55)];
    expect(judge({ ...later, rows, on: '2026-01-05' })).toMatchObject({
      expected: 60,
      pace: 55 / 60,
      status: 'at-risk',
    });
    expect(judge({ ...sooner, rows, on: '2026-01-05' })).toMatchObject({ expected: 60, status: 'missed' });
  });

  test('both are achieved where the last is met', () => {
    const rows = [figure('2025', 70)];
    expect(verdict({ ...later, rows, on: '2026-01-05' })).toBe('achieved');
    expect(verdict({ ...sooner, rows, on: '2026-01-05' })).toBe('achieved');
  });

  test('progress is to the own target, pace along the whole path', () => {
    const { progress, pace } = judge({ ...later, rows: [figure('2025', 35)], on: '2026-01-05' });
    expect(progress).toBeCloseTo(0.5, 12);
    expect(pace).toBeCloseTo(35 / 60, 12);
  });

  test('a pace of exactly 0.95 is on track even where 5 % of the own way is less', () => {
    const at = (value: number) => verdict({ ...later, target: 61, rows: [figure('2025', value)], on: '2026-01-05' });
    expect([at(57), at(56.94)]).toEqual(['on-track', 'at-risk']);
  });

  test('with the same deadline are separate promises, each with its own path', () => {
    const same = { rows: [figure('2025', 30)], on: '2026-01-05', others: [{ on: '2030-12-31', value: 60 }] };
    expect(judge(same)).toMatchObject({ expected: 50, pace: 0.6 });
    expect(judge({ ...same, rows: [figure('2030', 30)], on: '2030-12-31' })).toMatchObject({ expected: 100 });
  });

  test('the order they are written in does not matter', () => {
    const others = [first, { on: '2023-12-31', value: 20 }, { on: '2027-12-31', value: 65 }];
    const one = judge({ ...later, others, rows: [figure('2026', 50)], on: '2027-01-05' });
    expect(judge({ ...later, others: [...others].reverse(), rows: [figure('2026', 50)], on: '2027-01-05' })).toEqual(
      one,
    );
  });
});

describe('a target the baseline already meets ("duy trì")', () => {
  const kept = { baseline: ['2020-12-31', 100] as const, target: 95 };

  test.each([
    [95, 'achieved regressing'],
    [100, 'achieved'],
    [94.9, 'off-track regressing'],
  ])('at %d is "%s"', (value, said) =>
    expect(verdict({ ...kept, rows: [figure('2025', value)], on: '2026-01-05' })).toBe(said),
  );

  test('has a flat path at the target, no pace and no progress', () => {
    expect(judge({ ...kept, rows: [figure('2025', 94)], on: '2026-01-05' })).toMatchObject({
      expected: 95,
      pace: null,
      progress: null,
      attainment: 94 / 95,
    });
  });

  test('is one the baseline meets exactly, too', () => {
    expect(verdict({ baseline: ['2020-12-31', 95], target: 95, rows: [figure('2025', 94)], on: '2026-01-05' })).toBe(
      'off-track regressing',
    );
  });

  test('where less is better', () => {
    const low = { direction: 'down', baseline: ['2020-12-31', 5], target: 10, on: '2026-01-05' } as const;
    expect(verdict({ ...low, rows: [figure('2025', 11)] })).toBe('off-track regressing');
    expect(verdict({ ...low, rows: [figure('2025', 10)] })).toBe('achieved regressing');
  });
});

describe('without a stated baseline', () => {
  const bare = { baseline: null, on: '2026-01-05' } as const;

  test('the first observation is the baseline, and that is said', () => {
    const given = { ...bare, rows: [figure('2020', 20), figure('2025', 60)] };
    expect(judge(given)).toMatchObject({
      start: { on: '2020-12-31', value: 20 },
      expected: 60,
      pace: 1,
      progress: 0.5,
    });
    expect(verdict(given)).toBe('on-track no-baseline');
  });

  test('one observation has no pace, and its path has not begun', () => {
    const given = { ...bare, rows: [figure('2025', 60)] };
    expect(judge(given).pace).toBeNull();
    expect(verdict(given)).toBe('not-due no-baseline');
  });

  test('one observation gone stale is not enough to judge by', () => {
    const given = { ...bare, rows: [figure('2020', 60)] };
    expect(judge(given).pace).toBeNull();
    expect(verdict(given)).toBe('undetermined no-baseline stale');
  });

  test('a period in which none arose is no baseline', () => {
    expect(
      judge({ ...bare, rows: [said('2019', 'no-data'), figure('2020', 20), figure('2025', 60)] }).start?.value,
    ).toBe(20);
  });
});

describe('"tăng" without a number', () => {
  const more = { op: '>', target: null, baseline: ['2020-12-31', 40] as const, by: '2025-12-31' } as const;

  test.each([
    [40.1, 'achieved'],
    [40, 'missed'],
    [39, 'missed regressing'],
  ])('is met above the baseline: %d is "%s" after the deadline', (value, said) => {
    expect(verdict({ ...more, rows: [figure('2025', value)], on: '2026-01-05' })).toBe(said);
  });

  test('is achieved before the deadline as soon as it is met', () => {
    expect(verdict({ ...more, rows: [figure('2023', 41)], on: '2024-01-05' })).toBe('achieved');
  });

  test('has neither attainment, progress nor pace', () => {
    const { attainment, progress, pace, target } = judge({ ...more, rows: [figure('2023', 39)], on: '2024-01-05' });
    expect([attainment, progress, pace, target]).toEqual([null, null, null, null]);
  });

  test('"giảm" is its mirror', () => {
    const less = { ...more, op: '<', direction: 'down' } as const;
    expect(verdict({ ...less, rows: [figure('2025', 39)], on: '2026-01-05' })).toBe('achieved');
    expect(verdict({ ...less, rows: [figure('2025', 40)], on: '2026-01-05' })).toBe('missed');
  });
});

describe('the day a figure stands for', () => {
  test.each([
    ['2025-Q3', '2025-12-30', '2025-09-30', false],
    ['2025-Q3', '2025-12-31', '2025-09-30', false],
    ['2025-Q3', '2026-03-30', '2025-09-30', false],
    ['2025-Q3', '2026-03-31', '2026-03-31', true],
    ['2025-Q3', '2026-08-01', '2026-06-30', true],
  ])('of %s on %s is %s (stale: %s)', (period, on, expectedOn, stale) => {
    const judged = judge({ rows: [figure(period, 30)], on });
    expect(judged.expectedOn).toBe(expectedOn);
    expect(judged.flags.includes('stale')).toBe(stale);
  });

  test('moves on with the calendar, so that silence falls behind the path', () => {
    expect(verdict({ rows: [figure('2021', 9)], on: '2022-06-01' })).toBe('on-track');
    expect(verdict({ rows: [figure('2021', 9)], on: '2026-01-05' })).toBe('off-track stale');
  });
});

describe('where a number would divide by zero it is absent', () => {
  test.each([
    ['attainment of a target of zero', { target: 0, baseline: ['2020-12-31', -5] as const, value: -2 }, 'attainment'],
    ['attainment of zero where less is better', { target: 10, direction: 'down' as const, value: 0 }, 'attainment'],
    ['pace on the baseline date', { value: 0, period: '2020', on: '2021-01-05' }, 'pace'],
    ['pace on a step that has not come', { value: 5, shape: 'step' as const }, 'pace'],
    [
      'progress of a target that is the baseline',
      { target: 40, baseline: ['2020-12-31', 40] as const, value: 5 },
      'progress',
    ],
  ])('%s', (_, { value, period = '2025', ...given }: { value: number; period?: string }, key) => {
    expect(judge({ on: '2026-01-05', ...given, rows: [figure(period, value)] })).toHaveProperty(key, null);
  });

  test('a rank has no attainment', () => {
    const ranked = { scale: rank, direction: 'down', target: 40, baseline: ['2020-12-31', 60] as const } as const;
    expect(judge({ ...ranked, rows: [figure('2025', 50)], on: '2026-01-05' }).attainment).toBeNull();
  });
});

test('open findings are said beside the status', () => {
  expect(verdict({ rows: [figure('2025', 50)], on: '2026-01-05', atOdds: true })).toBe('on-track at-odds');
});
