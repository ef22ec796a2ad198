import { periodText } from '../../domain/period.ts';
import type { League } from '../read-leagues.ts';

/** The league tables as a publication prints them: one a block, first rank first, each rank with how firm it is. */
export const printedRanks = (leagues: readonly League[]) => ({
  leagues: leagues.map(({ block, period, scoring, firmness, results }) => ({
    block: block.id,
    index: scoring.definition.id,
    period: periodText(period),
    variations: firmness?.variations ?? null,
    results,
  })),
});

export type PrintedRanks = ReturnType<typeof printedRanks>;
export type PrintedLeague = PrintedRanks['leagues'][number];
