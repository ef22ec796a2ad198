import { Exact } from '../rounding.ts';
import { ranksOf } from './rank.ts';
import { type Scoring, scoresOf } from './score.ts';
import { whatIf } from './what-if.ts';

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
    const then = whatIf(scoring, { unit, indicator, value });
    const exact = then && scoresOf(then.scoring)[row];
    if (!then?.score || exact == null || (now !== null && exact <= now)) return [];
    const points = new Exact(exact).minus(now ?? 0).toNumber();
    return [{ indicator, value, score: then.score, points, rankBefore, rankAfter: then.rank }];
  });
  return gains.sort((a, b) => b.points - a.points);
}
