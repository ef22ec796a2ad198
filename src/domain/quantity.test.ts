import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEnd, halfUnit, highEnd, intervalOf, lowEnd, type Qualifier, qualifiers } from './quantity.ts';

const none = Number.NEGATIVE_INFINITY;
const all = Number.POSITIVE_INFINITY;

describe('half a unit of the last non-zero digit', () => {
  test.each([
    [25, 0.5],
    [200, 50],
    [7000, 500],
    [71.54, 0.005],
    [71.5, 0.05],
    [0.95, 0.005],
    [100, 50],
    [120, 5],
    [1504523, 0.5],
    [256785.7, 0.05],
    [-30, 5],
    [0, 0],
  ])('of %d is %d', (value, half) => expect(halfUnit(value)).toBe(half));
});

describe('an uncertain figure stands for', () => {
  test.each<[string, number, Qualifier, number, number]>([
    ['25', 25, '=', 25, 25],
    ['khoảng 25', 25, '~', 24.5, 25.5],
    ['gần 25', 25, '~<', 24.5, 25],
    ['hơn khoảng 25', 25, '~>', 25, 25.5],
    ['khoảng 200', 200, '~', 150, 250],
    ['gần 200', 200, '~<', 150, 200],
    ['hơn khoảng 200', 200, '~>', 200, 250],
    ['khoảng 7.000', 7000, '~', 6500, 7500],
    ['gần 7.000', 7000, '~<', 6500, 7000],
    ['hơn khoảng 7.000', 7000, '~>', 7000, 7500],
    ['khoảng 71,54', 71.54, '~', 71.535, 71.545],
    ['gần 71,54', 71.54, '~<', 71.535, 71.54],
    ['hơn khoảng 71,54', 71.54, '~>', 71.54, 71.545],
    ['khoảng 0,95', 0.95, '~', 0.945, 0.955],
    ['khoảng 0', 0, '~', 0, 0],
    ['gần 0', 0, '~<', 0, 0],
    ['hơn khoảng 0', 0, '~>', 0, 0],
  ])('%s: %d with "%s" is %d to %d, both included', (_, value, qualifier, low, high) => {
    expect(intervalOf(value, qualifier)).toEqual({ low, high, lowOpen: false, highOpen: false });
  });

  test.each<[string, number, Qualifier, number, number, boolean, boolean]>([
    ['trên 90', 90, '>', 90, all, true, false],
    ['từ 90', 90, '>=', 90, all, false, false],
    ['dưới 90', 90, '<', none, 90, false, true],
    ['không quá 90', 90, '<=', none, 90, false, false],
    ['trên 0', 0, '>', 0, all, true, false],
  ])('%s: everything on that side', (_, value, qualifier, low, high, lowOpen, highOpen) => {
    expect(intervalOf(value, qualifier)).toEqual({ low, high, lowOpen, highOpen });
  });
});

describe('an uncertain share stays within 0 and 100', () => {
  const share = { low: 0, high: 100 };
  test.each<[number, Qualifier, number, number]>([
    [90, '>', 90, 100],
    [90, '>=', 90, 100],
    [90, '<', 0, 90],
    [90, '<=', 0, 90],
    [100, '~', 50, 100],
    [100, '~<', 50, 100],
    [100, '~>', 100, 100],
    [100, '>=', 100, 100],
    [0, '<=', 0, 0],
    [0, '~', 0, 0],
    [25, '~', 24.5, 25.5],
  ])('%d with "%s" is %d to %d', (value, qualifier, low, high) => {
    expect(intervalOf(value, qualifier, share)).toMatchObject({ low, high });
  });

  test('unless the figure itself is outside', () => {
    expect(intervalOf(120, '>=', share)).toMatchObject({ low: 120, high: all });
  });
});

describe('the ends', () => {
  test('of "trên 90": the low one is already past 90, the high one has no limit', () => {
    const over90 = intervalOf(90, '>');
    expect(compareEnd(lowEnd(over90), 90)).toBe(1);
    expect(compareEnd(lowEnd(over90), 90.1)).toBe(-1);
    expect(compareEnd(highEnd(over90), 1e9)).toBe(1);
  });

  test('of "dưới 90": the high one is short of 90', () => {
    expect(compareEnd(highEnd(intervalOf(90, '<')), 90)).toBe(-1);
    expect(compareEnd(highEnd(intervalOf(90, '<=')), 90)).toBe(0);
  });

  test('always hold the stated figure between them', () => {
    const figures = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(figures, fc.constantFrom(...qualifiers), fc.boolean(), (value, qualifier, bounded) => {
        const { low, high } = intervalOf(value, qualifier, bounded ? { low: 0, high: 100 } : undefined);
        return low <= value && value <= high;
      }),
    );
  });
});
