import { Exact } from '../rounding.ts';
import type { Scoring } from './score.ts';
import { scoreAt } from './scored-part.ts';

/** One part's score as the unit itself gave it (tự đánh giá), as checked (thẩm định), and as it counts. */
export interface SideBySide {
  readonly part: string;
  readonly self: number | null;
  readonly verified: number | null;
  readonly final: number | null;
  /** Verified less self; null where one is missing. It may be above zero. */
  readonly difference: number | null;
}

/** The three scores of every part of one unit, the root first, by three scorings of one definition. */
export function sideBySide(
  unit: string,
  of: { readonly self: Scoring; readonly verified: Scoring; readonly final: Scoring },
): SideBySide[] {
  const scoreIn = (scoring: Scoring, id: string): number | null => {
    const row = scoring.table.units.indexOf(unit);
    const part = scoring.parts.get(id);
    return part && row >= 0 ? scoreAt(part, row) : null;
  };
  const ids = [of.final.tree.id, ...[...of.final.parts.keys()].filter((id) => id !== of.final.tree.id)];
  return ids.map((part) => {
    const [self, verified, final] = [scoreIn(of.self, part), scoreIn(of.verified, part), scoreIn(of.final, part)];
    const difference = self === null || verified === null ? null : new Exact(verified).minus(self).toNumber();
    return { part, self, verified, final, difference };
  });
}
