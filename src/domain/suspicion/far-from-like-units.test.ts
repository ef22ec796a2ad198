import { describe, expect, test } from 'vitest';
import type { Observation } from '../observation.ts';
import { indicator, tally } from '../plan.fixture.ts';
import { checksOf, codesOf, inTurn, type Said } from './told.fixture.ts';

const share = indicator('i', { measure: 'flow', frequency: 'month' });

/** Twelve like units between 60 and 80%. */
const others = (share: (i: number) => Said = (i) => [240 + 7 * i, 400]): Observation[] =>
  Array.from({ length: 12 }, (_, i) => inTurn([share(i)], `u${i}`, '2025-03')).flat();

describe('a first figure far from those of like units', () => {
  test.each<[string, Said]>([
    ['a share near nothing', [4, 400]],
    ['a stated share with its comma lost', 0.7],
  ])('%s', (_, said) =>
    expect(codesOf(share, inTurn([said], 'an', '2025-03'), others())).toEqual(['far-from-like-units']),
  );

  test('is said with both figures, in both languages', () => {
    const [check] = checksOf(share, inTurn([[4, 400]], 'an', '2025-03'), others());
    expect(check?.message.vi).toMatch(/1,0% .*68,8%.*13 đơn vị/);
    expect(check?.message.en).toMatch(/1\.0% .*68\.8%.*13 units/);
  });
});

describe('nothing is said of', () => {
  test.each<[string, readonly Said[]]>([
    ['a share among the others', [null, null, [260, 400]]],
    ['a share a little below all others', [null, null, [190, 400]]],
    ['a small unit that is low by chance', [null, null, [1, 6]]],
    ['a unit that stood as far away before', [null, [5, 400], [4, 400]]],
    ['a period in which nothing arose', [null, null, 'none-arose']],
  ])('%s', (_, said) => expect(codesOf(share, inTurn(said), others())).not.toContain('far-from-like-units'));

  test('a unit with few like it', () => {
    expect(codesOf(share, inTurn([[4, 400]], 'an', '2025-03'), others().slice(0, 6))).toEqual([]);
  });

  test('a unit whose like differ as widely', () => {
    const wide = others((i) => [2 + 36 * i, 400]);
    expect(codesOf(share, inTurn([[4, 400]], 'an', '2025-03'), wide)).toEqual([]);
  });

  test('counts, which grow with the unit', () => {
    const counted = tally('i', { measure: 'stock', frequency: 'month', rollup: 'reported' });
    expect(
      codesOf(
        counted,
        inTurn([9_000], 'an', '2025-03'),
        others((i) => 10 + i),
      ),
    ).toEqual([]);
  });
});
