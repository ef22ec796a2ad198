import { describe, expect, test } from 'vitest';
import { coverageOf, timelinessOf } from './coverage.ts';
import { figure, said } from './given.fixture.ts';
import type { Observation } from './observation.ts';
import type { Report } from './reporting.ts';

const owed = { indicator: 'i', period: '2026-Q3' };

describe('what is held of what is owed', () => {
  test.each<[why: string, told: Observation[], held: number, of: number]>([
    ['a figure of the period is held', [figure('2026-Q3', 0)], 1, 1],
    ['a figure of an earlier period is not', [figure('2026-Q2', 50)], 0, 1],
    ['a figure of a later period is not', [figure('2026-Q4', 50)], 0, 1],
    ['nothing told is nothing held', [], 0, 1],
    ['"none arose" is an answer', [said('2026-Q3', 'none-arose')], 1, 1],
    ['"no data yet" is none', [said('2026-Q3', 'no-data')], 0, 1],
    ['what does not apply is not owed', [said('2026-Q3', 'not-applicable')], 0, 0],
    ['what was said not to apply stays so', [said('2026-Q1', 'not-applicable'), said('2026-Q3', 'no-data')], 0, 0],
    ['until a figure comes, in any order', [figure('2026-Q3', 5), said('2026-Q1', 'not-applicable')], 1, 1],
  ])('%s', (_, told, held, of) => {
    expect(coverageOf([owed], () => told)).toMatchObject({ held, owed: of });
  });

  test('names what is missing and what does not apply', () => {
    const told: Record<string, Observation[]> = {
      co: [figure('2026-Q3', 1)],
      khong: [said('2026-Q3', 'not-applicable')],
    };
    const all = ['co', 'thieu', 'khong'].map((indicator) => ({ ...owed, indicator }));
    expect(coverageOf(all, (id) => told[id] ?? [])).toEqual({
      owed: 2,
      held: 1,
      missing: ['thieu'],
      notApplicable: ['khong'],
    });
  });
});

test('a report that is not yet due is neither in time nor late', () => {
  const states: Report['state'][] = ['on-time', 'on-time', 'late', 'overdue', 'waiting'];
  const reports = states.map(
    (state): Report => ({ unit: 'u', due: '2026-09-16', firstAt: null, state, daysOverdue: 0 }),
  );
  expect(timelinessOf(reports)).toEqual({ due: 4, onTime: 2, late: 1, overdue: 1, waiting: 1 });
});
