import type { Check } from '../check.ts';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { parsePeriod, periodText, shift } from '../period.ts';
import { sum } from '../rounding.ts';
import { type Line, lineOf } from './comparable.ts';
import { cumulativeFalls } from './cumulative-falls.ts';
import { denominatorJumps } from './denominator-jumps.ts';
import { farFromHistory } from './far-from-history.ts';
import { type Alike, farFromLikeUnits } from './far-from-like-units.ts';
import type { KnownFigures } from './known-figures.ts';
import { oneUnitIsMost, type Total, weightOf } from './one-unit-is-most.ts';
import type { Places } from './places.ts';
import { middleOf } from './robust.ts';
import { sameAsBefore } from './same-as-before.ts';

/**
 * Everything that is suspicious about one figure among those known: warnings only, each naming what was given and what
 * it was held against. A figure with an explanation may well be right.
 */
export function suspicionsOf(
  figure: Observation,
  indicator: Indicator,
  known: KnownFigures,
  units: Places,
): readonly Check[] {
  if (figure.state !== 'figure') return [];
  const before = known.before(figure);
  const last = before.at(-1) ?? null;
  const line = known.once('line', () => lineOf(indicator));
  const jump = denominatorJumps(figure, indicator, before);
  const checks: (Check | null)[] = [
    cumulativeFalls(figure, indicator, last) ?? cumulativeFalls(figure, indicator, known.after(figure)),
    jump,
    sameAsBefore(figure, indicator, last),
  ];
  // A denominator that jumps takes the value with it: one question for one slip of the pen.
  if (line && !jump) {
    const history = before.flatMap((o) => line.place(o) ?? []);
    checks.push(
      farFromHistory(figure, indicator, line, history) ??
        farFromLikeUnits(figure, indicator, line, alikeOf(figure, line, known, units), last),
    );
  }
  if (units.reports(figure.unit)) {
    const before = last && { figure: last, total: totalIn(last, indicator, known, units) };
    checks.push(oneUnitIsMost(figure, indicator, totalIn(figure, indicator, known, units), before));
  }
  return checks.filter((c) => c !== null);
}

/** The figures of a unit's block in the same period, worked out once for all of them: one more or less moves no median far. */
function alikeOf(figure: Observation, line: Line, known: KnownFigures, units: Places): Alike | null {
  const { block } = units.of(figure.unit) ?? {};
  if (block === undefined || !units.reports(figure.unit)) return null;
  return known.once(`alike ${block} ${figure.period}`, () => {
    const z = known.in(figure.period).flatMap((o) => {
      const like = units.of(o.unit)?.block === block && units.reports(o.unit);
      return like ? (line.place(o)?.z ?? []) : [];
    });
    return z.length === 0 ? null : { ...middleOf(z), units: z.length };
  });
}

function totalIn({ period }: Observation, { kind }: Indicator, known: KnownFigures, units: Places): Total {
  const weights = (of: string): readonly number[] =>
    known.once(`weights ${of}`, () =>
      known.in(of).flatMap((o) => (units.reports(o.unit) ? (weightOf(o, kind) ?? []) : [])),
    );
  return known.once(`total ${period}`, () => ({
    counted: sum(weights(period)),
    units: weights(period).length,
    unitsBefore: weights(periodBefore(period)).length,
  }));
}

function periodBefore(text: string): string {
  const period = parsePeriod(text);
  return period ? periodText(shift(period, -1)) : text;
}
