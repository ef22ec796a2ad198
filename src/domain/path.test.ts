import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import { type PathPoint, pathOf, promisedOn } from './path.ts';

const start = { on: '2020-12-31', value: 40 };
const goal = { on: '2030-12-31', value: 100 };
const half = { on: '2025-12-31', value: 60 };

describe('a straight path', () => {
  const path = pathOf('line', start, [goal]);
  test.each([
    ['2019-01-01', 40, 'before its start'],
    ['2020-12-31', 40, 'at its start'],
    ['2025-12-31', 70, 'half way in days'],
    ['2030-12-31', 100, 'at the deadline'],
    ['2035-01-01', 100, 'after the deadline'],
  ])('on %s promises %d (%s)', (day, value) => expect(promisedOn(path, day)).toBeCloseTo(value, 12));

  test('goes through every dated target, whatever the order they are written in', () => {
    for (const points of [
      [half, goal],
      [goal, half],
    ]) {
      const bent = pathOf('line', start, points);
      expect(promisedOn(bent, '2025-12-31')).toBe(60);
      expect(promisedOn(bent, '2030-12-31')).toBe(100);
      expect(promisedOn(bent, '2023-07-02')).toBeCloseTo(50, 1);
      expect(promisedOn(bent, '2028-07-01')).toBeCloseTo(80, 1);
    }
  });

  test('may go down', () => {
    const down = pathOf('line', { on: '2020-12-31', value: 30 }, [{ on: '2030-12-31', value: 10 }]);
    expect(promisedOn(down, '2025-12-31')).toBeCloseTo(20, 12);
  });
});

describe('a stepped path', () => {
  const path = pathOf('step', start, [half, goal]);
  test.each([
    ['2020-12-31', 40],
    ['2025-12-30', 40],
    ['2025-12-31', 60],
    ['2030-12-30', 60],
    ['2030-12-31', 100],
    ['2031-01-01', 100],
  ])('on %s promises %d', (day, value) => expect(promisedOn(path, day)).toBe(value));
});

describe('a path', () => {
  test('without a target after its start promises nothing', () => {
    expect(promisedOn(pathOf('line', start, []), '2025-01-01')).toBeNull();
    expect(promisedOn(pathOf('line', start, [{ on: '2020-12-31', value: 50 }]), '2025-01-01')).toBeNull();
  });

  const point = fc.record({
    on: fc.integer({ min: 1, max: 4000 }).map((n) => addDays(start.on, n)),
    value: fc.integer({ min: -100, max: 200 }),
  });
  const day = fc.integer({ min: -400, max: 5000 }).map((n) => addDays(start.on, n));
  const shape = fc.constantFrom('line' as const, 'step' as const);

  test('never leaves the range of its points', () => {
    fc.assert(
      fc.property(shape, fc.array(point, { minLength: 1, maxLength: 5 }), day, (s, points, d) => {
        const values = [start.value, ...points.map((p) => p.value)];
        const promised = promisedOn(pathOf(s, start, points), d);
        expect(promised).not.toBeNull();
        expect(promised).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(promised).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  test('does not depend on the order its points are given in, even with two on one day', () => {
    const twoOnOneDay = (points: PathPoint[]): PathPoint[] => points.map((p, i) => (i % 2 ? { ...p, on: half.on } : p));
    fc.assert(
      fc.property(shape, fc.array(point, { minLength: 2, maxLength: 5 }).map(twoOnOneDay), day, (s, points, d) => {
        const written = promisedOn(pathOf(s, start, points), d);
        expect(promisedOn(pathOf(s, start, [...points].reverse()), d)).toBe(written);
      }),
    );
  });

  test('of two points on one day that are as far, the order they come in does not matter', () => {
    const start = { on: '2022-12-31', value: 0.01 };
    const points = [
      { on: '2023-12-31', value: 0 },
      { on: '2023-12-31', value: 5e-324 },
    ];
    expect(pathOf('line', start, points)).toEqual(pathOf('line', start, points.toReversed()));
  });
});
