import { expect, test } from 'vitest';
import { officialDate } from './official-date.ts';

test.each([
  ['2026-02-01', 'ngày 01 tháng 02 năm 2026'],
  ['2026-06-01', 'ngày 01 tháng 6 năm 2026'],
  ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
  ['2026-12-09', 'ngày 09 tháng 12 năm 2026'],
  ['2026-11-20', 'ngày 20 tháng 11 năm 2026'],
])('%s is written %s: two digits for days below 10, for January and February only', (day, written) => {
  expect(officialDate(day, 'vi')).toBe(written);
});
