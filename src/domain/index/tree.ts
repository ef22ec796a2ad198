import { type Aggregate, type IndexDefinition, isLeaf, type Leaf, type Part } from './definition.ts';

/** A node or leaf of an index as it is scored: what is inherited is settled, weights and full marks are numbers. */
export interface Branch {
  readonly id: string;
  /** Null at the root. */
  readonly part: Part | null;
  readonly leaf: Leaf | null;
  readonly aggregate: Aggregate;
  /** Weight within the node above; under `sum` what it brings there at a full mark. */
  readonly weight: number;
  /** What a full mark prints as: points under `sum`, else the root's scale. */
  readonly full: number;
  readonly children: readonly Branch[];
}

/** The tree of a definition. Needs a definition without findings: unique ids, weights above zero somewhere in each node. */
export function treeOf(definition: IndexDefinition): Branch {
  const { scale } = definition.score;
  const grow = (part: Part, above: Aggregate): Branch => {
    const aggregate = isLeaf(part) ? above : (part.aggregate ?? above);
    const children = isLeaf(part) ? [] : part.parts.map((p) => grow(p, aggregate));
    const full = fullMark(part, above, aggregate, children, scale);
    const weight = part.points ?? (above === 'sum' ? part.weight * full : part.weight);
    return {
      id: part.id,
      part,
      leaf: isLeaf(part) ? part : null,
      aggregate,
      weight,
      full: full * (isLeaf(part) && above === 'sum' && part.points === null ? part.weight : 1),
      children,
    };
  };
  const children = definition.parts.map((part) => grow(part, definition.aggregate));
  const full = definition.aggregate === 'sum' ? added(children) : scale;
  return {
    id: definition.id,
    part: null,
    leaf: null,
    aggregate: definition.aggregate,
    weight: 1,
    full,
    children,
  };
}

const added = (children: readonly Branch[]): number => children.reduce((total, c) => total + c.weight, 0);

function fullMark(part: Part, above: Aggregate, own: Aggregate, children: readonly Branch[], scale: number): number {
  if (!isLeaf(part) && own === 'sum') return part.points ?? added(children);
  if (above !== 'sum') return scale;
  if (part.points !== null) return part.points;
  return isLeaf(part) && part.normalise.method !== 'identity' ? 1 : scale;
}

/** Every branch below the root, each node before its parts. */
export const branchesOf = (root: Branch): Branch[] => root.children.flatMap((child) => [child, ...branchesOf(child)]);
