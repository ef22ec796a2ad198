import type { Check } from '../check.ts';
import type { Day } from '../day.ts';
import type { Indicator } from '../indicator.ts';
import { type Level, membersOn, nameOn, type Register, type Unit, unitsOn } from '../unit.ts';
import type { KnownFigures } from './known-figures.ts';
import { wholeAndParts } from './whole-and-parts.ts';

/** A unit that others are part of. */
export interface Whole {
  readonly unit: Unit;
  readonly parts: readonly Unit[];
  /** These are not all its parts: they may be less than it, never more. */
  readonly open: boolean;
}

/**
 * What has parts on a day: groups of levels, units with units below them, and the province, which is held against each
 * level alone, since a district's figure may hold those of its communes.
 */
export function wholesOn(register: Register, day: Day): Whole[] {
  const units = unitsOn(register, day);
  const groups = units
    .filter((u) => u.level === 'group' && u.of.length > 0)
    .map((unit) => ({ unit, parts: membersOn(register, unit.of, day), open: false }));
  const reporting = units.filter((u) => u.level !== 'group' && u.level !== 'province');
  const parents = reporting.map((unit) => ({
    unit,
    parts: reporting.filter((u) => u.parent === unit.id),
    open: false,
  }));
  const province = units.find((u) => u.id === register.province);
  const levels: readonly Level[] = ['department', 'district', 'commune'];
  const ofProvince = levels.flatMap((level) =>
    province ? [{ unit: province, parts: membersOn(register, [level], day), open: true }] : [],
  );
  return [...groups, ...parents, ...ofProvince].filter(({ parts }) => parts.length > 0);
}

/** What is said of one of the figures handed in. */
export interface OfUnit {
  readonly unit: string;
  readonly check: Check;
}

/**
 * Wholes of a period that their parts do not add up to, of those a figure was handed in for. Told once a whole: at its
 * own figure where that was handed in, else at the part handed in last.
 */
export function suspiciousWholes(
  wholes: readonly Whole[],
  { indicator, period, day }: { readonly indicator: Indicator; readonly period: string; readonly day: Day },
  known: KnownFigures,
  handedIn: readonly string[],
): OfUnit[] {
  const figures = new Map(known.in(period).map((o) => [o.unit, o]));
  return wholes.flatMap(({ unit, parts, open }) => {
    const own = figures.get(unit.id);
    const told = handedIn.includes(unit.id) ? unit.id : handedIn.findLast((id) => parts.some((p) => p.id === id));
    if (!own || told === undefined) return [];
    const given = parts.flatMap((p) => figures.get(p.id) ?? []);
    const units = parts.length;
    const check = wholeAndParts({ whole: own, parts: given, units, open }, indicator, nameOn(unit, day));
    return check ? [{ unit: told, check }] : [];
  });
}
