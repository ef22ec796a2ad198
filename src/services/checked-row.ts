import type { Day } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';

/** A row whose unit, indicator and period are known and whose figure is possible. */
export interface CheckedRow {
  readonly row: ObservationRow;
  readonly observation: Observation;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly endsOn: Day;
  /** Only sample plans ask for this indicator, so its figures are sample figures. */
  readonly sample: boolean;
}
