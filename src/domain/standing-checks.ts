import { lastClosed } from './calendar.ts';
import type { ScorecardInput } from './cell.ts';
import { type Check, checkFigure, checkRule } from './checks.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { ordinal, ordinalOf } from './period.ts';
import { figureOf } from './series.ts';

/** Checks of a scorecard's figures, by {@link cellKey}. */
export type Checks = ReadonlyMap<string, readonly Check[]>;

/** One unit and indicator as a key. */
export const cellKey = (indicator: string, unit: string): string => `${indicator}\u0000${unit}`;

/** Checks of the figures that stand on the day of judgement, by indicator and unit; a broken rule marks both sides. */
export function standingChecks(input: ScorecardInput, chosen: readonly Indicator[]): Checks {
  const found = new Map<string, Check[]>();
  const add = (indicator: string, unit: string, check: Check): void => {
    const at = cellKey(indicator, unit);
    found.set(at, [...(found.get(at) ?? []), check]);
  };
  const closedBy = new Map(chosen.map((i) => [i.id, ordinal(lastClosed(input.calendar, i.frequency, input.judgedOn))]));
  const latest = (indicator: Indicator, unit: string): Observation | undefined => {
    const closed = closedBy.get(indicator.id) ?? 0;
    let best: { order: number; observation: Observation } | undefined;
    for (const observation of input.figures.get(indicator.id)?.get(unit) ?? []) {
      if (observation.state === 'no-data') continue;
      const order = ordinalOf(observation.period);
      if (order <= closed && (!best || order > best.order)) best = { order, observation };
    }
    return best?.observation;
  };
  for (const indicator of chosen) {
    for (const unit of input.figures.get(indicator.id)?.keys() ?? []) {
      const observation = latest(indicator, unit);
      if (observation) for (const check of checkFigure(observation, indicator)) add(indicator.id, unit, check);
    }
  }
  for (const rule of input.rules) {
    const left = chosen.find((i) => i.id === rule.left);
    const right = chosen.find((i) => i.id === rule.right);
    if (!left || !right) continue;
    for (const unit of input.figures.get(left.id)?.keys() ?? []) {
      const [a, b] = [latest(left, unit), latest(right, unit)];
      if (!a || !b || a.period !== b.period) continue;
      const check = checkRule(
        rule,
        { indicator: left, value: figureOf(a, left) },
        { indicator: right, value: figureOf(b, right) },
      );
      if (!check) continue;
      add(left.id, unit, check);
      add(right.id, unit, check);
    }
  }
  return found;
}
