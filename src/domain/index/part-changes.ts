import { valueAt } from './figure-table.ts';
import type { Scoring } from './score.ts';
import { movedBy } from './slope.ts';
import type { Branch } from './tree.ts';

/**
 * What each component brought to the change of one unit's score between two scorings by the same definition, in
 * points; together they are the whole change. A node that came or went whole stands for its components. Empty where one
 * of the two has no score.
 */
export function partChanges(before: Scoring, after: Scoring, unit: string): Map<string, number> {
  const rows = [before.table.units.indexOf(unit), after.table.units.indexOf(unit)] as const;
  const changes = new Map<string, number>();
  const ends = (id: string): { before: number | null; after: number | null } => {
    const [was, is] = [before.parts.get(id), after.parts.get(id)];
    return {
      before: was && rows[0] >= 0 ? valueAt(was.shares, rows[0]) : null,
      after: is && rows[1] >= 0 ? valueAt(is.shares, rows[1]) : null,
    };
  };
  const visit = (branch: Branch, factor: number): void => {
    const moved = movedBy(
      branch.aggregate,
      branch.children.map((child) => ({ ...ends(child.id), weight: child.weight })),
    );
    for (const [i, child] of branch.children.entries()) {
      const { by, slope } = moved[i] ?? { by: 0, slope: null };
      if (child.children.length > 0 && slope !== null) visit(child, factor * slope);
      else if (by !== 0) changes.set(child.id, by * factor);
    }
  };
  const whole = ends(before.tree.id);
  if (whole.before !== null && whole.after !== null) visit(before.tree, before.tree.full);
  return changes;
}
