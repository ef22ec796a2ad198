import { expect, test } from 'vitest';
import { theilSen } from './theil-sen.ts';

test.each([
  ['a line', [0, 1, 2, 3], [5, 7, 9, 11], 2],
  ['a line with gaps', [0, 2, 3, 7], [1, 2, 2.5, 4.5], 0.5],
  ['one wild figure in seven', [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 90, 4, 5, 6], 1],
  ['Sen’s median of an even number of slopes', [0, 1, 2, 3], [0, 1, 1, 4], 1.1666666666666667],
  ['a single figure', [4], [9], 0],
])('the slope of %s', (_, at, z, slope) => {
  expect(theilSen(at, z, { first: 0, last: at.length - 1 })).toBeCloseTo(slope, 12);
});

test('looks at its stretch only', () => {
  expect(theilSen([0, 1, 2, 3], [50, 0, 1, 99], { first: 1, last: 2 })).toBe(1);
});
