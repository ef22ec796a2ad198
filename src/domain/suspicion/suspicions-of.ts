import type { Check } from '../check.ts';
import type { Observation } from '../observation.ts';
import { parsePeriod, periodText, shift } from '../period.ts';
import { sum } from '../rounding.ts';
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
export function suspicionsOf(figure: Observation, known: KnownFigures, units: Places): Check[] {
  if (figure.state !== 'figure') return [];
  const { indicator } = known;
  const before = known.before(figure);
  const last = before.at(-1) ?? null;
  const jump = denominatorJumps(figure, indicator, before);
  const checks = [
    cumulativeFalls(figure, indicator, last) ?? cumulativeFalls(figure, indicator, known.after(figure)),
    jump,
    sameAsBefore(figure, indicator, last),
    // A denominator that jumps takes the value with it: one question for one slip of the pen.
    jump ? null : strayed(figure, before, known, units),
    units.reports(figure.unit) ? weighty(figure, last, known, units) : null,
  ];
  return checks.filter((c) => c !== null);
}

function strayed(
  figure: Observation,
  before: readonly Observation[],
  known: KnownFigures,
  units: Places,
): Check | null {
  const { line, indicator } = known;
  if (!line) return null;
  const given = known.place(figure);
  const history = before.flatMap((o) => known.place(o) ?? []);
  const last = history.at(-1) ?? null;
  return (
    farFromHistory(figure, indicator, line, given, history) ??
    farFromLikeUnits(figure, indicator, line, given, alikeOf(figure, known, units), last)
  );
}

/** The figures of a unit's block in the same period, worked out once for all of them: one more or less moves no median far. */
function alikeOf(figure: Observation, known: KnownFigures, units: Places): Alike | null {
  const block = units.of(figure.unit)?.block;
  if (block === undefined || !units.reports(figure.unit)) return null;
  return known.once(`alike ${block}`, figure.period, () => {
    const z = known.in(figure.period).flatMap((o) => {
      const like = units.of(o.unit)?.block === block && units.reports(o.unit);
      return like ? (known.place(o)?.z ?? []) : [];
    });
    return z.length === 0 ? null : { ...middleOf(z), units: z.length };
  });
}

const weighty = (figure: Observation, last: Observation | null, known: KnownFigures, units: Places): Check | null =>
  oneUnitIsMost(
    figure,
    known.indicator,
    totalIn(figure.period, known, units),
    last && { figure: last, total: totalIn(last.period, known, units) },
  );

function totalIn(period: string, known: KnownFigures, units: Places): Total {
  return known.once('total', period, () => {
    const weights = weightsIn(period, known, units);
    return {
      counted: sum(weights),
      units: weights.length,
      unitsBefore: weightsIn(before(period), known, units).length,
    };
  });
}

const weightsIn = (period: string, known: KnownFigures, units: Places): readonly number[] =>
  known.once('weights', period, () =>
    known.in(period).flatMap((o) => (units.reports(o.unit) ? (weightOf(o, known.indicator.kind) ?? []) : [])),
  );

function before(text: string): string {
  const period = parsePeriod(text);
  return period ? periodText(shift(period, -1)) : text;
}
