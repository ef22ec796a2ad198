import { type IndexDefinition, isLeaf, leavesOf, type Part } from './definition.ts';
import { ranksOf } from './rank.ts';
import { type Scoring, scoreTable } from './score.ts';

/** What leaving a component out would do to the ranks. */
export interface Influence {
  readonly part: string;
  /** Units whose rank would be another. */
  readonly moved: number;
  readonly meanShift: number;
  readonly largestShift: number;
}

/** Each component's influence on a league's ranks, the greatest first: all is scored again without it. */
export function influencesOf(scoring: Scoring): Influence[] {
  const ranks = ranksOf(scoring);
  const influences = leavesOf(scoring.definition.parts).map((leaf) => {
    const without = ranksOf(scoreTable(leftOut(scoring.definition, leaf.id), scoring.table));
    const shifts = ranks.flatMap((rank, row) => {
      const then = without[row] ?? null;
      return rank === null || then === null ? [] : [Math.abs(then - rank)];
    });
    const total = shifts.reduce((sum, s) => sum + s, 0);
    return {
      part: leaf.id,
      moved: shifts.filter((s) => s > 0).length,
      meanShift: shifts.length === 0 ? 0 : total / shifts.length,
      largestShift: shifts.reduce((most, s) => Math.max(most, s), 0),
    };
  });
  return influences.sort((a, b) => b.meanShift - a.meanShift);
}

const leftOut = (definition: IndexDefinition, id: string): IndexDefinition => {
  const without = (part: Part): Part => {
    if (isLeaf(part)) return part.id === id ? { ...part, weight: 0, points: part.points === null ? null : 0 } : part;
    return { ...part, parts: part.parts.map(without) };
  };
  return { ...definition, parts: definition.parts.map(without) };
};
