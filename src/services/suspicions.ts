import { grouped } from '../domain/grouped.ts';
import type { Observation } from '../domain/observation.ts';
import { lastDay, shift } from '../domain/period.ts';
import type { Catalogue } from '../domain/plan.ts';
import { KnownFigures, recalled } from '../domain/suspicion/known-figures.ts';
import { Places } from '../domain/suspicion/places.ts';
import { suspicionsOf } from '../domain/suspicion/suspicions-of.ts';
import { suspiciousWholes } from '../domain/suspicion/wholes.ts';
import type { Register } from '../domain/unit.ts';
import { figuresBetween } from '../store/figures-between.ts';
import { brokenLaws } from './broken-laws.ts';
import type { Offered, Suspicion } from './offered.ts';
import type { Ports } from './ports.ts';

/**
 * Warnings about figures handed in: each held against its unit's own history, like units, the whole it is part of and
 * the laws of the catalogue, as all of them would stand once these are taken. One indicator is read at a time.
 */
export async function suspicions<O extends Offered>(
  ports: Ports,
  catalogue: Catalogue,
  offered: readonly O[],
): Promise<Suspicion<O>[]> {
  const places = new Places(catalogue.registers);
  const found: Suspicion<O>[] = [];
  for (const ofIndicator of grouped(offered, (o) => `${o.sample} ${o.indicator.id}`).values()) {
    found.push(...(await ofOneIndicator(ports, places, ofIndicator)));
  }
  found.push(...(await brokenLaws(ports, catalogue, offered)));
  return found;
}

async function ofOneIndicator<O extends Offered>(
  ports: Ports,
  places: Places,
  offered: readonly O[],
): Promise<Suspicion<O>[]> {
  const [first] = offered;
  if (!first) return [];
  const { indicator } = first;
  const reached = places.around(offered.map((o) => o.observation.unit));
  const held = await heldAround(ports, first, offered, reached);
  const known = new KnownFigures(
    indicator,
    held,
    offered.map((o) => o.observation),
  );
  const found = offered.flatMap((of): Suspicion<O>[] =>
    suspicionsOf(of.observation, known, places).map((check) => ({ of, check })),
  );
  for (const [period, ofPeriod] of grouped(offered, (o) => o.observation.period)) {
    const day = ofPeriod[0]?.endsOn ?? lastDay(first.period);
    const byUnit = new Map(ofPeriod.map((o) => [o.observation.unit, o]));
    for (const register of reached) {
      const told = suspiciousWholes(places.wholesOn(register, day), { indicator, period, day }, known, [
        ...byUnit.keys(),
      ]);
      for (const { unit, check } of told) {
        const of = byUnit.get(unit);
        if (of) found.push({ of, check });
      }
    }
  }
  return found;
}

/**
 * What stands around figures handed in: of their own units as far back as history counts, and to the period after the
 * last of them; of all others the same periods, and the one before.
 */
async function heldAround(
  { db }: Ports,
  any: Offered,
  offered: readonly Offered[],
  registers: readonly Register[],
): Promise<Observation[]> {
  const first = offered.reduce((a, b) => (b.endsOn < a.endsOn ? b : a), any);
  const last = offered.reduce((a, b) => (b.endsOn > a.endsOn ? b : a), any);
  const own = new Set(offered.map((o) => o.observation.unit));
  const others = registers.flatMap((r) => r.units).flatMap((u) => (own.has(u.id) ? [] : [u.id]));
  const of = { sample: any.sample, indicator: any.indicator.id };
  const [history, beside] = await Promise.all([
    figuresBetween(db, {
      ...of,
      units: [...own],
      from: lastDay(shift(first.period, -recalled)),
      to: lastDay(shift(last.period, 1)),
    }),
    figuresBetween(db, { ...of, units: others, from: lastDay(shift(first.period, -1)), to: last.endsOn }),
  ]);
  return [...history, ...beside];
}
