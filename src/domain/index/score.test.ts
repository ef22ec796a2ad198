import { describe, expect, test } from 'vitest';
import type { IndexDefinition, MissingRule } from './definition.ts';
import { goalposts, group, identity, index, leaf, minmax, scored, tableOf } from './index.fixture.ts';
import { leaguesOf } from './league.ts';
import { printed } from './print.ts';
import { ranksOf } from './rank.ts';
import { scoreTable } from './score.ts';

const three = (of: Partial<IndexDefinition>) => index([leaf('a'), leaf('b'), leaf('c', { weight: 2 })], of);

describe('a node', () => {
  test.each([
    ['arithmetic', 0.5],
    ['geometric', (0.2 * 0.8 * 0.5 ** 2) ** (1 / 4)],
    ['harmonic', 4 / (1 / 0.2 + 1 / 0.8 + 2 / 0.5)],
    ['sum', 2],
  ] as const)('is the %s of its parts by weight', (aggregate, score) => {
    expect(scored(three({ aggregate }), { u: { a: 0.2, b: 0.8, c: 0.5 } }).u).toBeCloseTo(score, 11);
  });

  test('takes the aggregation of the node above unless it has its own', () => {
    const parts = [group('own', [leaf('a'), leaf('b')], { aggregate: 'arithmetic' }), leaf('c')];
    const { u } = scored(index(parts, { aggregate: 'geometric' }), { u: { a: 0.2, b: 0.6, c: 0.9 } });
    expect(u).toBeCloseTo(Math.sqrt(0.4 * 0.9), 12);
  });

  test('stands on the root’s scale', () => {
    const percent = { score: { scale: 100, decimals: 1 } };
    expect(scored(index([leaf('a', { normalise: goalposts(0, 10) })], percent), { u: { a: 7 } }).u).toBe(70);
  });
});

describe('a sum of points', () => {
  const points = (more: Partial<IndexDefinition> = {}) =>
    index(
      [
        group('g', [leaf('a', { points: 60, normalise: goalposts(0, 10) })]),
        leaf('b', { points: 40, normalise: { method: 'ratio', target: 50, clamp: true } }),
      ],
      { aggregate: 'sum', score: { scale: 1, decimals: 1 }, ...more },
    );

  test('adds what each part earned of its points, whatever the scale', () => {
    expect(scored(points(), { u: { a: 5, b: 40 } }).u).toBe(62);
  });

  test('gives a node the points of its parts', () => {
    const scoring = scoreTable(points(), tableOf({ u: { a: 5, b: 40 } }));
    expect(scoring.parts.get('g')?.branch.full).toBe(60);
  });

  test('keeps its measure where a component does not apply', () => {
    expect(scored(points(), { u: { a: 5, b: 'not-applicable' } }).u).toBe(50);
  });

  test('adds plain scores where no points are given', () => {
    const plain = index([leaf('a'), leaf('b', { weight: 2 })], { aggregate: 'sum', score: { scale: 10, decimals: 1 } });
    expect(scored(plain, { u: { a: 7, b: 4 } }).u).toBe(15);
  });
});

describe('rounding', () => {
  test.each([
    ['0.40965 prints 0.4097, as published', [0.4097, 0.4095, 0.4097], 4, '0.4097'],
    ['0.1 and 0.2 weigh 0.15, printed 0.2', [0.1, 0.2, 0.15], 1, '0.2'],
    ['a third of 1 keeps its digits', [1, 0, 0.166666666667], 3, '0.333'],
  ] as const)('%s', (_, [a, b, c], decimals, text) => {
    const { u } = scored(three({}), { u: { a, b, c } });
    expect(printed(u ?? Number.NaN, decimals)).toBe(text);
  });

  test('half-up is decimal: 51.85 of 100 is 51.9', () => {
    const { u } = scored(index([leaf('a')], { score: { scale: 100, decimals: 1 } }), { u: { a: 51.85 } });
    expect(printed(u ?? 0, 1)).toBe('51.9');
  });

  test('what floating point adds is not a score: 0.1 + 0.2 is 0.3', () => {
    expect(scored(index([leaf('a'), leaf('b')], { aggregate: 'sum' }), { u: { a: 0.1, b: 0.2 } }).u).toBe(0.3);
  });
});

describe('a missing figure', () => {
  const rule = (missing: MissingRule) => three({ missing });
  const figures = { whole: { a: 0.5, b: 0.5, c: 0.5 }, part: { a: 0.4, b: 0.8 }, none: {} };

  test.each([
    ['none', 0.5, { whole: 0.5, part: null, none: null }],
    ['zero', 0.5, { whole: 0.5, part: 0.3, none: 0 }],
    ['reweight', 0.5, { whole: 0.5, part: 0.6, none: null }],
    ['reweight', 0.6, { whole: 0.5, part: null, none: null }],
  ] as const)('under %s with coverage %d', (name, coverage, expected) => {
    expect(scored(rule({ rule: name, coverage }), figures)).toEqual(expected);
  });

  test('is told by the coverage of each unit, by weight', () => {
    const scoring = scoreTable(rule({ rule: 'zero', coverage: 0.5 }), tableOf(figures));
    expect([...scoring.coverage]).toEqual([1, 0.5, 0]);
  });

  test('has no rank where it leaves no score', () => {
    expect(ranksOf(scoreTable(rule({ rule: 'none', coverage: 0.5 }), tableOf(figures)))).toEqual([1, null, null]);
  });

  test.each(['none', 'zero', 'reweight'] as const)('is not one that does not apply (%s)', (name) => {
    const { u, v } = scored(rule({ rule: name, coverage: 1 }), {
      u: { a: 0.4, b: 0.8, c: 'not-applicable' },
      v: { a: 'not-applicable', b: 'not-applicable', c: 'not-applicable' },
    });
    expect([u, v]).toEqual([0.6, null]);
  });

  test('of a part that is not scored takes nothing away', () => {
    const unscored = index([leaf('a'), leaf('b', { weight: 0 })]);
    expect(scored(unscored, { u: { a: 0.7 } }).u).toBe(0.7);
  });
});

describe('what multiplication cannot take', () => {
  const product = index([leaf('a'), leaf('b')], { aggregate: 'geometric' });

  test.each([
    ['a zero makes the node zero, and says so', { a: 0, b: 0.5 }, 0, 'zero-in-product'],
    ['a negative leaves no score, and says so', { a: -0.1, b: 0.5 }, null, 'negative-in-product'],
  ] as const)('%s', (_, figures, score, code) => {
    for (const aggregate of ['geometric', 'harmonic'] as const) {
      const scoring = scoreTable({ ...product, aggregate }, tableOf({ u: figures }));
      expect(scored({ ...product, aggregate }, { u: figures })).toEqual({ u: score });
      expect(scoring.remarks).toEqual([{ code, part: 'i', unit: 'u', value: null }]);
    }
  });
});

describe('leagues', () => {
  const figures = tableOf({ p1: { a: 1 }, s1: { a: 100 }, p2: { a: 3 }, s2: { a: 300 } });
  const leagues = leaguesOf(figures, (unit) => (unit.startsWith('p') ? 'phường' : 'sở'));

  test('are ranked and normalised apart', () => {
    const definition = index([leaf('a', { normalise: minmax })]);
    const all = [...leagues].map(([block, table]) => [block, ranksOf(scoreTable(definition, table))]);
    expect(all).toEqual([
      ['phường', [2, 1]],
      ['sở', [2, 1]],
    ]);
    expect(scored(definition, { p1: { a: 1 }, p2: { a: 3 } })).toEqual({ p1: 0, p2: 1 });
  });

  test('share a place on equal printed scores and skip the next', () => {
    const definition = index([leaf('a', { normalise: identity })], { score: { scale: 1, decimals: 2 } });
    const table = tableOf({ w: { a: 0.904 }, x: { a: 0.899 }, y: { a: 0.95 }, z: { a: 0.1 } });
    expect(ranksOf(scoreTable(definition, table))).toEqual([2, 2, 1, 4]);
    const exact = { ...definition, rank: { on: 'exact', ties: 'competition' } as const };
    expect(ranksOf(scoreTable(exact, table))).toEqual([2, 3, 1, 4]);
  });
});
