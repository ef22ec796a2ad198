import { aggregate } from './aggregate.ts';
import { coverageOf } from './coverage.ts';
import type { IndexDefinition } from './definition.ts';
import { type Column, columnOf, type FigureTable, missing, present } from './figure-table.ts';
import { normalise } from './normalise.ts';
import type { Remark } from './remark.ts';
import { type ScoredPart, scoreAt } from './scored-part.ts';
import { type Branch, treeOf } from './tree.ts';

/** One league and period, scored. Every step of every part can be read. */
export interface Scoring {
  readonly definition: IndexDefinition;
  readonly table: FigureTable;
  readonly tree: Branch;
  /** By id, the root among them. */
  readonly parts: ReadonlyMap<string, ScoredPart>;
  readonly root: ScoredPart;
  /** Share of the weight that applies to a unit for which there is a figure; NaN where nothing applies. */
  readonly coverage: Float64Array;
  readonly remarks: readonly Remark[];
}

/** Scores one league: never throws on figures, never leaves NaN in a score. */
export function scoreTable(definition: IndexDefinition, table: FigureTable): Scoring {
  const tree = treeOf(definition);
  const rows = table.units.length;
  const { rule, coverage: least } = definition.missing;
  const parts = new Map<string, ScoredPart>();
  const remarks: Remark[] = [];
  const say = (code: Remark['code'], part: string, row: number | null, value: number | null): void => {
    remarks.push({ code, part, unit: row === null ? null : (table.units[row] ?? null), value });
  };
  const visit = (branch: Branch): ScoredPart => {
    const scored = branch.leaf ? leafOf(branch) : nodeOf(branch);
    parts.set(branch.id, scored);
    return scored;
  };
  const leafOf = (branch: Branch): ScoredPart => {
    const leaf = branch.leaf;
    if (!leaf) throw new Error(`${branch.id} is no leaf`);
    const raw = table.columns.get(leaf.indicator) ?? columnOf(rows, missing);
    const { column, noticed } = normalise(raw, leaf, definition.score.scale);
    for (const n of noticed) say(n.code, branch.id, n.row, n.value);
    return { branch, raw, normalised: column, shares: rule === 'zero' ? zeroFilled(column) : column };
  };
  const nodeOf = (branch: Branch): ScoredPart => {
    const children = branch.children.map((child) => ({ column: visit(child).shares, weight: child.weight }));
    const { column, zeros, negatives } = aggregate(branch.aggregate, children, rows, rule === 'reweight');
    for (const row of zeros) say('zero-in-product', branch.id, row, null);
    for (const row of negatives) say('negative-in-product', branch.id, row, null);
    return { branch, raw: null, normalised: null, shares: column };
  };
  const whole = visit(tree);
  const coverage = coverageOf(tree, parts, rows);
  const root = rule === 'reweight' ? { ...whole, shares: covered(whole.shares, coverage, least) } : whole;
  parts.set(tree.id, root);
  return { definition, table, tree, parts, root, coverage, remarks };
}

/** The scores of all units, in the table's order. */
export const scoresOf = ({ root, table }: Scoring): (number | null)[] =>
  table.units.map((_, row) => scoreAt(root, row));

const zeroFilled = ({ values, states }: Column): Column => ({
  values,
  states: states?.some((s) => s !== present && s !== missing) ? states.map((s) => (s === missing ? present : s)) : null,
});

/** A hair below the stated coverage is floating point, not a figure too few. */
const tolerance = 1e-9;

function covered(shares: Column, coverage: Float64Array, least: number): Column {
  if (coverage.every((c) => c >= least - tolerance)) return shares;
  const states = shares.states?.slice() ?? new Uint8Array(shares.values.length);
  for (const [row, c] of coverage.entries())
    if (c < least - tolerance && states[row] === present) states[row] = missing;
  return { values: shares.values, states };
}
