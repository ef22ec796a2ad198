import type { Finding } from '../domain/finding.ts';
import { missing, notApplicable, stateAt } from '../domain/index/figure-table.ts';
import { gradeOf } from '../domain/index/grade.ts';
import { printed } from '../domain/index/print.ts';
import { ranksOf } from '../domain/index/rank.ts';
import type { RankInterval } from '../domain/index/robustness.ts';
import type { Scoring } from '../domain/index/score.ts';
import { scoreAt } from '../domain/index/scored-part.ts';
import { branchesOf } from '../domain/index/tree.ts';
import type { Text } from '../domain/text.ts';

export interface PartScore {
  readonly score: number | null;
  readonly printed: string | null;
}

/** One unit's place in its league. */
export interface IndexResult extends PartScore {
  readonly unit: string;
  /** Only of an index that says whose units it ranks. */
  readonly unitName?: string;
  readonly block?: string;
  readonly rank: number | null;
  /** Least and most: the ranks between which nine in ten variations put it. */
  readonly rankInterval: readonly [number, number] | null;
  /** Share of the weight that applies for which there is a figure. */
  readonly coverage: number | null;
  /** Components that count and are owed, but have no figure. */
  readonly missing: readonly string[];
  /** Components that do not apply, where there are any. */
  readonly notApplicable?: readonly string[];
  /** Only of an index with grades. */
  readonly grade?: Text | null;
  /** Every node and leaf below the index. */
  readonly parts: Readonly<Record<string, PartScore>>;
}

export interface IndexDocument {
  readonly index: string | null;
  readonly period: string | null;
  readonly results: readonly IndexResult[];
  /** Only where there are any. */
  readonly findings?: readonly Finding[];
}

/** A league with how firm its ranks are, and what its units are called. */
export interface ScoredLeague {
  readonly scoring: Scoring;
  readonly intervals: readonly (RankInterval | null)[] | null;
  readonly block: string | null;
  readonly nameOf: ((unit: string) => string) | null;
}

/** The results of a league, first rank first; units without a rank last. */
export function leagueResults({ scoring, intervals, block, nameOf }: ScoredLeague): IndexResult[] {
  const { definition, table, tree, root, coverage } = scoring;
  const { decimals } = definition.score;
  const ranks = ranksOf(scoring);
  const branches = branchesOf(tree);
  const scoreOf = (score: number | null): PartScore => ({
    score,
    printed: score === null ? null : printed(score, decimals),
  });
  const leavesIn = (row: number, state: number): string[] =>
    branches.flatMap(({ id, weight }) => {
      const column = scoring.parts.get(id)?.normalised;
      return column && weight > 0 && stateAt(column, row) === state ? [id] : [];
    });
  const results = table.units.map((unit, row): IndexResult => {
    const whole = scoreOf(scoreAt(root, row));
    const share = coverage[row] ?? Number.NaN;
    const interval = intervals?.[row] ?? null;
    const without = leavesIn(row, notApplicable);
    return {
      unit,
      ...(nameOf ? { unitName: nameOf(unit) } : {}),
      ...(block === null ? {} : { block }),
      ...whole,
      rank: ranks[row] ?? null,
      rankInterval: interval && [interval.low, interval.high],
      coverage: Number.isNaN(share) ? null : share,
      missing: leavesIn(row, missing),
      ...(without.length > 0 ? { notApplicable: without } : {}),
      ...(definition.grades.length > 0 ? { grade: gradeOf(definition.grades, whole.printed)?.title ?? null } : {}),
      parts: Object.fromEntries(
        branches.map(({ id }) => {
          const part = scoring.parts.get(id);
          return [id, scoreOf(part ? scoreAt(part, row) : null)];
        }),
      ),
    };
  });
  const last = Number.POSITIVE_INFINITY;
  return results.sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || (a.unit < b.unit ? -1 : 1));
}
