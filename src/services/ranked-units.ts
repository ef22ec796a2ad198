import { indicatorResolver, unitResolver } from '../catalogue/resolve.ts';
import type { Day } from '../domain/day.ts';
import type { IndexDefinition } from '../domain/index/definition.ts';
import { lastDay, parsePeriod } from '../domain/period.ts';
import type { Catalogue } from '../domain/plan.ts';
import { membersOn, nameOn } from '../domain/unit.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';

/** Whose figures of a file an index ranks, and in which league. */
export interface RankedUnits {
  /** The file's rows with units and indicators by their ids. */
  readonly rows: (rows: readonly ObservationRow[]) => readonly ObservationRow[];
  /** The units that are ranked on a day, also without figures; null: every unit of the file. */
  readonly unitsOn: (day: Day) => readonly string[] | null;
  readonly blockOf: (unit: string) => string;
  /** Null where units have no other name. */
  readonly nameOn: ((unit: string, day: Day) => string) | null;
}

/** Every unit of the file, in one league. */
export const anyUnits: RankedUnits = {
  rows: (rows) => rows,
  unitsOn: () => null,
  blockOf: () => '',
  nameOn: null,
};

/** The units of the register and levels an index names; null where there is no such register. */
export function registerUnits(catalogue: Catalogue, { register: id, levels }: IndexDefinition): RankedUnits | null {
  const register = catalogue.registers.find((r) => r.id === id);
  if (!register) return null;
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const unitNamed = unitResolver(catalogue);
  const indicatorNamed = indicatorResolver(catalogue);
  const all = [...new Set(register.units.map((unit) => unit.level))];
  const ids = new Map<string, string>();
  const idOf = (text: string, period: string): string => {
    const key = `${text}\u0000${period}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const parsed = parsePeriod(period);
    const found = parsed ? unitNamed(text, lastDay(parsed), [register.id], false) : null;
    const unit = found && 'unit' in found ? found.unit.id : text;
    ids.set(key, unit);
    return unit;
  };
  const indicators = new Map<string, string>();
  const indicatorOf = (text: string): string => {
    const known = indicators.get(text);
    if (known !== undefined) return known;
    const found = indicatorNamed(text, false);
    const indicator = 'indicator' in found ? found.indicator.id : text;
    indicators.set(text, indicator);
    return indicator;
  };
  return {
    rows: (rows) =>
      rows.map((row) => ({ ...row, unit: idOf(row.unit, row.period), indicator: indicatorOf(row.indicator) })),
    unitsOn: (day) => membersOn(register, levels.length > 0 ? levels : all, day).map((unit) => unit.id),
    blockOf: (unit) => units.get(unit)?.block ?? '',
    nameOn: (unit, day) => {
      const known = units.get(unit);
      return known ? nameOn(known, day) : unit;
    },
  };
}
