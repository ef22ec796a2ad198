import { yearsBetween } from './day.ts';
import type { Direction } from './indicator.ts';
import type { PathPoint } from './path.ts';
import { shortOf } from './promise.ts';

export interface CompoundGrowth {
  /** Achieved over required compound annual growth rate; null where either cannot be had. */
  readonly ratio: number | null;
  /** The figure moved away from the target. */
  readonly away: boolean;
}

/** The compound annual growth rate from one value to another, 0.05 for 5% a year; null unless both and the years are positive. */
export const annualRate = (from: number, to: number, years: number): number | null =>
  years <= 0 || from <= 0 || to <= 0 ? null : (to / from) ** (1 / years) - 1;

const rate = (from: PathPoint, to: PathPoint): number | null =>
  annualRate(from.value, to.value, yearsBetween(from.on, to.on));

/**
 * Eurostat's indicator of progress with a target: actual over required compound annual growth rate,
 * (x/b)^(1/(d−t₀)) − 1 over (v/b)^(1/(T−t₀)) − 1. Needs positive values, as growth rates do.
 * Source: Eurostat, "Sustainable development in the European Union", annex on the method; Open SDG progress status.
 * Without a start there is no growth to speak of.
 */
export function compoundGrowth(
  start: PathPoint | null,
  now: PathPoint,
  target: PathPoint,
  direction: Direction,
): CompoundGrowth {
  if (!start) return { ratio: null, away: false };
  const away = shortOf(now.value, start.value, direction) > 0;
  const achieved = rate(start, now);
  const required = rate(start, target);
  const ratio = achieved === null || required === null || required === 0 ? null : achieved / required;
  return { ratio: ratio !== null && Number.isFinite(ratio) ? ratio : null, away };
}
