import { Exact } from '../rounding.ts';
import { withFigure } from './figure-table.ts';
import { printed } from './print.ts';
import { ranksOf } from './rank.ts';
import { type Scoring, scoresOf, scoreTable } from './score.ts';

/** A promise that is not met yet: what the figure of an indicator would be if it were. */
export interface LatePromise {
  readonly indicator: string;
  readonly value: number;
}

/** What a unit would gain if one promise were met and everything else stayed. */
export interface Gain {
  readonly indicator: string;
  readonly value: number;
  readonly score: string;
  /** Points won, exact. */
  readonly points: number;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
}

/** What meeting each promise would bring one unit, the greatest gain first. Only what lifts the score is listed. */
export function gainsOf(scoring: Scoring, unit: string, promises: readonly LatePromise[]): Gain[] {
  const row = scoring.table.units.indexOf(unit);
  const now = row < 0 ? null : (scoresOf(scoring)[row] ?? null);
  if (row < 0) return [];
  const rankBefore = ranksOf(scoring)[row] ?? null;
  const gains = promises.flatMap(({ indicator, value }): Gain[] => {
    const then = scoreTable(scoring.definition, withFigure(scoring.table, indicator, row, value));
    const score = scoresOf(then)[row] ?? null;
    if (score === null || (now !== null && score <= now)) return [];
    const points = new Exact(score).minus(now ?? 0).toNumber();
    const rankAfter = ranksOf(then)[row] ?? null;
    return [
      { indicator, value, score: printed(score, scoring.definition.score.decimals), points, rankBefore, rankAfter },
    ];
  });
  return gains.sort((a, b) => b.points - a.points);
}
