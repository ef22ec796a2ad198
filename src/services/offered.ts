import type { Check } from '../domain/check.ts';
import type { Day } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';

/** A possible figure that is handed in, before it is stored. */
export interface Offered {
  readonly observation: Observation;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly endsOn: Day;
  /** Only sample plans ask for this indicator, so its figures are sample figures. */
  readonly sample: boolean;
}

/** What is said of one of the figures offered. */
export interface Suspicion<O extends Offered> {
  readonly of: O;
  readonly check: Check;
}
