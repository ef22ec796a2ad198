import { Decimal } from 'decimal.js';

/** Decimal arithmetic with room to spare: a figure is rounded once, half-up, when it is printed. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });

/** Rounds half-up on the decimal digits, away from zero: 51.85 to one decimal is "51.9", never "51.8"; never "-0.0". */
export const roundHalfUp = (value: number | Decimal, decimals: number): string => {
  const rounded = new Exact(value).toDecimalPlaces(decimals);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
};

/** scale·n/d as a double nearest to the exact quotient; null where d is zero. */
export function quotient(numerator: number, denominator: number, scale = 1): number | null {
  if (denominator === 0) return null;
  // Division of exact doubles is rounded correctly, so plain arithmetic gives the same nearest double.
  if (Number.isSafeInteger(numerator * scale) && Number.isSafeInteger(denominator))
    return (numerator * scale) / denominator;
  return new Exact(numerator).times(scale).div(denominator).toNumber();
}

/** Exact sum of decimal figures: 0.1 + 0.2 is 0.3. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total = Number.isSafeInteger(value) ? total + value : Number.NaN;
  if (Number.isSafeInteger(total)) return total;
  return values.reduce((exact, value) => exact.plus(value), new Exact(0)).toNumber();
}
