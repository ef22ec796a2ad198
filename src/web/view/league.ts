import { dayInVietnam, endOfDayInVietnam } from '../../domain/day.ts';
import { partName } from '../../domain/index/part-name.ts';
import { type Scoring, scoresOf } from '../../domain/index/score.ts';
import { pairsWithinRounding } from '../../domain/index/within-rounding.ts';
import { periodText } from '../../domain/period.ts';
import { Exact } from '../../domain/rounding.ts';
import { both } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League, ScorecardView } from '../services.ts';

export type Result = League['results'][number];

/** A unit's score and rank now and in the period before. */
export interface Move {
  readonly now: Result;
  readonly before: Result;
  /** Points won, as printed scores differ; never a hair of floating point. */
  readonly points: number;
}

/** Every unit with a score in both periods, the greatest gain first. */
export function movesOf({ results, earlier }: League): Move[] {
  const before = new Map((earlier?.results ?? []).map((r) => [r.unit, r]));
  const moves = results.flatMap((now): Move[] => {
    const then = before.get(now.unit);
    if (!then?.printed || !now.printed) return [];
    return [{ now, before: then, points: new Exact(now.printed).minus(then.printed).toNumber() }];
  });
  return moves.sort((a, b) => b.points - a.points);
}

/** How far the printed score of the first is ahead of the next that is not level with it; null where there is no other. */
export function leadOf({ results }: League): { first: string; next: string; points: number } | null {
  const [first, next] = [results[0]?.printed, results.find((r) => r.printed !== null && r.rank !== 1)?.printed];
  if (!first || !next) return null;
  return { first, next, points: new Exact(first).minus(next).toNumber() };
}

/** "+3,48", "−0,20", "0,00". */
export const signed = (s: Screen, points: number, { definition }: Scoring): string =>
  `${points > 0 ? '+' : ''}${s.number(points, definition.score.decimals)}`;

export { partName };

/** Names of several parts, with commas between. */
export const partNames = (scoring: Scoring, ids: readonly string[], indicators: Parameters<typeof partName>[2]): Text =>
  both((l) => ids.map((id) => partName(scoring, id, indicators)[l]).join(', '));

/** Two units within rounding of each other, and by how much their exact scores differ. */
export interface Pair {
  readonly one: Result;
  readonly other: Result;
  readonly gap: number;
}

export function pairsOf({ scoring, results }: League): Pair[] {
  const byUnit = new Map(results.map((r) => [r.unit, r]));
  const scores = new Map(scoresOf(scoring).map((score, row) => [scoring.table.units[row], score ?? 0]));
  return pairsWithinRounding(scoring).flatMap(([a, b]): Pair[] => {
    const [one, other] = [byUnit.get(a), byUnit.get(b)];
    const gap = new Exact(scores.get(a) ?? 0)
      .minus(scores.get(b) ?? 0)
      .abs()
      .toNumber();
    return one && other ? [{ one, other, gap }] : [];
  });
}

/** Addresses of the period before, as it stood when the present one closed. */
export function earlierLinks(links: PlanLinks, { earlier }: League, { asOf }: ScorecardView): PlanLinks | null {
  if (!earlier) return null;
  const day = dayInVietnam(earlier.knownAt);
  const then = earlier.knownAt === endOfDayInVietnam(day) ? day : earlier.knownAt;
  const period = periodText(earlier.period);
  return links.at(earlier.knownAt === asOf ? { period } : { period, asOf: then });
}
