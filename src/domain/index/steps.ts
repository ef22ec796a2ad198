import { type Column, valueAt } from './figure-table.ts';
import { printed, settled } from './print.ts';
import { ranksOf } from './rank.ts';
import type { Scoring } from './score.ts';
import { type ScoredPart, scoreAt } from './scored-part.ts';
import { type Branch, branchesOf } from './tree.ts';

/** One named step of an index as a table: a row a unit, a column a component or node; null is an empty cell. */
export interface StepTable {
  readonly name: 'raw' | 'normalised' | 'weighted' | 'aggregated' | 'printed';
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Every step of a scoring. `weighted` is what a part brings to the node above: added (arithmetic, sum), multiplied
 * (geometric), or added and turned over (harmonic) they give it back.
 */
export function stepTables(scoring: Scoring): StepTable[] {
  const { tree, parts, definition } = scoring;
  const branches = branchesOf(tree);
  const leaves = branches.filter((b) => b.leaf !== null);
  const scored = (b: Branch): ScoredPart => parts.get(b.id) ?? scoring.root;
  const { decimals } = definition.score;
  const ranks = ranksOf(scoring);
  const nodes = [...leaves, ...branches.filter((b) => b.leaf === null), tree];
  const print = (x: number | null): string | null => (x === null ? null : printed(x, decimals));
  return [
    table(scoring, 'raw', leaves, (b, row) => cell(scored(b).raw, row)),
    table(scoring, 'normalised', leaves, (b, row) => {
      const share = cell(scored(b).normalised, row);
      return share === null ? null : settled(share, normalisedFull(b, scoring));
    }),
    table(scoring, 'weighted', branches, (b, row) => weightedAt(scoring, b, row)),
    table(scoring, 'aggregated', nodes, (b, row) => scoreAt(scored(b), row)),
    {
      name: 'printed',
      header: ['unit', 'rank', ...nodes.map((b) => b.id)],
      rows: scoring.table.units.map((unit, row) => [
        unit,
        ranks[row] ?? null,
        ...nodes.map((b) => print(scoreAt(scored(b), row))),
      ]),
    },
  ];
}

const table = (
  { table: { units } }: Scoring,
  name: StepTable['name'],
  branches: readonly Branch[],
  at: (branch: Branch, row: number) => number | null,
): StepTable => ({
  name,
  header: ['unit', ...branches.map((b) => b.id)],
  rows: units.map((unit, row) => [unit, ...branches.map((b) => at(b, row))]),
});

const cell = (column: Column | null, row: number): number | null => (column ? valueAt(column, row) : null);

/** Where points are added a normalised value is 0 to 1; elsewhere it stands on the root's scale. */
const normalisedFull = (branch: Branch, { tree, definition }: Scoring): number =>
  parentOf(tree, branch)?.aggregate === 'sum' ? 1 : definition.score.scale;

const parentOf = (root: Branch, branch: Branch): Branch | undefined =>
  [root, ...branchesOf(root)].find((b) => b.children.includes(branch));

function weightedAt({ tree, parts, definition }: Scoring, branch: Branch, row: number): number | null {
  const above = parentOf(tree, branch);
  const column = parts.get(branch.id)?.shares;
  const share = column ? valueAt(column, row) : null;
  if (!above || share === null || branch.weight === 0) return null;
  const there = (c: Branch): boolean => cell(parts.get(c.id)?.shares ?? null, row) !== null;
  const weight = branch.weight / above.children.filter(there).reduce((total, c) => total + c.weight, 0);
  if (above.aggregate === 'geometric') return share <= 0 ? 0 : (share * definition.score.scale) ** weight;
  if (above.aggregate === 'harmonic') return share <= 0 ? null : weight / (share * definition.score.scale);
  return settled(weight * share, above.full);
}
