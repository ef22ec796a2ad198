import { lastClosed } from './calendar.ts';
import type { ScorecardInput } from './cell.ts';
import type { Check } from './check.ts';
import { checkFigure, checkRule } from './checks.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { ordinal, ordinalOf } from './period.ts';
import { figureOf } from './series.ts';

/** Checks of a scorecard's figures, by {@link cellKey}. */
export type Checks = ReadonlyMap<string, readonly Check[]>;

/** One unit and indicator as a key. */
export const cellKey = (indicator: string, unit: string): string => `${indicator}\u0000${unit}`;

/**
 * Checks of the figures that count on the day of judgement, by indicator and unit: of a stock the last one, of a flow
 * those of the year it adds. A broken rule marks both sides.
 */
export function standingChecks(input: ScorecardInput, chosen: readonly Indicator[]): Checks {
  const found = new Map<string, Check[]>();
  const add = (indicator: string, unit: string, check: Check): void => {
    const at = cellKey(indicator, unit);
    const list = found.get(at);
    if (list) list.push(check);
    else found.set(at, [check]);
  };
  for (const indicator of chosen) {
    const closed = closedFor(input, indicator);
    for (const [unit, observations] of input.figures.get(indicator.id) ?? []) {
      for (const observation of counting(observations, indicator, closed)) {
        for (const check of checkFigure(observation, indicator)) add(indicator.id, unit, check);
      }
    }
  }
  for (const rule of input.rules) {
    const left = chosen.find((i) => i.id === rule.left);
    const right = chosen.find((i) => i.id === rule.right);
    if (!left || !right) continue;
    for (const [unit, observations] of input.figures.get(left.id) ?? []) {
      const beside = input.figures.get(right.id)?.get(unit) ?? [];
      const others = counting(beside, right, closedFor(input, right));
      for (const a of counting(observations, left, closedFor(input, left))) {
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
  const known = observations.filter((o) => o.state !== 'no-data' && ordinalOf(o.period) <= closed);
  const [first, ...others] = known;
  if (!first || others.length === 0) return known;
  const newest = others.reduce((a, b) => (ordinalOf(b.period) > ordinalOf(a.period) ? b : a), first).period;
  const span = measure === 'flow' ? newest.slice(0, 4) : newest;
  return known.filter((o) => o.period.startsWith(span));
}
