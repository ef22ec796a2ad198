import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import type { Frequency } from './indicator.ts';
import {
  firstDay,
  lastDay,
  lastWithin,
  ordinal,
  type Period,
  parsePeriod,
  periodAt,
  periodOf,
  periodText,
  shift,
} from './period.ts';

const period = (text: string): Period => {
  const read = parsePeriod(text);
  if (!read) throw new Error(text);
  return read;
};

const frequency = fc.constantFrom<Frequency>('year', 'half', 'quarter', 'month');
const periods = fc
  .tuple(frequency, fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 0, max: 40 }))
  .map(([f, year, steps]) => shift(periodOf(`${year}-01-01`, f), steps));

describe('a reporting period', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-S1', '2024-01-01', '2024-06-30'],
    ['2024-S2', '2024-07-01', '2024-12-31'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-09', '2024-09-01', '2024-09-30'],
  ])('%s runs from %s to %s', (text, from, to) => {
    expect(firstDay(period(text))).toBe(from);
    expect(lastDay(period(text))).toBe(to);
  });

  test.each([
    '',
    '24',
    '2024-',
    '2024-Q0',
    '2024-Q5',
    '2024-S3',
    '2024-00',
    '2024-13',
    '2024-9',
    '2024Q1',
    '2024-q1',
    '2024-H1',
    ' 2024',
    '2024 ',
    'Quý I/2024',
    '2024-01-01',
  ])('"%s" is none', (text) => expect(parsePeriod(text)).toBeNull());

  test('reads back what it prints', () => {
    fc.assert(
      fc.property(periods, (p) => {
        expect(parsePeriod(periodText(p))).toEqual(p);
      }),
    );
  });

  test('follows its neighbour without gap or overlap', () => {
    fc.assert(
      fc.property(periods, (p) => {
        const next = shift(p, 1);
        expect(firstDay(next)).toBe(addDays(lastDay(p), 1));
        expect(ordinal(next) - ordinal(p)).toBe(1);
        expect(periodAt(p.frequency, ordinal(p))).toEqual(p);
      }),
    );
  });

  test('holds its own first and last day', () => {
    fc.assert(
      fc.property(periods, (p) => {
        expect(periodOf(firstDay(p), p.frequency)).toEqual(p);
        expect(periodOf(lastDay(p), p.frequency)).toEqual(p);
      }),
    );
  });

  test('steps over the turn of the year', () => {
    expect(periodText(shift(period('2025-Q4'), 1))).toBe('2026-Q1');
    expect(periodText(shift(period('2026-01'), -1))).toBe('2025-12');
    expect(periodText(shift(period('2026-S1'), -3))).toBe('2024-S2');
  });

  test('ends with the last of the shorter ones inside it', () => {
    expect(periodText(lastWithin(period('2026-Q3'), 'month'))).toBe('2026-09');
    expect(periodText(lastWithin(period('2026'), 'quarter'))).toBe('2026-Q4');
  });
});
