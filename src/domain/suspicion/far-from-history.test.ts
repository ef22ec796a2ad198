import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicator, tally } from '../plan.fixture.ts';
import { checksOf, codesOf, inTurn, type Said } from './told.fixture.ts';

const share = indicator('i', { measure: 'flow', frequency: 'month' });
const counted = tally('i', { measure: 'flow', frequency: 'month' });
const steady: readonly Said[] = [
  [200, 400],
  [212, 410],
  [214, 401],
  [226, 412],
  [228, 405],
  [240, 415],
];

describe('a value far from where the unit’s own figures lead', () => {
  test.each<[string, Parameters<typeof checksOf>[0], readonly Said[]]>([
    ['a share that halves', share, [...steady, [110, 402]]],
    ['a numerator with a digit too few', share, [...steady, [24, 410]]],
    ['a share that leaps to its limit', share, [...steady, [402, 402]]],
    ['a count ten times as large', counted, [120, 131, 118, 127, 125, 1260]],
    ['a count with three digits lost', counted, [120_000, 131_000, 118_000, 127_000, 125]],
    ['one wild figure before does not hide it', share, [[200, 400], [20, 410], ...steady.slice(2), [24, 410]]],
  ])('%s', (_, on, said) => expect(codesOf(on, inTurn(said))).toContain('far-from-own-history'));

  test('is said with the value and where it was expected, in both languages', () => {
    const [check] = checksOf(share, inTurn([...steady, [24, 410]]));
    expect(check).toMatchObject({ severity: 'warning', code: 'far-from-own-history' });
    expect(check?.message.vi).toMatch(/5,9% .*6 kỳ.*\d+,\d–\d+,\d%/);
    expect(check?.message.en).toMatch(/5\.9% .*6 figures.*\d+\.\d–\d+\.\d%/);
  });
});

describe('nothing is said of', () => {
  test.each<[string, Parameters<typeof checksOf>[0], readonly Said[]]>([
    ['the next figure of a steady series', share, [...steady, [245, 412]]],
    [
      'a series that rises fast',
      share,
      [
        [40, 400],
        [80, 400],
        [130, 400],
        [190, 400],
        [250, 400],
        [300, 400],
      ],
    ],
    [
      'a share that nears its limit',
      share,
      [
        [380, 400],
        [388, 401],
        [395, 402],
        [399, 401],
        [400, 401],
      ],
    ],
    [
      'a share that stands at its limit',
      share,
      [
        [400, 400],
        [391, 391],
        [402, 402],
        [397, 397],
        [401, 401],
      ],
    ],
    ['a few points more or less', share, [...steady, [215, 402]]],
    [
      'small counts, which move by chance',
      share,
      [
        [2, 5],
        [3, 6],
        [1, 4],
        [3, 5],
        [2, 6],
        [0, 4],
      ],
    ],
    ['a count that grows by a half', counted, [120, 131, 118, 127, 125, 170]],
    ['counts of a few', counted, [1, 0, 2, 1, 0, 3]],
    ['a count that falls to none among few', counted, [2, 3, 1, 2, 0]],
    [
      'a series with fewer than four figures',
      share,
      [
        [200, 400],
        [212, 410],
        [214, 401],
        [24, 410],
      ],
    ],
    ['a period in which nothing arose', share, [...steady, 'none-arose']],
    ['a period it does not apply to', share, [...steady, 'not-applicable']],
    ['a period without a figure yet', share, [...steady, 'no-data']],
    ['a rank', indicator('i', { kind: 'rank', frequency: 'month' }), [20, 21, 20, 19, 20, 60]],
    ['a milestone', indicator('i', { kind: 'milestone', frequency: 'month' }), [0, 0, 0, 0, 0, 1]],
    ['figures of long ago', share, [...steady, ...Array<Said>(13).fill(null), [24, 410]]],
  ])('%s', (_, on, said) => expect(codesOf(on, inTurn(said))).not.toContain('far-from-own-history'));

  test('a share that never changes, of whatever size', () => {
    const counts = fc
      .tuple(fc.nat(2_000), fc.integer({ min: 1, max: 2_000 }))
      .map(([n, d]) => [Math.min(n, d), d] as const);
    fc.assert(
      fc.property(counts, (one) => {
        expect(codesOf(share, inTurn(Array<Said>(8).fill(one)))).not.toContain('far-from-own-history');
      }),
    );
  });
});
