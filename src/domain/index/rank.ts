import type { IndexDefinition } from './definition.ts';
import { below } from './place-among.ts';
import { printed } from './print.ts';
import { type Scoring, scoresOf } from './score.ts';

/**
 * Competition ranks (1-2-2-4), the highest first; what has no score has no rank.
 *
 * @example competitionRanks([0.7, 0.9, 0.7, null]) // [2, 1, 2, null]
 */
function competitionRanks(scores: readonly (number | null)[]): (number | null)[] {
  const sorted = Float64Array.from(scores.filter((s) => s !== null)).sort();
  return scores.map((score) => (score === null ? null : sorted.length - below(sorted, score, true) + 1));
}

/** What units are ranked on: the printed score or the exact one, as the definition says. */
const rankedOn = ({ rank, score }: IndexDefinition, exact: number | null): number | null =>
  exact === null || rank.on === 'exact' ? exact : Number(printed(exact, score.decimals));

/** The ranks of a league, in the table's order. */
export const ranksOf = (scoring: Scoring): (number | null)[] =>
  competitionRanks(scoresOf(scoring).map((score) => rankedOn(scoring.definition, score)));
