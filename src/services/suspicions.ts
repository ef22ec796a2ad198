import type { Day } from '../domain/day.ts';
import { grouped } from '../domain/grouped.ts';
import { lastDay, shift } from '../domain/period.ts';
import type { Catalogue } from '../domain/plan.ts';
import { KnownFigures, recalled } from '../domain/suspicion/known-figures.ts';
import { suspicionsOf, UnitsById } from '../domain/suspicion/suspicions-of.ts';
import { suspiciousWholes, wholesOn } from '../domain/suspicion/wholes.ts';
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
  const units = new UnitsById(catalogue.registers);
  const found: Suspicion<O>[] = [];
  for (const ofIndicator of grouped(offered, (o) => `${o.sample} ${o.indicator.id}`).values()) {
    found.push(...(await ofOneIndicator(ports, catalogue, units, ofIndicator)));
  }
  found.push(...(await brokenLaws(ports, catalogue, offered)));
  return found;
}

async function ofOneIndicator<O extends Offered>(
  ports: Ports,
  { registers }: Catalogue,
  units: UnitsById,
  offered: readonly O[],
): Promise<Suspicion<O>[]> {
  const [first] = offered;
  if (!first) return [];
  const { indicator, sample } = first;
  const reached = registersOf(registers, units, offered);
  const held = await figuresBetween(ports.db, {
    sample,
    indicator: indicator.id,
    units: reached.flatMap((r) => r.units).map((u) => u.id),
    ...stretchOf(offered, first),
  });
  const known = new KnownFigures(
    held,
    offered.map((o) => o.observation),
  );
  const found = offered.flatMap((of): Suspicion<O>[] =>
    suspicionsOf(of.observation, indicator, known, units).map((check) => ({ of, check })),
  );
  for (const [period, ofPeriod] of grouped(offered, (o) => o.observation.period)) {
    const day = ofPeriod[0]?.endsOn ?? lastDay(first.period);
    const byUnit = new Map(ofPeriod.map((o) => [o.observation.unit, o]));
    for (const register of reached) {
      const told = suspiciousWholes(wholesOn(register, day), { indicator, period, day }, known, [...byUnit.keys()]);
      for (const { unit, check } of told) {
        const of = byUnit.get(unit);
        if (of) found.push({ of, check });
      }
    }
  }
  return found;
}

/** The registers the figures' units stand in: their units are alike, or the whole. */
function registersOf(registers: readonly Register[], units: UnitsById, offered: readonly Offered[]): Register[] {
  const ids = new Set(offered.map((o) => units.of(o.observation.unit)?.register));
  return registers.filter((r) => ids.has(r.id));
}

/** From as far back as the figures' own history counts, to the period after the last of them. */
function stretchOf(offered: readonly Offered[], any: Offered): { from: Day; to: Day } {
  const first = offered.reduce((a, b) => (b.endsOn < a.endsOn ? b : a), any);
  const last = offered.reduce((a, b) => (b.endsOn > a.endsOn ? b : a), any);
  return { from: lastDay(shift(first.period, -recalled)), to: lastDay(shift(last.period, 1)) };
}
