import { describe, expect, test } from 'vitest';
import type { Direction } from './indicator.ts';
import type { Operator } from './plan.ts';
import { attainmentOf, isMet, shareOfWay, shortOf } from './promise.ts';

const exactly = (value: number) => ({ value, beyond: 0 as const });

describe('a promise is met', () => {
  test.each<[Operator, Direction, number, boolean, boolean, boolean]>([
    ['>=', 'up', 95, false, true, true],
    ['>', 'up', 95, false, false, true],
    ['=', 'up', 95, false, true, true],
    ['<=', 'down', 95, true, true, false],
    ['<', 'down', 95, true, false, false],
    ['=', 'down', 95, true, true, false],
  ])('%s (%s) %d: below %s, at %s, above %s', (op, direction, target, below, at, above) => {
    const met = (x: number) => isMet(exactly(x), { op, direction }, target);
    expect([met(94.9), met(95), met(95.1)]).toEqual([below, at, above]);
  });

  test('strictly by a figure that is certainly past it', () => {
    expect(isMet({ value: 95, beyond: 1 }, { op: '>', direction: 'up' }, 95)).toBe(true);
    expect(isMet({ value: 95, beyond: -1 }, { op: '>=', direction: 'up' }, 95)).toBe(false);
    expect(isMet({ value: 5, beyond: -1 }, { op: '<', direction: 'down' }, 5)).toBe(true);
  });
});

describe('attainment', () => {
  test.each<[number, number, Direction, number | null]>([
    [45, 90, 'up', 0.5],
    [120, 100, 'up', 1.2],
    [20, 10, 'down', 0.5],
    [5, 10, 'down', 2],
    [0, 90, 'up', 0],
    [5, 0, 'up', null],
    [0, 10, 'down', null],
    [0, 0, 'down', null],
    [5, 0, 'down', 0],
  ])('of %d against %d (%s) is %s', (value, target, direction, share) => {
    expect(attainmentOf(value, target, direction)).toBe(share);
  });
});

describe('the share of the promised way', () => {
  test.each<[number, number, number, number | null]>([
    [55, 40, 70, 0.5],
    [30, 40, 70, -1 / 3],
    [80, 40, 70, 4 / 3],
    [20, 30, 10, 0.5],
    [50, 50, 50, null],
    [60, 50, 50, null],
  ])('at %d from %d to %d is %s', (x, from, to, share) => expect(shareOfWay(x, from, to)).toBe(share));
});

test('a shortfall is positive on the wrong side', () => {
  expect(shortOf(40, 50, 'up')).toBe(10);
  expect(shortOf(60, 50, 'up')).toBe(-10);
  expect(shortOf(60, 50, 'down')).toBe(10);
});
