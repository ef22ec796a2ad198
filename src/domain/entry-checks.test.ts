import { describe, expect, test } from 'vitest';
import { checkEntry } from './entry-checks.ts';
import { indicator, row, tally } from './plan.fixture.ts';

const share = indicator('i');
const codes = (figure: Parameters<typeof row>[3], asPercent = false, of = share): string[] =>
  checkEntry(row('u', 'i', '2018', figure), of, asPercent).map((c) => `${c.severity} ${c.code}`);

describe('a figure as it is handed in', () => {
  test.each([0.95, 0.005, 1])('%d for a percentage may be a share of one', (value) => {
    expect(codes(value)).toEqual(['warning share-of-one']);
  });

  test.each([0, 1.01, 95, 100])('%d for a percentage is none', (value) => expect(codes(value)).toEqual([]));

  test('is no share of one where it is written as a percentage, has counts or may pass 100 %', () => {
    expect(codes(0.95, true)).toEqual([]);
    expect(codes([1, 200])).toEqual([]);
    expect(codes(0.95, false, indicator('i', { bounded: false }))).toEqual([]);
    expect(codes(0.95, false, indicator('i', { scale: 1 }))).toEqual([]);
    expect(codes(1, false, tally('i'))).toEqual([]);
    expect(codes('none-arose')).toEqual([]);
  });

  test.each(['count', 'rank', 'milestone'] as const)('is no percentage where the indicator is a %s', (kind) => {
    expect(codes(45, true, tally('i', { kind }))).toEqual(['error percent-in-count']);
    expect(codes(45, false, tally('i', { kind }))).toEqual([]);
  });

  test('is asked about with both figures in both languages', () => {
    const [found] = checkEntry(row('u', 'i', '2018', 0.57), share, false);
    expect(found).toMatchObject({ read: '0.57', expected: '57' });
    expect(found?.message.vi).toContain('0,57 có phải là 57% không?');
    expect(found?.message.en).toContain('is 57% meant?');
    const [percent] = checkEntry(row('u', 'i', '2018', 45), tally('i', { unit: { vi: 'máy', en: 'computers' } }), true);
    expect(percent).toMatchObject({ read: '45%', expected: '45 máy' });
  });
});
