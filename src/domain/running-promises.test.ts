import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { runningPromise, runningPromises } from './running-promises.ts';

const promised = (on: string | null, unit = 'a', more: object = {}): Cell =>
  ({
    unit: { id: unit },
    role: 'unit',
    status: 'on-track',
    target: on === null ? null : { scope: 'each', deadline: { on } },
    ...more,
  }) as unknown as Cell;

describe('of the promises of one unit, the running one', () => {
  const dates = ['2027-12-31', '2025-12-31', '2026-12-31'];
  test.each([
    ['is the next to fall due', '2026-06-30', '2026-12-31'],
    ['still runs on its last day', '2025-12-31', '2025-12-31'],
    ['is the last one after all have passed', '2030-01-01', '2027-12-31'],
    ['is the first one before any', '2020-01-01', '2025-12-31'],
  ])('%s', (_, judgedOn, on) => {
    for (const order of [dates, [...dates].reverse(), [...dates].sort()]) {
      const cells = order.map((d) => promised(d));
      expect(runningPromise(cells, judgedOn)?.target?.deadline.on).toBe(on);
    }
  });

  test('is the one with a target; without any, the first', () => {
    const [bare, dated] = [promised(null), promised('2025-12-31')];
    expect(runningPromise([bare, dated], '2026-06-30')).toBe(dated);
    expect(runningPromise([bare], '2026-06-30')).toBe(bare);
    expect(runningPromise([], '2026-06-30')).toBeUndefined();
  });
});

test('each unit has one running promise, and units it does not apply to have none', () => {
  const cells = [
    promised('2025-12-31', 'a'),
    promised('2026-12-31', 'a'),
    promised('2026-12-31', 'b', { status: 'not-applicable' }),
    promised('2026-12-31', 'p', { role: 'whole' }),
    promised(null, 'c'),
  ];
  expect(runningPromises(cells, '2026-06-30')).toEqual([cells[1]]);
});
