import { Exact } from './rounding.ts';

/** How sure a document is of a figure: "khoảng" `~`, "gần" `~<`, "hơn khoảng" `~>`, "trên" `>`. */
export type Qualifier = '=' | '~' | '~<' | '~>' | '>' | '>=' | '<' | '<=';

export const qualifiers: readonly Qualifier[] = ['=', '~', '~<', '~>', '>', '>=', '<', '<='];

/** Every value a qualified figure may stand for. An open end does not belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** The interval of a figure that is sure. */
export const exactly = (value: number): Interval => closed(value, value);

/** Whether an interval holds one value only. */
export const isExact = ({ low, high, lowOpen, highOpen }: Interval): boolean => low === high && !lowOpen && !highOpen;

const closed = (low: number, high: number): Interval => ({ low, high, lowOpen: false, highOpen: false });

/** Half a unit of the last non-zero digit of a figure: 25 → 0.5, 200 → 50, 71.5 → 0.05, 0 → 0. */
export function halfUnit(value: number): number {
  if (value === 0) return 0;
  const digits = new Exact(value).toFixed();
  const [, decimals = ''] = digits.split('.');
  if (decimals !== '') return Number(`5e-${decimals.length + 1}`);
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return Number(`5e${zeros - 1}`);
}

/**
 * The interval of a figure with its qualifier, within the limits the indicator sets (a share is 0–100).
 *
 * @example intervalOf(200, '~<') // 150 … 200
 * @example intervalOf(90, '>', { low: 0, high: 100 }) // more than 90, at most 100
 */
export function intervalOf(value: number, qualifier: Qualifier, within?: { low: number; high: number }): Interval {
  if (qualifier === '=') return exactly(value);
  const least = within && within.low <= value ? within.low : Number.NEGATIVE_INFINITY;
  const most = within && value <= within.high ? within.high : Number.POSITIVE_INFINITY;
  const half = halfUnit(value);
  const minus = Math.max(new Exact(value).minus(half).toNumber(), least);
  const plus = Math.min(new Exact(value).plus(half).toNumber(), most);
  switch (qualifier) {
    case '~':
      return closed(minus, plus);
    case '~<':
      return closed(minus, value);
    case '~>':
      return closed(value, plus);
    case '>':
      return { low: value, high: most, lowOpen: value < most, highOpen: false };
    case '>=':
      return closed(value, most);
    case '<':
      return { low: least, high: value, lowOpen: false, highOpen: value > least };
    case '<=':
      return closed(least, value);
  }
}

/** A qualified figure at one of its ends; `beyond` says the true value lies strictly past it (+1 above, −1 below, 0 on it). */
export interface End {
  readonly value: number;
  readonly beyond: -1 | 0 | 1;
}

export const lowEnd = (i: Interval): End => ({ value: i.low, beyond: i.lowOpen ? 1 : 0 });
export const highEnd = (i: Interval): End => ({ value: i.high, beyond: i.highOpen ? -1 : 0 });

/** Compares an end with a number: −1 below, 0 equal, 1 above. */
export const compareEnd = (end: End, to: number): number => Math.sign(end.value - to) || end.beyond;
