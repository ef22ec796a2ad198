import type { Past, Stretch } from './past.ts';
import type { Scale } from './scale.ts';

/** A series on the line it is forecast on. */
export interface OnLine {
  readonly past: Past;
  readonly at: Float64Array;
  readonly z: Float64Array;
  readonly scale: Scale;
  /** Periods in a year. */
  readonly perYear: number;
}

/**
 * What a method says of the figure `ahead` periods after the last one seen: one or several places on the line, always
 * as many. Sees nothing outside the stretch.
 */
export type Forecaster = (series: OnLine, seen: Stretch, ahead: number) => readonly number[];

export const onLine = (past: Past, scale: Scale, perYear: number): OnLine => ({
  past,
  at: Float64Array.from(past, (point) => point.at),
  z: Float64Array.from(past, scale.to),
  scale,
  perYear,
});
