import { notApplicable, present, stateAt } from './figure-table.ts';
import type { ScoredPart } from './scored-part.ts';
import type { Branch } from './tree.ts';

/** For each unit the share of the weight that applies to it for which it has a figure; NaN where nothing applies. */
export function coverageOf(tree: Branch, parts: ReadonlyMap<string, ScoredPart>, rows: number): Float64Array {
  const complete = [...parts.values()].every((p) => (p.normalised?.states ?? null) === null);
  return complete
    ? new Float64Array(rows).fill(1)
    : Float64Array.from({ length: rows }, (_, row) => shareAt(tree, parts, row));
}

function shareAt(branch: Branch, parts: ReadonlyMap<string, ScoredPart>, row: number): number {
  const column = parts.get(branch.id)?.normalised;
  if (column) {
    const state = stateAt(column, row);
    return state === notApplicable ? Number.NaN : Number(state === present);
  }
  let weights = 0;
  let there = 0;
  for (const child of branch.children) {
    if (child.weight === 0) continue;
    const share = shareAt(child, parts, row);
    if (Number.isNaN(share)) continue;
    weights += child.weight;
    there += child.weight * share;
  }
  return weights === 0 ? Number.NaN : there / weights;
}
