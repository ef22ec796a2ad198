import { describe, expect, test } from 'vitest';
import type { Normalise } from './definition.ts';
import { columnFrom, valueAt } from './figure-table.ts';
import { goalposts, identity, leaf, minmax } from './index.fixture.ts';
import { normalise } from './normalise.ts';

const plain = (method: 'rank' | 'percentile' | 'flag'): Normalise => ({ method, clamp: false });
const ratio = (target: number, clamp = false): Normalise => ({ method: 'ratio', target, clamp });
const zscore: Normalise = { method: 'zscore', transform: null, clamp: false };
const meetings: Normalise = {
  method: 'steps',
  clamp: false,
  steps: [
    { at: 1, gives: 0.25 },
    { at: 2, gives: 0.5 },
    { at: 3, gives: 0.75 },
    { at: 4, gives: 1 },
  ],
};

const shares = (values: readonly (number | null)[], by: Normalise, direction: 'up' | 'down' = 'up', scale = 1) => {
  const { column, noticed } = normalise(columnFrom(values), leaf('a', { normalise: by, direction }), scale);
  return { shares: values.map((_, row) => valueAt(column, row)), noticed: noticed.map((n) => [n.code, n.row]) };
};

describe('normalising', () => {
  test.each([
    ['goalposts', goalposts(20, 80), 'up', [20, 50, 80], [0, 0.5, 1]],
    ['goalposts down', goalposts(20, 80), 'down', [20, 50, 80], [1, 0.5, 0]],
    ['logarithmic goalposts', goalposts(1, 10_000, { transform: 'log' }), 'up', [1, 100, 10_000], [0, 0.5, 1]],
    ['clamped goalposts', goalposts(20, 80, { clamp: true }), 'up', [0, 50, 100], [0, 0.5, 1]],
    ['minmax', minmax, 'up', [10, 20, 30], [0, 0.5, 1]],
    ['minmax down', minmax, 'down', [10, 20, 30], [1, 0.5, 0]],
    ['minmax without the missing', minmax, 'up', [10, null, 30], [0, null, 1]],
    ['zscore', zscore, 'up', [1, 2, 3], [-1, 0, 1]],
    ['zscore down', zscore, 'down', [1, 2, 3], [1, 0, -1]],
    ['rank', plain('rank'), 'up', [1, 5, 5, 9, 2], [0, 0.75, 0.75, 1, 0.25]],
    ['percentile', plain('percentile'), 'up', [1, 5, 5, 9, 2], [0, 0.5, 0.5, 1, 0.25]],
    ['percentile down', plain('percentile'), 'down', [1, 5, 9], [1, 0.5, 0]],
    ['ratio', ratio(80), 'up', [40, 80, 120], [0.5, 1, 1.5]],
    ['capped ratio', ratio(80, true), 'up', [40, 80, 120], [0.5, 1, 1]],
    ['ratio down', ratio(10, true), 'down', [20, 10, 5, 0], [0.5, 1, 1, 1]],
    ['steps', meetings, 'up', [0, 1, 2, 3.5, 4, 9], [0, 0.25, 0.5, 0.75, 1, 1]],
    ['steps down', meetings, 'down', [0, 1, 1.5, 4, 5], [0.25, 0.25, 0.5, 1, 0]],
    ['flag', plain('flag'), 'up', [0, 1], [0, 1]],
    ['flag down', plain('flag'), 'down', [0, 1], [1, 0]],
    ['a flag counted as 1/1', plain('flag'), 'up', [100], [1]],
  ] as const)('%s', (_, by, direction, values, expected) => {
    const got = shares(values, by, direction);
    expect(got.shares.map((s) => s && Math.round(s * 1e12) / 1e12)).toEqual(expected);
    expect(got.noticed).toEqual([]);
  });

  test('takes figures that stand on the root’s scale as they are', () => {
    expect(shares([40, 85], identity, 'up', 100).shares).toEqual([0.4, 0.85]);
  });
});

describe('figures that cannot be normalised as they stand', () => {
  test.each([
    [
      'outside goalposts goes past the mark',
      goalposts(20, 80),
      'up',
      [5, 95],
      [-0.25, 1.25],
      [
        ['outside-goalposts', 0],
        ['outside-goalposts', 1],
      ],
    ],
    [
      'no logarithm of zero',
      goalposts(1, 100, { transform: 'log' }),
      'up',
      [0, -5],
      [null, null],
      [
        ['no-logarithm', 0],
        ['no-logarithm', 1],
      ],
    ],
    ['zero under clamped logarithm', goalposts(1, 100, { transform: 'log', clamp: true }), 'up', [0], [0], []],
    [
      'minmax of logarithms leaves zero out',
      { ...minmax, transform: 'log' },
      'up',
      [0, 1, 100],
      [null, 0, 1],
      [['no-logarithm', 0]],
    ],
    ['all alike', minmax, 'up', [7, 7, 7], [0.5, 0.5, 0.5], [['no-spread', null]]],
    ['all alike by rank', plain('rank'), 'up', [7, 7], [0.5, 0.5], [['no-spread', null]]],
    ['all alike in deviations', zscore, 'up', [7, 7], [0, 0], [['no-spread', null]]],
    ['one unit', minmax, 'up', [7], [0.5], [['single-unit', null]]],
    ['one unit with a figure', plain('percentile'), 'up', [null, 7, null], [null, 0.5, null], [['single-unit', null]]],
    ['nobody', minmax, 'up', [null, null], [null, null], []],
    ['divided by zero', ratio(10), 'down', [0], [null], [['divides-by-zero', 0]]],
    [
      'no yes and no no',
      plain('flag'),
      'up',
      [0.4, -1],
      [1, 0],
      [
        ['not-a-flag', 0],
        ['not-a-flag', 1],
      ],
    ],
    [
      'too large to subtract',
      minmax,
      'up',
      [-1.7e308, 1.7e308, 0],
      [null, null, null],
      [
        ['too-large', 0],
        ['too-large', 1],
        ['too-large', 2],
      ],
    ],
  ] as const)('%s', (_, by, direction, values, expected, noticed) => {
    const got = shares(values, by, direction);
    expect(got.shares).toEqual(expected);
    expect(got.noticed).toEqual(noticed);
  });
});
