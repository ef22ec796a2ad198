import { describe, expect, test } from 'vitest';
import type { Observation } from '../observation.ts';
import { indicator, tally } from '../plan.fixture.ts';
import { checksOf, codesOf, inTurn, type Said } from './told.fixture.ts';

const dossiers = tally('i', { measure: 'flow', frequency: 'month' });
const share = indicator('i', { measure: 'flow', frequency: 'month' });
const others = (said: readonly Said[], units = 9): Observation[] =>
  Array.from({ length: units }, (_, i) => inTurn(said, `u${i}`)).flat();

describe('one unit that is nearly the whole total', () => {
  test.each<[string, typeof dossiers, Said, Said]>([
    ['of counts', dossiers, 145_057, 77],
    ['of what a share is of', share, [70_000, 145_057], [40, 77]],
  ])('%s', (_, on, own, other) => {
    expect(codesOf(on, inTurn([own]), others([other]))).toContain('one-unit-is-most');
  });

  test('is said with its figure and the total, in both languages', () => {
    const [check] = checksOf(dossiers, inTurn([145_057]), others([77]));
    expect(check?.message.vi).toContain('Số liệu 145.057 của một đơn vị chiếm 100% tổng 145.750 của 10 đơn vị');
    expect(check?.message.en).toContain('145,057 of one unit is 100% of the 145,750 of all 10 units');
  });
});

describe('nothing is said of', () => {
  test.each<[string, typeof dossiers, readonly Said[], readonly Said[], number?]>([
    ['a unit that is half of the total', dossiers, [700], [77]],
    ['one that was as much before', dossiers, [150_000, 145_057], [80, 77]],
    ['one of few units', dossiers, [145_057], [77], 3],
    ['the first of many that come in again', dossiers, [600, 145_057], [80], 20],
    ['units that all have nothing', dossiers, [0], [0]],
    [
      'what is reported for the whole alone',
      tally('i', { measure: 'flow', frequency: 'month', rollup: 'reported' }),
      [145_057],
      [77],
    ],
    ['percentages without counts', share, [99], [1]],
  ])('%s', (_, on, own, other, units) => {
    expect(codesOf(on, inTurn(own), others(other, units))).not.toContain('one-unit-is-most');
  });
});
