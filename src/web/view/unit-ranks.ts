import type { League } from '../services.ts';
import type { Result } from './league.ts';

/** Each ranked unit's place, with the block it is ranked in. */
export type UnitRanks = ReadonlyMap<string, { readonly block: string; readonly result: Result }>;

/** Undefined where nobody is ranked: a column of nothing is not shown. */
export function ranksIn(leagues: readonly League[]): UnitRanks | undefined {
  const ranks = leagues.flatMap(({ block, results }) =>
    results.map((result) => [result.unit, { block: block.id, result }] as const),
  );
  return ranks.length > 0 ? new Map(ranks) : undefined;
}
