import type { Leaf, Normalise } from './definition.ts';
import type { Column } from './figure-table.ts';
import { normalise } from './normalise.ts';
import type { Scoring } from './score.ts';
import { type Branch, branchesOf } from './tree.ts';

/** Ways of normalising a variation is drawn from: as defined, between least and most, by how many are beaten. */
export const schemes = ['defined', 'minmax', 'percentile'] as const;
export type Scheme = (typeof schemes)[number];

/** Where parts are multiplied the least unit gets a tenth, not nothing, so that one component does not decide alone. */
const floor = 0.1;

/** The shares of every leaf under each scheme. What is a step, a flag or a score already stays as defined. */
export function leafColumns(scoring: Scoring): Record<Scheme, Map<string, Column>> {
  const products = [scoring.tree, ...branchesOf(scoring.tree)].some(
    (b) => b.children.length > 0 && (b.aggregate === 'geometric' || b.aggregate === 'harmonic'),
  );
  const of = (scheme: Scheme): Map<string, Column> => {
    const columns = new Map<string, Column>();
    for (const [id, part] of scoring.parts) {
      const { leaf } = part.branch;
      if (!leaf || !part.raw) continue;
      const instead = scheme === 'defined' ? null : insteadOf(leaf, scheme);
      columns.set(id, instead ? varied(part.raw, part.shares, instead, products ? floor : 0) : part.shares);
    }
    return columns;
  };
  return { defined: of('defined'), minmax: of('minmax'), percentile: of('percentile') };
}

function insteadOf(leaf: Leaf, scheme: Exclude<Scheme, 'defined'>): Leaf | null {
  const { method } = leaf.normalise;
  if (method === 'steps' || method === 'flag' || method === 'identity') return null;
  const by: Normalise =
    scheme === 'minmax' ? { method: 'minmax', transform: null, clamp: false } : { method: 'percentile', clamp: false };
  return { ...leaf, normalise: by };
}

/** States stay those of the definition, so that no variation loses or wins a unit. */
function varied(raw: Column, defined: Column, leaf: Leaf, least: number): Column {
  const { column } = normalise(raw, leaf, 1);
  return { values: column.values.map((share) => least + (1 - least) * share), states: defined.states };
}

/** The weights of a variation: each of a node's parts by its own factor between 1 − spread and 1 + spread. */
export function drawWeights(tree: Branch, random: () => number, spread: number): Map<string, number> {
  return new Map(branchesOf(tree).map((b) => [b.id, b.weight * (1 + spread * (2 * random() - 1))]));
}
