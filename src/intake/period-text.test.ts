import { describe, expect, it } from 'vitest';
import { readPeriod } from './period-text.ts';

describe('readPeriod', () => {
  it.each([
    ['2024', '2024'],
    ['2024-S1', '2024-S1'],
    ['2024-q3', '2024-Q3'],
    ['2024-09', '2024-09'],
    ['Q3/2024', '2024-Q3'],
    ['quý III/2024', '2024-Q3'],
    ['Quý IV năm 2024', '2024-Q4'],
    ['quý 3 năm 2024', '2024-Q3'],
    ['9/2024', '2024-09'],
    ['09/2024', '2024-09'],
    ['tháng 9/2024', '2024-09'],
    ['Tháng 12 năm 2024'.normalize('NFD'), '2024-12'],
    ['năm 2024', '2024'],
    ['6 tháng đầu năm 2024', '2024-S1'],
    ['6 tháng cuối năm 2024', '2024-S2'],
    ['2024-13', null],
    ['13/2024', null],
    ['Q5/2024', null],
    ['9 tháng năm 2024', null],
    ['24', null],
    ['', null],
  ])('%s is %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });
});
