import type { Day } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Catalogue } from '../domain/plan.ts';
import { holdsOn, nameOn, type Unit } from '../domain/unit.ts';
import { nameKey } from './name-key.ts';
import { nearest } from './nearest.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** `unknown` is the text as given. `otherDays`: units of that name that do not exist on the day. */
export type ResolvedUnit =
  | { readonly unit: Unit }
  | { readonly ambiguous: readonly Unit[] }
  | { readonly unknown: string; readonly nearest: readonly Named[]; readonly otherDays: readonly Unit[] };

/** Finds the unit a text names on a day, in all registers or in those given; without `suggest` no nearest names. */
export type ResolveUnit = (text: string, day: Day, registers?: readonly string[], suggest?: boolean) => ResolvedUnit;

/**
 * Names of units as people type them: id, any name, any alias, a code that held on the day. Only units that exist on
 * the day are found; for a name that belongs to another time, `nearest` begins with the successors of that day.
 *
 * @example unitResolver(catalogue)('Sở TT&TT', '2018-12-31', ['gia-lai']) // { unit: … }
 */
export function unitResolver(catalogue: Catalogue): ResolveUnit {
  const units = catalogue.registers.flatMap((register) => register.units);
  const byKey = new Map<string, Set<Unit>>();
  for (const unit of units) {
    for (const text of textsOf(unit)) {
      const key = nameKey(text);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(unit));
    }
  }
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const successors = successorsIn(catalogue, byId);

  return (text, day, registers, suggest = true) => {
    const here = (unit: Unit): boolean => registers === undefined || registers.includes(unit.register);
    const wanted = text.normalize('NFC').trim();
    const withId = byId.get(wanted.toLowerCase());
    const named = withId ? [withId] : [...(byKey.get(nameKey(text)) ?? [])];
    const coded = units.filter((u) => u.codes.some((code) => code.value === wanted && holdsOn(code, day)));
    const candidates = [...new Set([...named, ...coded])].filter(here);
    const found = candidates.filter((unit) => holdsOn(unit, day));
    const [only, ...others] = found;
    if (only) return others.length === 0 ? { unit: only } : { ambiguous: found };
    const alive = suggest ? units.filter((unit) => here(unit) && holdsOn(unit, day)) : [];
    const suggested = [...candidates.flatMap((u) => successors(u, day)), ...nearest(text, alive, textsOf)];
    return {
      unknown: text,
      nearest: [...new Set(suggested)].slice(0, 3).map((unit) => ({ id: unit.id, name: nameOn(unit, day) })),
      otherDays: candidates,
    };
  };
}

const textsOf = (unit: Unit): string[] => [...unit.names.map((name) => name.value), ...unit.aliases];

/** The units of a day that a unit of an earlier time went into, through any number of edges. */
function successorsIn(catalogue: Catalogue, byId: ReadonlyMap<string, Unit>): (unit: Unit, day: Day) => Unit[] {
  const edges = catalogue.registers.flatMap((register) => register.lineage);
  return (unit, day) => {
    const seen = new Set([unit.id]);
    for (const id of seen) {
      for (const edge of edges) {
        if (edge.on <= day && edge.from.includes(id)) for (const next of edge.into) seen.add(next);
      }
    }
    seen.delete(unit.id);
    return [...seen].flatMap((id) => byId.get(id) ?? []).filter((u) => holdsOn(u, day));
  };
}

export type ResolvedIndicator =
  | { readonly indicator: Indicator }
  | { readonly ambiguous: readonly Indicator[] }
  | { readonly unknown: string; readonly nearest: readonly Named[] };

/**
 * Indicators as people type them: id, Vietnamese name or short name, English name.
 *
 * @example indicatorResolver(catalogue)('tỷ lệ hồ sơ nộp trực tuyến') // { indicator: … }
 */
export function indicatorResolver(catalogue: Catalogue): (text: string, suggest?: boolean) => ResolvedIndicator {
  const called = (i: Indicator): string[] => [i.name.vi, i.short.vi, i.name.en, i.short.en];
  const byId = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const byKey = new Map<string, Set<Indicator>>();
  for (const indicator of catalogue.indicators) {
    for (const text of called(indicator)) {
      byKey.set(nameKey(text), (byKey.get(nameKey(text)) ?? new Set()).add(indicator));
    }
  }
  return (text, suggest = true) => {
    const withId = byId.get(text.trim().toLowerCase());
    const found = withId ? [withId] : [...(byKey.get(nameKey(text)) ?? [])];
    const [only, ...others] = found;
    if (only) return others.length === 0 ? { indicator: only } : { ambiguous: found };
    const near = suggest ? nearest(text, catalogue.indicators, (i) => [i.id, ...called(i)]) : [];
    return { unknown: text, nearest: near.map((i) => ({ id: i.id, name: i.name.vi })) };
  };
}
