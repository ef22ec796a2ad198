import { withFigure } from './figure-table.ts';
import { printed } from './print.ts';
import { ranksOf } from './rank.ts';
import { type Scoring, scoresOf, scoreTable } from './score.ts';

/** One figure of one unit put in the place of the present one, all others as they are. */
export interface Supposed {
  readonly unit: string;
  readonly indicator: string;
  readonly value: number;
}

export interface Outcome {
  /** The whole league, scored again. */
  readonly scoring: Scoring;
  /** As printed; null where there is no score. */
  readonly score: string | null;
  readonly rank: number | null;
}

/** What would become of a unit's score and rank; null where it is not ranked in this league. */
export function whatIf(scoring: Scoring, { unit, indicator, value }: Supposed): Outcome | null {
  const row = scoring.table.units.indexOf(unit);
  if (row < 0) return null;
  const then = scoreTable(scoring.definition, withFigure(scoring.table, indicator, row, value));
  const score = scoresOf(then)[row] ?? null;
  return {
    scoring: then,
    score: score === null ? null : printed(score, scoring.definition.score.decimals),
    rank: ranksOf(then)[row] ?? null,
  };
}
