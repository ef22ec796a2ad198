import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotient, roundHalfUp, sum } from './rounding.ts';

describe('rounding for print', () => {
  test.each([
    [51.85, 1, '51.9'],
    [0.40965, 4, '0.4097'],
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [0.5, 0, '1'],
    [1.45, 1, '1.5'],
    [8.325, 2, '8.33'],
    [94.6, 1, '94.6'],
    [94.64999, 1, '94.6'],
    [100, 1, '100.0'],
    [0, 2, '0.00'],
    [1e21, 0, '1000000000000000000000'],
    [1e-7, 2, '0.00'],
  ])('%d to %d decimals is %s', (value, decimals, printed) => expect(roundHalfUp(value, decimals)).toBe(printed));

  test.each([
    [-51.85, 1, '-51.9'],
    [-51.84, 1, '-51.8'],
    [-0.5, 0, '-1'],
  ])('%d to %d decimals is %s: a half goes away from zero', (value, decimals, printed) => {
    expect(roundHalfUp(value, decimals)).toBe(printed);
  });

  test('nothing is printed as minus nothing', () => {
    expect(roundHalfUp(-0.04, 1)).toBe('0.0');
    expect(roundHalfUp(-0, 1)).toBe('0.0');
  });

  test('never moves a decimal figure by more than half a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (n, decimals) => {
        const exact = new Decimal(n).div(1e5);
        const printed = new Decimal(roundHalfUp(exact.toNumber(), decimals));
        return printed.minus(exact).abs().lte(new Decimal(10).pow(-decimals).div(2));
      }),
    );
  });
});

describe('a quotient', () => {
  test.each([
    [949, 1000, 100, 94.9],
    [1, 3, 100, 33.333333333333336],
    [0, 7, 100, 0],
    [7, 7, 100, 100],
    [3, 2, 1, 1.5],
  ])('of %d and %d times %d is %d', (n, d, scale, value) => expect(quotient(n, d, scale)).toBe(value));

  test('over zero is nothing', () => {
    expect(quotient(5, 0, 100)).toBeNull();
    expect(quotient(0, 0, 100)).toBeNull();
  });

  test('of a percentage written in decimals is that percentage', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => quotient(n, 100_000, 100) === n / 1000));
  });
});

describe('a sum', () => {
  test('is exact in decimals', () => {
    expect(sum([0.1, 0.2])).toBe(0.3);
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([1.005, -1.005])).toBe(0);
    expect(sum([])).toBe(0);
  });

  test('does not lose units beside large figures', () => {
    expect(sum([Number.MAX_SAFE_INTEGER, 1, -Number.MAX_SAFE_INTEGER])).toBe(1);
    expect(sum([1e15, 0.1, -1e15])).toBe(0.1);
  });

  test('does not depend on the order', () => {
    const figures = fc.array(
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
      { maxLength: 30 },
    );
    fc.assert(fc.property(figures, (values) => sum([...values].reverse()) === sum(values)));
  });
});
