import { isWhole, lacksLaterFigure } from './headline.ts';
import type { HeldObservation } from './observation.ts';
import type { Cell, Scorecard } from './scorecard.ts';
import type { Status } from './status.ts';

export type Judged = Cell<HeldObservation>;
export type Card = Scorecard<HeldObservation>;

/** What a cell shows instead of a status of its own: a part of a whole, or a promise that waits for its first figure. */
export type Standing = Status | 'part' | 'no-later';

export const standingOf = (cell: Judged): Standing => {
  if (lacksLaterFigure(cell) && cell.level !== null) return 'no-later';
  return cell.status ?? (cell.level ? 'part' : 'no-data');
};

/** The targets judged once, in the order of families. */
export const wholeCells = (card: Card): Judged[] => card.cells.filter((c) => isWhole(c));

/** How often each status stands in a list of cells. */
export function tally(cells: readonly Judged[]): Map<Status, number> {
  const counts = new Map<Status, number>();
  for (const { status } of cells) if (status) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
