import type { Check } from '../check.ts';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { parsePeriod, periodText, shift } from '../period.ts';
import { row, unit as unitOf } from '../plan.fixture.ts';
import type { Unit } from '../unit.ts';
import { KnownFigures } from './known-figures.ts';
import { Places } from './places.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** A share's counts, a value, or a state. */
export type Said = readonly [number, number] | number | 'none-arose' | 'not-applicable' | 'no-data' | null;

/** Figures of one unit, one a period from the first on; null is a period without one. */
export function inTurn(said: readonly Said[], unit = 'an', first = '2025-01'): Observation[] {
  const start = parsePeriod(first);
  if (!start) throw new Error(first);
  return said.flatMap((one, i) => (one === null ? [] : [row(unit, 'i', periodText(shift(start, i)), one)]));
}

const places = (units: readonly Unit[]): Places => new Places([{ ...register, units }]);

const register = {
  id: 'que',
  name: { vi: 'Tỉnh Quế', en: 'Que' },
  province: 'que',
  blocks: [],
  lineage: [],
  statedCounts: [],
};

/** What is said of the last of a unit's figures, whatever stands of other units. */
export function checksOf(
  indicator: Indicator,
  own: readonly Observation[],
  others: readonly Observation[] = [],
): readonly Check[] {
  const last = own.at(-1);
  if (!last) throw new Error('no figure');
  const ids = [...new Set([...own, ...others].map((o) => o.unit))];
  const units = places(ids.map((id) => unitOf(id, 'district')));
  return suspicionsOf(last, new KnownFigures(indicator, [...own, ...others], [last]), units);
}

/** Their codes. */
export const codesOf = (...asked: Parameters<typeof checksOf>): string[] => checksOf(...asked).map((c) => c.code);
