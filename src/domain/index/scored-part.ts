import { type Column, valueAt } from './figure-table.ts';
import { settled } from './print.ts';
import type { Branch } from './tree.ts';

/** A node or leaf with the shares of its full mark that each unit got. */
export interface ScoredPart {
  readonly branch: Branch;
  /** As it counts: under the rule `zero` a missing figure is 0 here. */
  readonly shares: Column;
  /** Of a leaf: the figures, and what normalising made of them. */
  readonly raw: Column | null;
  readonly normalised: Column | null;
}

/** The score of a part for a unit (a row of the table), on the part's own scale; null where there is none. */
export function scoreAt({ shares, branch }: ScoredPart, row: number): number | null {
  const share = valueAt(shares, row);
  return share === null ? null : settled(share, branch.full);
}
