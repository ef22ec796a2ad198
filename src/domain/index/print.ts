import { roundHalfUp } from '../rounding.ts';

/** Decimals of a full mark to which a score is exact: floating point errs far behind them, no official rule looks so far. */
const settledDecimals = 12;

/**
 * A score from a share of a full mark, freed of what floating point left behind: 0.30000000000000004 of 1 is 0.3. A
 * score within 10⁻¹² of a tie is the tie, so that half-up sees the decimals a person would add up to.
 */
export function settled(share: number, full: number): number {
  const score = share * full;
  const decimals = settledDecimals - Math.max(0, Math.ceil(Math.log10(Math.max(1, Math.abs(full)))));
  const step = 10 ** decimals;
  const whole = Math.round(score * step);
  return Number.isSafeInteger(whole) ? whole / step + 0 : score;
}

/** The printed score: half-up on decimals, with a point. */
export const printed = (score: number, decimals: number): string => roundHalfUp(score, decimals);
