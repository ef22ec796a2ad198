import { describe, expect, test } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { figure, type Given, judge, percent, said, verdict } from './given.fixture.ts';

/** 70 by the end of 2025, from 40 at the end of 2023. */
const promise = { baseline: ['2023-12-31', 40], target: 70, by: '2025-12-31' } as const;

const table = (rows: [string, Given, string][]) =>
  test.each(rows)('%s', (_, given, said) => expect(verdict({ ...promise, ...given })).toBe(said));

describe('2. after the deadline, a target that was met in time', () => {
  table([
    ['is achieved', { rows: [figure('2025-Q4', 70)], on: '2026-01-01' }, 'achieved'],
    [
      'is achieved by an earlier figure, if that is the last',
      { rows: [figure('2025-Q3', 71)], on: '2026-01-01' },
      'achieved',
    ],
    ['stays achieved years later', { rows: [figure('2025-Q4', 70)], on: '2029-01-01' }, 'achieved stale'],
    [
      'has slipped where it is no longer met',
      { rows: [figure('2025-Q4', 70), figure('2026-Q1', 69)], on: '2026-04-10' },
      'achieved slipped',
    ],
    [
      'has not slipped where it is met again',
      { rows: [figure('2025-Q4', 70), figure('2026-Q1', 69), figure('2026-Q2', 70)], on: '2026-07-10' },
      'achieved',
    ],
    [
      'was not met in time where the last figure before the deadline had fallen again',
      { rows: [figure('2025-Q2', 70), figure('2025-Q3', 66)], on: '2026-01-10' },
      'on-track final-due',
    ],
    [
      'is achieved where percentages of later quarters no longer add up',
      {
        by: '2025-03-31',
        scale: percent,
        measure: 'flow',
        rows: [figure('2025-Q1', 75), figure('2025-Q2', 80)],
        on: '2025-07-10',
      },
      'achieved',
    ],
  ]);
});

describe('2. after the deadline, a target that was not met in time', () => {
  table([
    [
      'is achieved late once it is met',
      { rows: [figure('2025-Q4', 60), figure('2026-Q1', 70)], on: '2026-04-10' },
      'achieved-late',
    ],
    [
      'is achieved late by the first figure there is',
      { rows: [figure('2026-Q1', 70)], on: '2026-04-10' },
      'achieved-late',
    ],
    ['is missed with a figure of the deadline itself', { rows: [figure('2025-Q4', 69.9)], on: '2026-01-01' }, 'missed'],
    ['is missed with a later figure', { rows: [figure('2026-01', 69.9)], on: '2026-01-31' }, 'missed'],
    [
      'goes by pace while that figure is out',
      { rows: [figure('2025-Q3', 66)], on: '2026-01-10' },
      'on-track final-due',
    ],
    ['goes by pace: at risk', { rows: [figure('2025-Q3', 57)], on: '2026-01-10' }, 'at-risk final-due'],
    ['goes by pace: off track', { rows: [figure('2025-Q3', 50)], on: '2026-01-10' }, 'off-track final-due'],
    [
      'goes by pace up to 45 days after the period',
      { rows: [figure('2025-Q3', 66)], on: '2026-02-14' },
      'on-track final-due',
    ],
    ['is missed on the day after those 45 days', { rows: [figure('2025-Q3', 66)], on: '2026-02-15' }, 'missed'],
    [
      'is missed where the last report is not a figure',
      { rows: [figure('2025-Q3', 66), said('2025-Q4', 'no-data')], on: '2026-02-15' },
      'missed',
    ],
    [
      'is missed, and worse than the baseline',
      { rows: [figure('2025-Q4', 39)], on: '2026-01-01' },
      'missed regressing',
    ],
  ]);
});

describe('2. a deadline inside a period', () => {
  const by = '2025-11-15';
  table([
    [
      'waits for the report of that period',
      { by, rows: [figure('2025-Q3', 67)], on: '2025-11-16' },
      'on-track final-due',
    ],
    [
      'is not met in time by the figure at the end of it',
      { by, rows: [figure('2025-Q4', 70)], on: '2025-12-31' },
      'achieved-late',
    ],
    ['is missed by the figure at the end of it', { by, rows: [figure('2025-Q4', 69)], on: '2025-12-31' }, 'missed'],
    ['is missed 45 days after its end', { by, rows: [figure('2025-Q3', 66)], on: '2026-02-15' }, 'missed'],
    [
      '"trước ngày 31/7" is 30/7: the figure of July comes late',
      { by: '2025-07-30', rows: [figure('2025-07', 70)], on: '2025-08-01' },
      'achieved-late',
    ],
    [
      'by 31/7 the figure of July is in time',
      { by: '2025-07-31', rows: [figure('2025-07', 70)], on: '2025-08-01' },
      'achieved',
    ],
  ]);
});

describe('2. a deadline under Nghị định 09', () => {
  const holidays = ['2025-12-15'];
  table([
    [
      'at the end of the year falls on 14/12',
      { rows: [figure('2025-Q4', 70)], on: '2025-12-14', calendar: nd09 },
      'achieved',
    ],
    [
      'is missed by the figure of that window',
      { rows: [figure('2025-Q4', 69)], on: '2025-12-15', calendar: nd09 },
      'missed',
    ],
    ['is not past on 14/12', { rows: [figure('2025-Q3', 66)], on: '2025-12-14', calendar: nd09 }, 'on-track'],
    [
      'leaves two working days for the report',
      { rows: [figure('2025-Q3', 66)], on: '2025-12-16', calendar: nd09 },
      'on-track final-due',
    ],
    ['is missed after them', { rows: [figure('2025-Q3', 66)], on: '2025-12-17', calendar: nd09 }, 'missed'],
    [
      'leaves a day more after a holiday',
      { rows: [figure('2025-Q3', 66)], on: '2025-12-17', calendar: nd09, holidays },
      'on-track final-due',
    ],
    [
      'is met late by the figure of the next window',
      { rows: [figure('2026-Q1', 70)], on: '2026-03-14', calendar: nd09 },
      'achieved-late',
    ],
  ]);
});

describe('2. where less is better', () => {
  const down = { direction: 'down', baseline: ['2023-12-31', 30], target: 10 } as const;
  table([
    ['at the target is achieved', { ...down, rows: [figure('2025-Q4', 10)], on: '2026-01-01' }, 'achieved'],
    ['above it is missed', { ...down, rows: [figure('2025-Q4', 10.1)], on: '2026-01-01' }, 'missed'],
    [
      'below it later is achieved late',
      { ...down, rows: [figure('2025-Q4', 11), figure('2026-Q1', 9)], on: '2026-04-01' },
      'achieved-late',
    ],
    [
      'below it, then above it, has slipped',
      { ...down, rows: [figure('2025-Q4', 9), figure('2026-Q1', 11)], on: '2026-04-01' },
      'achieved slipped',
    ],
  ]);
});

test('a maintained target that is not met waits for its last figure as off track', () => {
  const maintained = { ...promise, baseline: ['2023-12-31', 80], rows: [figure('2025-Q3', 60)] } as const;
  expect(verdict({ ...maintained, on: '2026-01-10' })).toBe('off-track final-due regressing');
  expect(verdict({ ...maintained, on: '2026-02-15' })).toBe('missed regressing');
});

test('after the deadline the numbers are still those of the last figure', () => {
  const { attainment, progress, expected, pace } = judge({
    ...promise,
    rows: [figure('2025-Q4', 55)],
    on: '2026-01-05',
  });
  expect(attainment).toBeCloseTo(55 / 70, 12);
  expect([progress, expected, pace]).toEqual([0.5, 70, 0.5]);
});
