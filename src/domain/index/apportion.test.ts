import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test.each([
  [[0.333, 0.333, 0.334], '1.0', 1, ['0.3', '0.3', '0.4']],
  [[0.04, 0.04, 0.04], '0.1', 1, ['0.1', '0.0', '0.0']],
  [[-0.25, 0.25], '0.0', 1, ['-0.2', '0.2']],
  [[0.05, 0.05], '0.1', 1, ['0.1', '0.0']],
  [[2.6, -1.6], '1', 0, ['3', '-2']],
  [[0.96, 0.96], '1.8', 1, ['0.9', '0.9']],
  [[], '0.0', 1, []],
] as const)('%j make %s in %d decimals', (amounts, whole, decimals, expected) => {
  expect(apportion(amounts, whole, decimals)).toEqual(expected);
});
