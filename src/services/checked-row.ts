import type { ObservationRow } from '../intake/observations-csv.ts';
import type { Offered } from './offered.ts';

/** A row whose unit, indicator and period are known and whose figure is possible. */
export interface CheckedRow extends Offered {
  readonly row: ObservationRow;
}
