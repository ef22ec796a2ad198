import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { civil, dueOf, effectiveDeadline, lastClosed, periodAtDay, windowOf } from './calendar.ts';
import { addDays } from './day.ts';
import type { Frequency } from './indicator.ts';
import { type Period, parsePeriod, periodText, shift } from './period.ts';

const period = (text: string): Period => {
  const read = parsePeriod(text);
  if (!read) throw new Error(text);
  return read;
};

const calendar = fc.constantFrom(civil, nd09);
const frequency = fc.constantFrom<Frequency>('year', 'half', 'quarter', 'month');
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2010-01-01', n));

describe('the data window of a period', () => {
  test.each([
    ['2026-Q1', '2025-12-15', '2026-03-14'],
    ['2026-Q2', '2026-03-15', '2026-06-14'],
    ['2026-Q3', '2026-06-15', '2026-09-14'],
    ['2026-Q4', '2026-09-15', '2026-12-14'],
    ['2026-S1', '2025-12-15', '2026-06-14'],
    ['2026-S2', '2026-06-15', '2026-12-14'],
    ['2026', '2025-12-15', '2026-12-14'],
    ['2026-01', '2025-12-15', '2026-01-14'],
    ['2024-03', '2024-02-15', '2024-03-14'],
  ])('of %s under Nghị định 09 is %s to %s', (text, from, to) => {
    expect(windowOf(nd09, period(text))).toEqual({ from, to });
  });

  test.each([
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('of %s in the civil calendar is %s to %s', (text, from, to) => {
    expect(windowOf(civil, period(text))).toEqual({ from, to });
  });

  test('each day lies in exactly one window of a frequency', () => {
    fc.assert(
      fc.property(calendar, frequency, day, (c, f, d) => {
        const holding = periodAtDay(c, f, d);
        const { from, to } = windowOf(c, holding);
        expect(from <= d && d <= to).toBe(true);
        expect(windowOf(c, shift(holding, 1)).from).toBe(addDays(to, 1));
      }),
    );
  });

  test('the last closed one has closed, and the next has not', () => {
    fc.assert(
      fc.property(calendar, frequency, day, (c, f, d) => {
        const closed = lastClosed(c, f, d);
        expect(windowOf(c, closed).to <= d).toBe(true);
        expect(windowOf(c, shift(closed, 1)).to > d).toBe(true);
      }),
    );
  });
});

describe('the period of a day', () => {
  test.each([
    ['2026-03-14', '2026-Q1'],
    ['2026-03-15', '2026-Q2'],
    ['2026-03-20', '2026-Q2'],
    ['2025-12-14', '2025-Q4'],
    ['2025-12-15', '2026-Q1'],
  ])('%s belongs to %s under Nghị định 09', (d, text) => {
    expect(periodText(periodAtDay(nd09, 'quarter', d))).toBe(text);
  });

  test('20/3/2026 belongs to 2026-Q1 in the civil calendar', () => {
    expect(periodText(periodAtDay(civil, 'quarter', '2026-03-20'))).toBe('2026-Q1');
  });

  test('15/12 opens the next year under Nghị định 09', () => {
    expect(periodText(periodAtDay(nd09, 'year', '2026-12-15'))).toBe('2027');
    expect(periodText(periodAtDay(nd09, 'half', '2026-06-15'))).toBe('2026-S2');
    expect(periodText(periodAtDay(nd09, 'month', '2026-12-15'))).toBe('2027-01');
  });

  test.each([
    ['2026-03-13', '2025-Q4'],
    ['2026-03-14', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
  ])('on %s the last closed quarter under Nghị định 09 is %s', (d, text) => {
    expect(periodText(lastClosed(nd09, 'quarter', d))).toBe(text);
  });
});

describe('the due date of a report', () => {
  const tet = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
  test.each([
    ['2026-Q1', [], '2026-03-17', 'closes on a Saturday'],
    ['2026-Q2', [], '2026-06-16', 'closes on a Sunday'],
    ['2026', [], '2026-12-16', 'closes on a Monday'],
    ['2026-02', tet, '2026-02-24', 'closes before Tết'],
    ['2026-08', [], '2026-08-18', 'closes on a Friday'],
  ])('of %s is two working days after the window closes', (text, holidays, due) => {
    expect(dueOf(nd09, period(text), holidays)).toBe(due);
  });

  test('without a regulation is 45 days after the period ends', () => {
    expect(dueOf(civil, period('2025-Q4'))).toBe('2026-02-14');
    expect(dueOf(civil, period('2025'))).toBe('2026-02-14');
    expect(dueOf(civil, period('2025-Q4'), ['2026-02-14'])).toBe('2026-02-14');
  });
});

describe('a deadline', () => {
  test.each([
    ['2026-12-31', '2026-12-14'],
    ['2026-06-30', '2026-06-14'],
    ['2026-03-31', '2026-03-14'],
    ['2026-04-30', '2026-04-14'],
    ['2024-02-29', '2024-02-14'],
    ['2025-02-28', '2025-02-14'],
    ['2024-02-28', '2024-02-28'],
    ['2026-07-30', '2026-07-30'],
    ['2026-12-14', '2026-12-14'],
    ['2026-12-15', '2026-12-15'],
  ])('of %s under Nghị định 09 falls on %s', (deadline, on) => expect(effectiveDeadline(nd09, deadline)).toBe(on));

  test('stays where it is in the civil calendar', () => {
    fc.assert(fc.property(day, (d) => effectiveDeadline(civil, d) === d));
  });
});
