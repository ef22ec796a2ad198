import type { Day } from './day.ts';
import type { Direction } from './indicator.ts';
import type { Operator } from './plan.ts';
import { compareEnd, type End } from './quantity.ts';

/** What a target asks of a value, freed of where it was written. */
export interface Promised {
  readonly direction: Direction;
  readonly op: Operator;
  /** Null with `>` or `<` is "tăng" or "giảm": better than the baseline. */
  readonly value: number | null;
  readonly by: Day;
}

/**
 * Whether a value meets a promise. `=` is met at or better in the stated direction; a band is met inside or better,
 * so only its near end counts.
 */
export function isMet(end: End, promised: Pick<Promised, 'direction' | 'op'>, value: number): boolean {
  const c = compareEnd(end, value);
  switch (promised.op) {
    case '>=':
      return c >= 0;
    case '<=':
      return c <= 0;
    case '>':
      return c > 0;
    case '<':
      return c < 0;
    case '=':
      return promised.direction === 'up' ? c >= 0 : c <= 0;
  }
}

const share = (part: number, whole: number): number | null => {
  const quotient = part / whole;
  return Number.isFinite(quotient) ? quotient : null;
};

/** value / target, or target / value where less is better; uncapped. Null where it would divide by zero. */
export function attainmentOf(value: number, target: number, direction: Direction): number | null {
  const [part, whole] = direction === 'up' ? [value, target] : [target, value];
  return share(part, whole);
}

/** (x − b) / (v − b): the share of the promised way that is done. Null where there was no way to go. */
export const shareOfWay = (x: number, from: number, to: number): number | null => share(x - from, to - from);

/** How far a value is on the wrong side of another, in the stated direction; negative when it is ahead. */
export const shortOf = (x: number, of: number, direction: Direction): number => (direction === 'up' ? of - x : x - of);
