import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFigure, checkRule } from './checks.ts';
import type { Rule } from './indicator.ts';
import type { Observation } from './observation.ts';
import { indicator, row, tally } from './plan.fixture.ts';

const share = indicator('i');
const codes = (figure: Parameters<typeof row>[3], more: Partial<Observation> = {}, of = share): string[] =>
  checkFigure(row('u', 'i', '2018', figure, more), of).map((c) => `${c.severity} ${c.code}`);

describe('a figure against itself', () => {
  test('cannot have a numerator over its denominator where it is bounded', () => {
    expect(codes([11, 10])).toEqual(['error numerator-over-denominator']);
    expect(codes([11, 10], {}, indicator('i', { bounded: false }))).toEqual([]);
    expect(codes([10, 10])).toEqual([]);
  });

  test('cannot pass 100 % where it is bounded', () => {
    expect(codes(100.1)).toEqual(['error over-the-limit']);
    expect(codes(100)).toEqual([]);
    expect(codes(142, {}, indicator('i', { bounded: false }))).toEqual([]);
    expect(codes(1.5, {}, indicator('i', { scale: 1 }))).toEqual(['error over-the-limit']);
  });

  test.each([
    [[13_489, 13_927], 96.85, 'rounded: 96,855'],
    [[13_489, 13_927], 96.86, 'rounded to two'],
    [[13_489, 13_927], 97, 'rounded to a whole number'],
    [[13_489, 13_927], 96, 'cut off'],
    [[124, 222], 55.8, 'cut off'],
    [[1042, 1491], 70, 'rounded'],
    [[326, 1491], 22, 'rounded'],
    [[0, 7], 0, 'nothing'],
    [[7, 7], 100, 'all'],
  ] as const)('%j states %d fairly: %s', (of, value, _how) => expect(codes(of, { value })).toEqual([]));

  test.each([
    [[217_515, 231_742], 94.6],
    [[217_515, 231_742], 93.9001],
    [[1, 3], 34],
    [[0, 7], 1],
  ] as const)('%j is not %d', (of, value) => {
    expect(codes(of, { value })).toEqual(['warning stated-share-differs']);
  });

  test('says both numbers in both languages', () => {
    const [found] = checkFigure(row('u', 'i', '2018', [217_515, 231_742], { value: 94.6 }), share);
    expect(found).toMatchObject({ read: '94.6', expected: '93.86' });
    expect(found?.message.vi).toBe('Tỷ lệ ghi 94,6 nhưng 217.515/231.742 cho 93,86.');
    expect(found?.message.en).toBe('The stated share is 94.6 but 217,515/231,742 gives 93.86.');
  });

  test('with a qualifier agrees where the qualifier covers the counts', () => {
    expect(codes([93, 100], { value: 90, qualifier: '>' })).toEqual([]);
    expect(codes([89, 100], { value: 90, qualifier: '>' })).toEqual(['warning stated-share-differs']);
    expect(codes([90, 100], { value: 90, qualifier: '>' })).toEqual(['warning stated-share-differs']);
    expect(codes([246, 1000], { value: 25, qualifier: '~' })).toEqual([]);
  });

  test('counts in whole things: one and a half dossiers is a thousands separator gone wrong', () => {
    expect(codes([1.5, 2])).toEqual(['warning fractional-count']);
    expect(codes([1, 2.5])).toEqual(['warning fractional-count']);
  });

  test('has nothing to say of a state', () => {
    for (const state of ['no-data', 'not-applicable', 'none-arose'] as const) expect(codes(state)).toEqual([]);
  });

  test('says nothing of good figures', () => {
    const good = fc.tuple(fc.nat({ max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), fc.nat({ max: 4 }), fc.boolean());
    fc.assert(
      fc.property(good, ([a, b, decimals, cut]) => {
        const [n, d] = [Math.min(a, b), Math.max(a, b)];
        // Whole-number arithmetic, so that the expectation owes nothing to the code under test.
        const scaled = BigInt(n) * 100n * 10n ** BigInt(decimals);
        const rounded = (scaled * 2n + BigInt(d)) / (2n * BigInt(d));
        const value = Number(cut ? scaled / BigInt(d) : rounded) / 10 ** decimals;
        expect(codes([n, d], { value })).toEqual([]);
        expect(codes([n, d])).toEqual([]);
      }),
    );
  });
});

describe('a law between two indicators', () => {
  const because = { vi: 'Vì thế.', en: 'So it is.' };
  const rule = (kind: Rule['kind']): Rule => ({ id: 'luat', kind, left: 'l', right: 'r', because });
  const broken = (kind: Rule['kind'], left: number | null, right: number | null) =>
    checkRule(rule(kind), { indicator: tally('l'), value: left }, { indicator: tally('r'), value: right });

  test('at most: left is at most right', () => {
    expect(broken('at-most', 10, 10)).toBeNull();
    expect(broken('at-most', 0, 10)).toBeNull();
    expect(broken('at-most', 11, 10)).toMatchObject({ severity: 'warning', code: 'luat', expected: '≤ 10' });
  });

  test('both or none: both positive or both zero', () => {
    expect(broken('both-or-none', 0, 0)).toBeNull();
    expect(broken('both-or-none', 1, 560)).toBeNull();
    expect(broken('both-or-none', 0, 96)?.code).toBe('luat');
    expect(broken('both-or-none', 2, 0)?.code).toBe('luat');
  });

  test('asks nothing of a figure that is missing', () => {
    for (const kind of ['at-most', 'both-or-none'] as const) {
      expect(broken(kind, null, 0)).toBeNull();
      expect(broken(kind, 5, null)).toBeNull();
    }
  });

  test('names both figures and its reason', () => {
    expect(broken('at-most', 1100, 10)?.message.vi).toBe('l: 1.100; r: 10. Vì thế.');
  });
});
