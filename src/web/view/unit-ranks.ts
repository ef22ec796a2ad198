import { type Period, periodText } from '../../domain/period.ts';
import type { PlanLinks } from '../links.ts';
import type { League } from '../services.ts';
import type { Result } from './league.ts';

/** Each ranked unit's place, with the block it is ranked in. */
export interface UnitRanks {
  /** The period that is ranked: where that of the page is too short, a longer one. */
  readonly period: Period;
  readonly places: ReadonlyMap<string, { readonly block: string; readonly result: Result }>;
}

/** Undefined where nobody is ranked: a column of nothing is not shown. */
export function ranksIn(leagues: readonly League[]): UnitRanks | undefined {
  const ranks = leagues.flatMap(({ block, results }) =>
    results.map((result) => [result.unit, { block: block.id, result }] as const),
  );
  const [first] = leagues;
  return first && ranks.length > 0 ? { period: first.period, places: new Map(ranks) } : undefined;
}

/** The period that is ranked, where it is another than that of the page. */
export const otherPeriod = ({ period }: UnitRanks, links: PlanLinks): Period | null =>
  periodText(period) === links.period ? null : period;
