import { describe, expect, test } from 'vitest';
import { indicator, row, tally } from '../plan.fixture.ts';
import { sameAsBefore } from './same-as-before.ts';
import { checksOf, codesOf, inTurn, type Said } from './told.fixture.ts';

const dossiers = indicator('i', { measure: 'flow', frequency: 'month' });
const visits = tally('i', { measure: 'flow', frequency: 'month' });

describe('the same figure as the period before, to the digit', () => {
  test.each<[string, typeof dossiers, readonly Said[]]>([
    [
      'both counts of a share',
      dossiers,
      [
        [190, 380],
        [212, 431],
        [212, 431],
      ],
    ],
    ['a large count', visits, [152_000, 163_427, 163_427]],
  ])('%s', (_, on, said) => expect(codesOf(on, inTurn(said))).toContain('same-as-last-period'));

  test('is said with both figures and the period of the other', () => {
    const [check] = checksOf(
      dossiers,
      inTurn([
        [212, 431],
        [212, 431],
      ]),
    );
    expect(check?.message.vi).toContain('212/431 giống hệt tháng 1/2025 (212/431)');
    expect(check?.message.en).toContain('212/431 is the same as in Jan 2025 (212/431)');
  });
});

describe('nothing is said of', () => {
  test.each<[string, Parameters<typeof codesOf>[0], readonly Said[]]>([
    [
      'another numerator',
      dossiers,
      [
        [212, 431],
        [213, 431],
      ],
    ],
    [
      'another denominator',
      dossiers,
      [
        [212, 431],
        [212, 430],
      ],
    ],
    ['the same figure two periods later', dossiers, [[212, 431], null, [212, 431]]],
    [
      'small counts, which repeat by chance',
      dossiers,
      [
        [8, 33],
        [8, 33],
      ],
    ],
    [
      'all of a few',
      dossiers,
      [
        [33, 33],
        [33, 33],
      ],
    ],
    ['nothing again', visits, [0, 0]],
    ['a few again', visits, [12, 12]],
    ['a percentage without counts', dossiers, [51.2, 51.2]],
    ['nothing arose again', dossiers, ['none-arose', 'none-arose']],
    [
      'a level, which may stand still',
      indicator('i', { frequency: 'month' }),
      [
        [9_000, 14_821],
        [9_000, 14_821],
      ],
    ],
    ['a rank', indicator('i', { kind: 'rank', measure: 'flow', frequency: 'month' }), [26, 26]],
    ['a milestone', indicator('i', { kind: 'milestone', measure: 'flow', frequency: 'month' }), [1, 1]],
  ])('%s', (_, on, said) => expect(codesOf(on, inTurn(said))).not.toContain('same-as-last-period'));

  test('figures that are only about right', () => {
    const about = (period: string) => row('an', 'i', period, 200_000, { qualifier: '~' });
    expect(sameAsBefore(about('2025-02'), visits, about('2025-01'))).toBeNull();
  });
});
