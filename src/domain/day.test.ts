import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  dayInVietnam,
  dayOf,
  daysBetween,
  endOfDayInVietnam,
  isDay,
  isLastDayOfMonth,
  isWorkingDay,
  readAsOf,
  toUtc,
  yearsBetween,
} from './day.ts';

const days = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays('1950-01-01', n));

describe('a day', () => {
  test.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-5', false],
    ['05/9/2026', false],
    ['', false],
  ])('"%s" exists: %s', (text, exists) => expect(isDay(text)).toBe(exists));

  test.each([
    ['2024-02-29', true],
    ['2024-02-28', false],
    ['2025-02-28', true],
    ['2026-12-31', true],
    ['2026-07-30', false],
  ])('%s closes its month: %s', (day, last) => expect(isLastDayOfMonth(day)).toBe(last));

  test('is clipped to its month', () => {
    expect(dayOf(2024, 2, 31)).toBe('2024-02-29');
    expect(dayOf(2025, 2, 31)).toBe('2025-02-28');
    expect(dayOf(2026, 13, 31)).toBe('2027-01-31');
  });

  test('counts leap days', () => {
    expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366);
    expect(daysBetween('2024-12-31', '2025-12-31')).toBe(365);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });

  test('adding and counting days are inverse', () => {
    fc.assert(fc.property(days, days, (a, b) => addDays(a, daysBetween(a, b)) === b));
  });
});

describe('working days', () => {
  test('skip the weekend', () => {
    expect(addWorkingDays('2026-03-13', 1, [])).toBe('2026-03-16');
    expect(addWorkingDays('2026-03-14', 2, [])).toBe('2026-03-17');
  });

  test('skip public holidays', () => {
    const tet = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
    expect(isWorkingDay('2026-02-17', tet)).toBe(false);
    expect(addWorkingDays('2026-02-14', 2, tet)).toBe('2026-02-24');
  });

  test('none of them is the day itself', () => expect(addWorkingDays('2026-03-14', 0, [])).toBe('2026-03-14'));
});

describe('years between two days', () => {
  test.each([
    ['2015-12-31', '2020-12-31', 5],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2028-02-29', 4],
    ['2024-12-31', '2025-07-02', 183 / 365],
    ['2026-05-01', '2026-05-01', 0],
    ['2020-12-31', '2015-12-31', -5],
  ])('%s to %s is %d', (from, to, years) => expect(yearsBetween(from, to)).toBeCloseTo(years, 12));

  test('grow with the later day', () => {
    fc.assert(fc.property(days, days, (from, to) => yearsBetween(from, addDays(to, 1)) > yearsBetween(from, to)));
  });
});

describe('an instant', () => {
  test('falls on the day it is in Việt Nam', () => {
    expect(dayInVietnam('2026-03-14T16:59:59Z')).toBe('2026-03-14');
    expect(dayInVietnam('2026-03-14T17:00:00Z')).toBe('2026-03-15');
    expect(dayInVietnam('2026-03-15T00:00:00+07:00')).toBe('2026-03-15');
  });

  test('at the end of a day is still that day, and one millisecond later is not', () => {
    fc.assert(
      fc.property(days, (day) => {
        const end = endOfDayInVietnam(day);
        expect(dayInVietnam(end)).toBe(day);
        expect(dayInVietnam(new Date(Date.parse(end) + 1).toISOString())).toBe(addDays(day, 1));
      }),
    );
  });

  test('is stored so that text order is time order', () => {
    expect(toUtc('2026-03-15T00:00:00+07:00')).toBe('2026-03-14T17:00:00.000Z');
  });
});

describe('a day or an instant asked for', () => {
  test.each(['Z', '+00:00', '+05:45', '+14:00', '-12:00', '-09:30'])('may have the offset %s', (zone) => {
    const text = `2026-09-20T10:12${zone}`;
    expect(readAsOf(text)).toBe(text);
    expect(toUtc(text)).toMatch(/^2026-09-(19|20)T/);
  });

  test.each(['+99:99', '+25:00', '-14:60', '+14:01', '+14:30', '-12:01', '-13:00', '+07:60', '+7:00'])(
    'cannot have the offset %s',
    (zone) => expect(readAsOf(`2026-09-20T10:12${zone}`)).toBeNull(),
  );
});
