import { checkRule } from '../domain/checks.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Catalogue } from '../domain/plan.ts';
import { figureOf } from '../domain/series.ts';
import { figuresBetween } from '../store/figures-between.ts';
import type { Offered, Suspicion } from './offered.ts';
import type { Ports } from './ports.ts';

const keyOf = ({ unit, indicator, period }: Pick<Observation, 'unit' | 'indicator' | 'period'>): string =>
  `${unit}|${indicator}|${period}`;

/**
 * Laws of the catalogue between a unit's indicators in one period that figures handed in break, with each other or with
 * figures that stand. Each is told once, at its left side where that is handed in.
 */
export async function brokenLaws<O extends Offered>(
  ports: Ports,
  { rules, indicators }: Pick<Catalogue, 'rules' | 'indicators'>,
  offered: readonly O[],
): Promise<Suspicion<O>[]> {
  const ruled = new Set(rules.flatMap((r) => [r.left, r.right]));
  const ofLaws = offered.filter((o) => ruled.has(o.indicator.id));
  if (ofLaws.length === 0) return [];
  const byKey = new Map(ofLaws.map((o) => [keyOf(o.observation), o]));
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const found: Suspicion<O>[] = [];
  for (const rule of rules) {
    const [left, right] = [byId.get(rule.left), byId.get(rule.right)];
    if (!left || !right) continue;
    const held = await beside(ports, [left, right], ofLaws);
    const figure = (of: Observation, indicator: Indicator): Observation | undefined => {
      const key = keyOf({ ...of, indicator: indicator.id });
      return byKey.get(key)?.observation ?? held.get(key);
    };
    for (const of of byKey.values()) {
      if (of.indicator.id !== left.id && of.indicator.id !== right.id) continue;
      const [a, b] = [figure(of.observation, left), figure(of.observation, right)];
      if (!a || !b || (of.indicator.id === right.id && byKey.has(keyOf(a)))) continue;
      const check = checkRule(rule, sideOf(left, a), sideOf(right, b));
      if (check) found.push({ of, check });
    }
  }
  return found;
}

const sideOf = (indicator: Indicator, observation: Observation) => ({
  indicator,
  value: figureOf(observation, indicator),
});

/** What stands of both sides of a law, for the units and periods of figures of either. */
async function beside(
  ports: Ports,
  sides: readonly Indicator[],
  offered: readonly Offered[],
): Promise<Map<string, Observation>> {
  const reached = offered.filter((o) => sides.some((i) => i.id === o.indicator.id));
  const ends = reached.map((o) => o.endsOn).sort();
  const [from, to, sample] = [ends[0], ends.at(-1), reached[0]?.sample];
  if (from === undefined || to === undefined || sample === undefined) return new Map();
  const units = [...new Set(reached.map((o) => o.observation.unit))];
  const held = await Promise.all(
    sides.map((i) => figuresBetween(ports.db, { sample, indicator: i.id, units, from, to })),
  );
  return new Map(held.flat().map((o) => [keyOf(o), o]));
}
