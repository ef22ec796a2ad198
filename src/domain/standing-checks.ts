import { lastClosed } from './calendar.ts';
import type { ScorecardInput } from './cell.ts';
import type { Check } from './check.ts';
import { checkFigure, checkRule } from './checks.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { ordinal, ordinalOf } from './period.ts';
import { figureOf } from './series.ts';

/** Checks of a scorecard's figures: indicator → unit → what stands against its figures. */
export type Checks = ReadonlyMap<string, ReadonlyMap<string, readonly Check[]>>;

/**
 * Checks of the figures that count on the day of judgement, by indicator and unit: of a stock the last one, of a flow
 * those of the year it adds. A broken rule marks both sides.
 */
export function standingChecks(input: ScorecardInput, chosen: readonly Indicator[]): Checks {
  const found = new Map<string, Map<string, Check[]>>();
  const add = (indicator: string, unit: string, check: Check): void => {
    const byUnit = found.get(indicator) ?? new Map<string, Check[]>();
    found.set(indicator, byUnit);
    const list = byUnit.get(unit);
    if (list) list.push(check);
    else byUnit.set(unit, [check]);
  };
  for (const indicator of chosen) {
    const closed = closedFor(input, indicator);
    for (const [unit, observations] of input.figures.get(indicator.id) ?? []) {
      // Few figures have anything against them: only of those is it asked whether they count.
      if (observations.every((o) => checkFigure(o, indicator).length === 0)) continue;
      for (const observation of counting(observations, indicator, closed)) {
        for (const check of checkFigure(observation, indicator)) add(indicator.id, unit, check);
      }
    }
  }
  for (const rule of input.rules) {
    const left = chosen.find((i) => i.id === rule.left);
    const right = chosen.find((i) => i.id === rule.right);
    if (!left || !right) continue;
    const [closedLeft, closedRight] = [closedFor(input, left), closedFor(input, right)];
    for (const [unit, observations] of input.figures.get(left.id) ?? []) {
      const others = counting(input.figures.get(right.id)?.get(unit) ?? [], right, closedRight);
      for (const a of counting(observations, left, closedLeft)) {
        const b = others.find((o) => o.period === a.period);
        const check = b && checkRule(rule, side(left, a), side(right, b));
        if (!check) continue;
        add(left.id, unit, check);
        add(right.id, unit, check);
      }
    }
  }
  return found;
}

const side = (indicator: Indicator, observation: Observation) => ({
  indicator,
  value: figureOf(observation, indicator),
});

/** The last period of an indicator that has closed by the day of judgement. */
const closedFor = ({ calendar, judgedOn }: ScorecardInput, { frequency }: Indicator): number =>
  ordinal(lastClosed(calendar, frequency, judgedOn));

/** The observations of a unit that a judgement rests on; what it took back is none. */
function counting(observations: readonly Observation[], { measure }: Indicator, closed: number): Observation[] {
  let newest: Observation | null = null;
  for (const o of observations) {
    if (o.state === 'no-data' || ordinalOf(o.period) > closed) continue;
    if (newest === null || ordinalOf(o.period) > ordinalOf(newest.period)) newest = o;
  }
  if (newest === null) return [];
  const span = measure === 'flow' ? newest.period.slice(0, 4) : newest.period;
  return observations.filter(
    (o) => o.period.startsWith(span) && o.state !== 'no-data' && ordinalOf(o.period) <= closed,
  );
}
