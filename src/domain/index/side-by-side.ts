import { Exact } from '../rounding.ts';
import type { Scoring } from './score.ts';
import { scoreAt } from './scored-part.ts';

/** One unit's scorings by one definition; null where its figures have not come so far. */
export interface Stages {
  readonly self: Scoring;
  readonly verified: Scoring | null;
  readonly final: Scoring | null;
}

/** One part's score as the unit itself gave it (tự đánh giá), as checked (thẩm định), and as published (chính thức). */
export interface SideBySide {
  readonly part: string;
  readonly self: number | null;
  readonly verified: number | null;
  readonly final: number | null;
  /** Verified less self; null where one is missing. It may be above zero. */
  readonly difference: number | null;
}

/** The three scores of every part of one unit, the root first. */
export function sideBySide(unit: string, of: Stages): SideBySide[] {
  const scoreIn = (scoring: Scoring | null, id: string): number | null => {
    const row = scoring?.table.units.indexOf(unit) ?? -1;
    const part = scoring?.parts.get(id);
    return part && row >= 0 ? scoreAt(part, row) : null;
  };
  const ids = [of.self.tree.id, ...[...of.self.parts.keys()].filter((id) => id !== of.self.tree.id)];
  return ids.map((part) => {
    const [self, verified, final] = [scoreIn(of.self, part), scoreIn(of.verified, part), scoreIn(of.final, part)];
    const difference = self === null || verified === null ? null : new Exact(verified).minus(self).toNumber();
    return { part, self, verified, final, difference };
  });
}
