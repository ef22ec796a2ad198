import { type Scoring, scoresOf } from './score.ts';

/** Pairs of units within rounding of each other, by their scores, the highest first. */
export function pairsWithinRounding(scoring: Scoring): [string, string][] {
  const scores = scoresOf(scoring);
  const step = stepOf(scoring);
  const ranked = scoring.table.units
    .flatMap((unit, row) => (scores[row] == null ? [] : [{ unit, score: scores[row] }]))
    .sort((a, b) => b.score - a.score);
  return ranked.flatMap((one, i) => {
    const pairs: [string, string][] = [];
    for (let j = i + 1; j < ranked.length; j += 1) {
      const other = ranked[j];
      if (!other || one.score - other.score >= step) break;
      pairs.push([one.unit, other.unit]);
    }
    return pairs;
  });
}

/** One unit of the last printed decimal, less what floating point may add to a difference. */
const stepOf = ({ definition }: Scoring): number => 10 ** -definition.score.decimals * (1 - 1e-9);

/**
 * The units that one unit is within rounding of: their exact scores differ by less than one unit of the last printed
 * decimal, so that the printed order, or the printed tie, says nothing.
 */
export function withinRounding(scoring: Scoring, unit: string): string[] {
  const scores = scoresOf(scoring);
  const row = scoring.table.units.indexOf(unit);
  const own = scores[row] ?? null;
  if (own === null) return [];
  const step = stepOf(scoring);
  return scoring.table.units.filter((_, other) => {
    const score = scores[other] ?? null;
    return other !== row && score !== null && Math.abs(score - own) < step;
  });
}
