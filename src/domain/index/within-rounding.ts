import { type Scoring, scoresOf } from './score.ts';

/**
 * The units that one unit is within rounding of: their exact scores differ by less than one unit of the last printed
 * decimal, so that the printed order, or the printed tie, says nothing.
 */
export function withinRounding(scoring: Scoring, unit: string): string[] {
  const scores = scoresOf(scoring);
  const row = scoring.table.units.indexOf(unit);
  const own = scores[row] ?? null;
  if (own === null) return [];
  const step = 10 ** -scoring.definition.score.decimals;
  return scoring.table.units.filter((_, other) => {
    const score = scores[other] ?? null;
    return other !== row && score !== null && Math.abs(score - own) < step * (1 - 1e-9);
  });
}
