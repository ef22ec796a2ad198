import { describe, expect, test } from 'vitest';
import { changeOf } from './change.ts';
import { goalposts, group, index, leaf, minmax, tableOf } from './index.fixture.ts';

const points = index(
  [
    leaf('a', { points: 60, normalise: goalposts(0, 100) }),
    group('g', [
      leaf('b', { points: 30, normalise: goalposts(0, 100) }),
      leaf('c', { points: 10, normalise: goalposts(0, 1) }),
    ]),
  ],
  { aggregate: 'sum', score: { scale: 100, decimals: 1 } },
);
const was = tableOf({ u: { a: 50, b: 40, c: 1 }, v: { a: 10, b: 10, c: 0 } });
const is = tableOf({ u: { a: 55, b: 30, c: 1 }, v: { a: 90, b: 10, c: 0 } });

describe('a change of points', () => {
  test('is each component’s new figure, in points', () => {
    const change = changeOf('u', { definition: points, table: was }, was, { definition: points, table: is });
    // 60·0.05 = 3 won, 30·0.10 = 3 lost.
    expect(change).toEqual({
      before: '52.0',
      after: '52.0',
      difference: '0.0',
      causes: [
        { kind: 'figures', part: 'a', points: '3.0', exact: expect.closeTo(3, 9) },
        { kind: 'figures', part: 'b', points: '-3.0', exact: expect.closeTo(-3, 9) },
      ],
    });
  });

  test('tells corrections of the earlier period from new figures', () => {
    const corrected = tableOf({ u: { a: 40, b: 40, c: 1 }, v: { a: 10, b: 10, c: 0 } });
    const change = changeOf('u', { definition: points, table: was }, corrected, { definition: points, table: is });
    expect(change?.causes.map((c) => [c.kind, c.part, c.points])).toEqual([
      ['correction', 'a', '-6.0'],
      ['figures', 'a', '9.0'],
      ['figures', 'b', '-3.0'],
    ]);
  });

  test('tells a new definition from new figures', () => {
    const lighter = { ...points, parts: [leaf('a', { points: 100, normalise: goalposts(0, 100) })] };
    const change = changeOf('u', { definition: points, table: was }, was, { definition: lighter, table: is });
    expect(change?.causes.map((c) => [c.kind, c.part, c.points])).toEqual([
      ['definition', null, '-2.0'],
      ['figures', 'a', '5.0'],
    ]);
  });

  test('tells who came and who left, where figures are compared with those of others', () => {
    const relative = index([leaf('a', { normalise: minmax })], { score: { scale: 100, decimals: 1 } });
    const before = tableOf({ u: { a: 50 }, v: { a: 0 }, left: { a: 100 } });
    const after = tableOf({ u: { a: 60 }, v: { a: 0 }, came: { a: 120 } });
    const change = changeOf('u', { definition: relative, table: before }, before, {
      definition: relative,
      table: after,
    });
    expect(change).toMatchObject({ before: '50.0', after: '50.0', difference: '0.0' });
    expect(change?.causes.map((c) => [c.kind, c.part, c.points])).toEqual([
      ['membership', null, '50.0'],
      ['membership', null, '-50.0'],
    ]);
  });

  test('goes by the product where parts are multiplied', () => {
    const product = index([leaf('x'), leaf('y')], { aggregate: 'geometric' });
    const [before, after] = [tableOf({ u: { x: 0.2, y: 0.8 } }), tableOf({ u: { x: 0.4, y: 0.4 } })];
    const change = changeOf('u', { definition: product, table: before }, before, { definition: product, table: after });
    // Twice one and half the other: 0.4 · ½ · ln 2 won and lost.
    expect(change?.causes.map((c) => [c.part, c.points])).toEqual([
      ['x', '0.139'],
      ['y', '-0.139'],
    ]);
  });

  test('names a component that had no figure before', () => {
    const means = index([leaf('x'), leaf('y')], { missing: { rule: 'reweight', coverage: 0.5 } });
    const [before, after] = [tableOf({ u: { x: 0.5 } }), tableOf({ u: { x: 0.5, y: 0.9 } })];
    const change = changeOf('u', { definition: means, table: before }, before, { definition: means, table: after });
    expect(change?.causes.map((c) => [c.part, c.points])).toEqual([['y', '0.200']]);
  });

  test('is not told where there is no score to start from', () => {
    const before = tableOf({ u: { a: 50 } });
    expect(changeOf('u', { definition: points, table: before }, before, { definition: points, table: is })).toBeNull();
    expect(changeOf('w', { definition: points, table: was }, was, { definition: points, table: is })).toBeNull();
  });
});
