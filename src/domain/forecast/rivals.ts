import { annualRate } from '../compound-growth.ts';
import type { Forecaster } from './forecaster.ts';

/** The last value carried on. */
export const lastValue: Forecaster = ({ z }, { last }) => [z[last] ?? 0];

/**
 * The last value carried on at the compound annual growth rate since the first one, as Eurostat's and Open SDG's
 * progress methods do; without positive values there is no rate, and the last value is carried on.
 */
export const carriedGrowth: Forecaster = ({ past, z, scale, perYear }, { first, last }, ahead) => {
  const from = past[first];
  const now = past[last];
  const level = z[last] ?? 0;
  const rate = from && now ? annualRate(from.value, now.value, (now.at - from.at) / perYear) : null;
  if (rate === null || !now) return [level];
  const numerator = now.numerator === null ? null : now.numerator * (1 + rate) ** (ahead / perYear);
  const grown = scale.to({ ...now, value: now.value * (1 + rate) ** (ahead / perYear), numerator });
  return [Number.isFinite(grown) ? grown : level];
};
