import { describe, expect, test } from 'vitest';
import { indicator, row, tally } from '../plan.fixture.ts';
import { cumulativeFalls } from './cumulative-falls.ts';
import { checksOf, codesOf, inTurn, type Said } from './told.fixture.ts';

const classes = tally('i', { frequency: 'month', cumulative: true });
const trained = indicator('i', { frequency: 'month', cumulative: true });

describe('a cumulative figure that falls', () => {
  test.each<[string, typeof classes, readonly Said[]]>([
    ['a count', classes, [10, 15, 14]],
    ['a count, a period left out', classes, [10, 15, null, 14]],
    [
      'the numerator of a ratio, though its share rises',
      trained,
      [
        [50, 100],
        [49, 60],
      ],
    ],
  ])('%s', (_, on, said) => expect(codesOf(on, inTurn(said))).toContain('cumulative-falls'));

  test('is said with both figures and the period of the other', () => {
    const [check] = checksOf(classes, inTurn([10, 1_500, 1_400]));
    expect(check?.message.vi).toContain('1.400 nhỏ hơn 1.500 của tháng 2/2025');
    expect(check?.message.en).toContain('1,400 is less than the 1,500 of Feb 2025');
  });

  test('also above the period after it, where an earlier one is corrected', () => {
    const check = cumulativeFalls(row('an', 'i', '2025-01', 20), classes, row('an', 'i', '2025-02', 15));
    expect(check?.message.vi).toContain('20 lớn hơn 15 của tháng 2/2025');
    expect(check?.expected).toBe('≤ 15');
  });
});

describe('nothing is said of', () => {
  test.each<[string, typeof classes, readonly Said[]]>([
    ['a count that grows', classes, [10, 15, 16]],
    ['a count that stands still', classes, [10, 15, 15]],
    ['a first count', classes, [10]],
    [
      'a share that falls while its numerator grows',
      trained,
      [
        [50, 60],
        [51, 100],
      ],
    ],
    ['a percentage without counts', trained, [60, 55]],
    ['a period without a figure', classes, [10, 15, 'no-data']],
    ['a level, which may fall', tally('i', { frequency: 'month' }), [10, 15, 14]],
  ])('%s', (_, on, said) => expect(codesOf(on, inTurn(said))).not.toContain('cumulative-falls'));

  test('figures that are only about right and may have grown', () => {
    const about = (value: number, period: string) => row('an', 'i', period, value, { qualifier: '~' });
    expect(cumulativeFalls(about(190, '2025-02'), classes, about(200, '2025-01'))).toBeNull();
    expect(cumulativeFalls(about(110, '2025-02'), classes, about(200, '2025-01'))?.code).toBe('cumulative-falls');
  });
});
