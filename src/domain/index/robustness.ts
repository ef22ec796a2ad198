import { seeded } from '../seeded.ts';
import { aggregate } from './aggregate.ts';
import type { Column } from './figure-table.ts';
import { below } from './place-among.ts';
import { ranksOf } from './rank.ts';
import type { Scoring } from './score.ts';
import type { Branch } from './tree.ts';
import { drawWeights, leafColumns, schemes } from './variation.ts';

/** How firm a rank is: the ranks between which nine in ten variations put the unit, widened to hold its own. */
export interface RankInterval {
  readonly rank: number;
  readonly low: number;
  readonly high: number;
}

export interface RobustnessRequest {
  readonly variations: number;
  readonly seed: number;
}

/** Each weight is up to a quarter less or more. */
const spread = 0.25;

/** The part of the variations on either side that an interval leaves out. */
const tail = 0.05;

/**
 * Scores a league again under seeded variations of weights and normalisation; the same seed gives the same intervals.
 * In the table's order; null where the unit has no rank.
 */
export function rankIntervals(scoring: Scoring, { variations, seed }: RobustnessRequest): (RankInterval | null)[] {
  const ranks = ranksOf(scoring);
  const rows = ranks.flatMap((rank, row) => (rank === null ? [] : [row]));
  const random = seeded(seed);
  const columns = leafColumns(scoring);
  const seen = new Uint32Array(rows.length * variations);
  const keys = new Float64Array(rows.length);
  const keyOf = roundingOf(scoring);
  for (let turn = 0; turn < variations; turn += 1) {
    const scheme = schemes[Math.floor(random() * schemes.length)] ?? 'defined';
    const weights = drawWeights(scoring.tree, random, spread);
    const { values } = sharesUnder(scoring, columns[scheme], weights);
    for (const [i, row] of rows.entries()) keys[i] = keyOf(values[row] ?? 0);
    const sorted = keys.slice().sort();
    for (let i = 0; i < keys.length; i += 1) {
      seen[i * variations + turn] = sorted.length - below(sorted, keys[i] ?? 0, true) + 1;
    }
  }
  const intervals = new Array<RankInterval | null>(ranks.length).fill(null);
  for (const [i, row] of rows.entries()) {
    const rank = ranks[row] ?? 0;
    const drawn = seen.subarray(i * variations, (i + 1) * variations).sort();
    const low = drawn[Math.floor(tail * variations)] ?? rank;
    const high = drawn[Math.ceil((1 - tail) * variations) - 1] ?? rank;
    intervals[row] = { rank, low: Math.min(low, rank), high: Math.max(high, rank) };
  }
  return intervals;
}

function sharesUnder(
  scoring: Scoring,
  leaves: ReadonlyMap<string, Column>,
  weights: ReadonlyMap<string, number>,
): Column {
  const skip = scoring.definition.missing.rule === 'reweight';
  const rows = scoring.table.units.length;
  const visit = (branch: Branch): Column => {
    const leaf = leaves.get(branch.id);
    if (leaf) return leaf;
    const parts = branch.children.map((c) => ({ column: visit(c), weight: weights.get(c.id) ?? c.weight }));
    return aggregate(branch.aggregate, parts, rows, skip).column;
  };
  return visit(scoring.tree);
}

/** What a share is ranked on, as the definition ranks: whole units of the last printed decimal, or 10⁻¹² of a full mark. */
function roundingOf({ definition, tree }: Scoring): (share: number) => number {
  const { rank, score } = definition;
  const steps = rank.on === 'printed' ? tree.full * 10 ** score.decimals : 1e12;
  return (share) => Math.floor(share * steps + 0.5 + 1e-9);
}
