import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '../domain/notation.ts';
import { readNumber } from './number-text.ts';

describe('readNumber', () => {
  it.each([
    ['1.504.523', 'vi', 1504523],
    ['94,6', 'vi', 94.6],
    ['1.504.523,25', 'vi', 1504523.25],
    ['1.500', 'vi', 1500],
    ['1,500', 'vi', 1.5],
    ['1\u00a0504\u00a0523', 'vi', 1504523],
    ['1 504 523', 'undecided', 1504523],
    ['1,504,523', 'en', 1504523],
    ['94.6', 'en', 94.6],
    ['1.500', 'en', 1.5],
    ['1,500', 'en', 1500],
    ['0.125', 'en', 0.125],
    ['.5', 'en', 0.5],
    ['94,6', 'undecided', 94.6],
    ['94.6', 'undecided', 94.6],
    ['0,125', 'undecided', 0.125],
    ['1.504.523', 'undecided', 1504523],
    ['-3,2', 'vi', -3.2],
    ['\u22123.2', 'en', -3.2],
    ['-0', 'en', 0],
    ['09', 'vi', 9],
    ['１２，５', 'vi', 12.5],
    ['123456789012345', 'en', 123456789012345],
    ['66.66666666666667', 'en', 200 / 3],
    ['0.10000000000000001', 'en', 0.1],
    ['0.30000000000000004', 'en', 0.1 + 0.2],
    ['9.804686832837161e-05', 'en', 9.804686832837161e-5],
    ['-5E-7', 'undecided', -5e-7],
  ] as const)('%s in %s is %d', (text, convention, number) => {
    expect(readNumber(text, convention)).toBe(number);
  });

  it.each([
    ['1.500', 'undecided', 'ambiguous-number'],
    ['12,345', 'undecided', 'ambiguous-number'],
    ['94,6', 'en', 'not-a-number'],
    ['94.6', 'vi', 'not-a-number'],
    ['1.504.523', 'en', 'not-a-number'],
    ['1.2.3', 'vi', 'not-a-number'],
    ['1.2.3', 'en', 'not-a-number'],
    ['1,50,000', 'en', 'not-a-number'],
    ['0.125', 'vi', 'not-a-number'],
    ['--5', 'en', 'not-a-number'],
    ['5-', 'en', 'not-a-number'],
    ['1e3', 'en', 'not-a-number'],
    ['9.8e-05', 'vi', 'not-a-number'],
    ['NaN', 'en', 'not-a-number'],
    ['Infinity', 'en', 'not-a-number'],
    ['0x10', 'en', 'not-a-number'],
    ['trên 90', 'vi', 'not-a-number'],
    ['5.', 'en', 'not-a-number'],
    ['%', 'en', 'not-a-number'],
    ['١٢', 'en', 'not-a-number'],
    ['9007199254740993', 'en', 'too-precise'],
    ['100000000000000000000', 'en', 'too-precise'],
    ['0.1234567890123456789', 'en', 'too-precise'],
    ['94,6%', 'vi', 'percent-in-count'],
  ] as const)('%s in %s is refused: %s', (text, convention, problem) => {
    expect(readNumber(text, convention)).toBe(problem);
  });

  it.each(['94,6%', '94,6 %', '94,6\u00a0%', '94，6％'])('a percent sign may stand in the value column: %s', (text) => {
    expect(readNumber(text, 'vi', true)).toBe(94.6);
  });

  it('reads back every number printed in either convention', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc
        .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 1, max: 1000 }))
        .map(([a, b]) => a / b),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom('vi', 'en'), (number, convention) => {
        expect(readNumber(numberText(number, convention), convention)).toBeCloseTo(number, 12);
      }),
    );
  });
});
