import type { IndexDefinition } from './definition.ts';
import type { FigureTable } from './figure-table.ts';
import { type Influence, influencesOf } from './influence.ts';
import { type RankInterval, type RobustnessRequest, rankIntervals } from './robustness.ts';
import { scoreTable } from './score.ts';

/** How firm the ranks of a league are, and what they rest on most. */
export interface Firmness {
  readonly variations: number;
  /** In the order of the table; null where the unit has no rank. */
  readonly intervals: readonly (RankInterval | null)[];
  /** Greatest first. */
  readonly influences: readonly Influence[];
}

/** What firmness is found of: plain data, so that it can be handed to a thread. */
export interface FirmnessWork extends RobustnessRequest {
  readonly definition: IndexDefinition;
  readonly table: FigureTable;
}

/** Scores a league again under seeded variations, and without each of its components. Takes seconds for a large one. */
export function firmnessOf({ definition, table, ...request }: FirmnessWork): Firmness {
  const scoring = scoreTable(definition, table);
  return {
    variations: request.variations,
    intervals: rankIntervals(scoring, request),
    influences: influencesOf(scoring),
  };
}
