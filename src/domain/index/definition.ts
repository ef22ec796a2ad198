import type { Direction, Measure } from '../indicator.ts';
import type { Text } from '../text.ts';
import type { Level } from '../unit.ts';

/** How the parts of a node make its score. `sum`: points are added; a part's points are its weight. */
export type Aggregate = 'arithmetic' | 'geometric' | 'harmonic' | 'sum';

export interface Step {
  readonly at: number;
  /** Share of the full mark, 0 to 1. */
  readonly gives: number;
}

/**
 * How a figure becomes a share of the full mark. `minmax`, `zscore`, `rank` and `percentile` look at the other units
 * of the same league; the rest look at the figure alone.
 */
export type Normalise = {
  /** Whether a share below 0 or above 1 is cut off there. */
  readonly clamp: boolean;
} & (
  | ({ readonly method: 'goalposts'; readonly low: number; readonly high: number } & Bent)
  | ({ readonly method: 'minmax' | 'zscore' } & Bent)
  | { readonly method: 'rank' | 'percentile' | 'flag' | 'identity' }
  | { readonly method: 'ratio'; readonly target: number }
  | { readonly method: 'steps'; readonly steps: readonly Step[] }
);

interface Bent {
  /** `log`: the natural logarithm of the value (and of the goalposts) is taken first. */
  readonly transform: 'log' | null;
}

interface AnyPart {
  /** Unlike any other id of the index; a leaf's is its indicator unless given. */
  readonly id: string;
  readonly title: Text | null;
  readonly weight: number;
  /** In place of the weight where points are added: what a full mark brings. */
  readonly points: number | null;
  /** Why it weighs what it weighs. */
  readonly reason: Text | null;
  /** What of it could not be checked against the official rule. */
  readonly unverified: Text | null;
}

/** A component (chỉ số thành phần): one indicator's figure, normalised. */
export interface Leaf extends AnyPart {
  readonly indicator: string;
  readonly direction: Direction;
  /** How figures of shorter periods make one of the index's period. */
  readonly measure: Measure;
  readonly normalise: Normalise;
}

/** A pillar (nhóm chỉ số). */
export interface Group extends AnyPart {
  /** Null: as the node above. */
  readonly aggregate: Aggregate | null;
  /** What the weights or points of its parts are stated to add up to. */
  readonly total: number | null;
  readonly parts: readonly Part[];
}

export type Part = Leaf | Group;

/** A grade (xếp loại): from this printed score on, in the score's own measure. */
export interface Grade {
  readonly from: number;
  readonly title: Text;
}

/** `none`: a missing figure leaves no score. `reweight`: the others take its weight, while they cover enough. */
export interface MissingRule {
  readonly rule: 'none' | 'zero' | 'reweight';
  /** Least share of the weight that must be there under `reweight`. */
  readonly coverage: number;
}

/** An index (bộ chỉ số): a tree of components, how it is scored, printed and ranked. */
export interface IndexDefinition {
  readonly id: string;
  readonly title: Text;
  /** Whose units are ranked; null: any units. */
  readonly register: string | null;
  /** Empty: every level. */
  readonly levels: readonly Level[];
  /** `sample`: over invented figures. */
  readonly state: 'open' | 'closed' | 'sample';
  /** The document it follows. */
  readonly document: Text | null;
  readonly unverified: Text | null;
  readonly score: { readonly scale: number; readonly decimals: number };
  readonly rank: { readonly on: 'printed' | 'exact'; readonly ties: 'competition' };
  readonly missing: MissingRule;
  /** What a flow is added over: the period alone, or its year up to the end of the period. */
  readonly span: 'period' | 'year';
  readonly aggregate: Aggregate;
  readonly total: number | null;
  readonly grades: readonly Grade[];
  readonly parts: readonly Part[];
}

export const isLeaf = (part: Part): part is Leaf => 'indicator' in part;

/** All components of a tree, in its order. */
export const leavesOf = (parts: readonly Part[]): Leaf[] =>
  parts.flatMap((part) => (isLeaf(part) ? [part] : leavesOf(part.parts)));
