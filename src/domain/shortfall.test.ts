import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civil } from './calendar.ts';
import { counts, figure } from './given.fixture.ts';
import type { Observation } from './observation.ts';
import { Series } from './series.ts';
import { type ShortfallInput, shortfallOf } from './shortfall.ts';

type Of = Partial<Omit<ShortfallInput, 'level'>> & { readonly kind?: ShortfallInput['indicator']['kind'] };

const lacking = (o: Observation, { kind = 'ratio', ...of }: Of = {}) => {
  const indicator = { kind, scale: kind === 'ratio' ? 100 : 1, direction: 'up' as const, ...of.indicator };
  const level = new Series([o], { ...indicator, bounded: false }, 'stock', civil).at('2030-12-31');
  if (!level) throw new Error('no level');
  return shortfallOf({ op: '>=', target: 60, expected: null, months: null, ...of, indicator, level });
};
const down = (kind: 'ratio' | 'rank' | 'count') => ({
  kind,
  scale: kind === 'ratio' ? 100 : 1,
  direction: 'down' as const,
});

describe('what is missing to a target', () => {
  test('of a ratio is said in what its numerator counts', () => {
    expect(lacking(counts('2018', 6_200, 12_000))).toMatchObject({ in: 'counts', missing: 1_000 });
  });

  test('is rounded up to whole things: 80 % of 7 is 6', () => {
    expect(lacking(counts('2018', 3, 7), { target: 80 })?.missing).toBe(3);
  });

  test('does not stumble over binary fractions: 70 % of 10 is 7', () => {
    expect(lacking(counts('2018', 6, 10), { target: 70 })?.missing).toBe(1);
    expect(lacking(counts('2018', 7, 10), { target: 70 })).toBeNull();
    expect(lacking(counts('2018', 28, 50), { target: 57 })?.missing).toBe(1);
  });

  test('to a strict target is one more where it would only be reached', () => {
    expect(lacking(counts('2018', 90, 100), { op: '>', target: 90 })?.missing).toBe(1);
    expect(lacking(counts('2018', 91, 100), { op: '>', target: 90 })).toBeNull();
    expect(lacking(counts('2018', 5, 7), { op: '>', target: 80 })?.missing).toBe(1);
    expect(lacking(figure('2018', 8), { kind: 'count', op: '>', target: 10 })?.missing).toBe(3);
  });

  test('of a share without counts is percentage points', () => {
    expect(lacking(figure('2018', 51.8), { target: 60 })).toMatchObject({ in: 'points', missing: 8.2 });
  });

  test('of a count is so many', () => {
    expect(lacking(figure('2018', 124), { kind: 'count', target: 222 })).toMatchObject({ in: 'counts', missing: 98 });
  });

  test('of a rank is places', () => {
    const asked = { kind: 'rank', indicator: down('rank'), op: '<=', target: 20 } as const;
    expect(lacking(figure('2018', 26), asked)).toMatchObject({ in: 'ranks', missing: 6 });
    expect(lacking(figure('2018', 20), asked)).toBeNull();
    expect(lacking(figure('2018', 20), { ...asked, op: '<' })?.missing).toBe(1);
  });

  test('of a share that should fall is the points above', () => {
    const asked = { indicator: down('ratio'), op: '<=', target: 5 } as const;
    expect(lacking(counts('2018', 8, 100), asked)).toMatchObject({ in: 'points', missing: 3 });
  });

  test('is null where nothing is missing or nothing is known', () => {
    expect(lacking(counts('2018', 60, 100))).toBeNull();
    expect(lacking(counts('2018', 99, 100))).toBeNull();
    const level = {
      ...new Series([counts('2018', 1, 2)], { kind: 'ratio', scale: 100, bounded: true }, 'stock', civil).at(
        '2019-01-01',
      ),
    };
    const indicator = { kind: 'ratio', scale: 100, direction: 'up' } as const;
    const unknown = { ...level, value: null } as ShortfallInput['level'];
    expect(shortfallOf({ indicator, level: unknown, op: '>=', target: 1, expected: null, months: 1 })).toBeNull();
  });

  test('is the least number of things that meets the target', () => {
    const of = fc.record({
      n: fc.nat({ max: 5_000 }),
      d: fc.integer({ min: 1, max: 5_000 }),
      t: fc.integer({ min: 0, max: 1_000 }),
    });
    fc.assert(
      fc.property(of, fc.constantFrom('>=', '>'), ({ n, d, t }, op) => {
        const meets = (k: number) => (op === '>' ? 1_000 * k > t * d : 1_000 * k >= t * d);
        const missing = lacking(counts('2018', n, d), { op, target: t / 10 })?.missing ?? 0;
        expect(meets(n + missing)).toBe(true);
        if (missing > 0) expect(meets(n + missing - 1)).toBe(false);
      }),
    );
  });
});

describe('what is missing a month', () => {
  test('is 310 where 1.240 are missing in four months', () => {
    expect(lacking(counts('2018', 4_760, 10_000), { months: 4 })).toMatchObject({ missing: 1_240, perMonth: 310 });
  });

  test('is rounded up, so that the months are enough', () => {
    expect(lacking(counts('2018', 50, 100), { months: 3 })).toMatchObject({ missing: 10, perMonth: 4 });
  });

  test('is not rounded in percentage points', () => {
    expect(lacking(figure('2018', 50), { months: 4 })?.perMonth).toBe(2.5);
  });

  test('is not said once the deadline has passed', () => {
    expect(lacking(counts('2018', 50, 100), { months: null })).toMatchObject({ months: null, perMonth: null });
  });
});

describe('what is missing to the promise of today', () => {
  test('is counted as the target is', () => {
    expect(lacking(counts('2018', 30, 100), { expected: 45 })).toMatchObject({ missing: 30, behindPath: 15 });
  });

  test('is 0 ahead of the path and null without one', () => {
    expect(lacking(counts('2018', 50, 100), { expected: 45 })?.behindPath).toBe(0);
    expect(lacking(counts('2018', 50, 100))?.behindPath).toBeNull();
  });
});
