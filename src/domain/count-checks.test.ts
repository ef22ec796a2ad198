import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFigure } from './checks.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { row, tally } from './plan.fixture.ts';

const of = (kind: Indicator['kind'], decimals = 0): Indicator => tally('i', { kind, decimals });
const codes = (indicator: Indicator, value: number, more: Partial<Observation> = {}): string[] =>
  checkFigure(row('u', 'i', '2018', value, more), indicator).map((c) => `${c.severity} ${c.code}`);

describe('a figure that is no share', () => {
  test.each([
    ['count', 1.5, 'warning fractional-count'],
    ['count', -5, 'error below-zero'],
    ['count', -0.5, 'error below-zero'],
    ['rank', 1.5, 'warning fractional-count'],
    ['rank', 0, 'error rank-below-one'],
    ['rank', -3, 'error rank-below-one'],
    ['rank', 0.5, 'error rank-below-one'],
    ['milestone', 7, 'error milestone-not-done-or-open'],
    ['milestone', 0.5, 'error milestone-not-done-or-open'],
    ['milestone', -1, 'error milestone-not-done-or-open'],
  ] as const)('a %s of %d is reported: %s', (kind, value, said) => {
    expect(codes(of(kind), value)).toEqual([said]);
    expect(codes(of(kind), 0, { numerator: value, value: null })).toEqual([said]);
  });

  test('measured in something that has parts may be a fraction', () => {
    expect(codes(of('count', 1), 1.5)).toEqual([]);
    expect(codes(of('count', 1), -1.5)).toEqual(['error below-zero']);
  });

  test('has no denominator', () => {
    expect(codes(of('count'), 0, { numerator: 3, denominator: 4, value: null })).toEqual([
      'warning denominator-without-share',
    ]);
  });

  test('names both figures in both languages', () => {
    const [found] = checkFigure(row('u', 'i', '2018', 7000), of('milestone'));
    expect(found).toMatchObject({ read: '7000', expected: '0 | 1' });
    expect(found?.message.vi).toContain('7.000');
    expect(found?.message.en).toContain('7,000');
    const [beside] = checkFigure(row('u', 'i', '2018', [3, 4]), of('count'));
    expect(beside?.message.vi).toBe(
      'Có mẫu số 4 bên cạnh 3, nhưng chỉ số "i" không phải tỷ lệ; mẫu số không được dùng.',
    );
  });

  test('that is whole and possible has nothing said of it', () => {
    fc.assert(fc.property(fc.nat(), (x) => codes(of('count'), x).length === 0));
    fc.assert(fc.property(fc.integer({ min: 1 }), (x) => codes(of('rank'), x).length === 0));
    for (const x of [0, 1]) expect(codes(of('milestone'), x)).toEqual([]);
  });
});
