import { lacksLaterFigure } from './headline.ts';
import type { Judged } from './standing.ts';
import { type Status, statuses } from './status.ts';

/** What a list may be narrowed to: statuses, and whether a figure after the baseline is there. */
export type Narrowing = Status | 'later' | 'no-later';

export const narrowings: readonly Narrowing[] = [...statuses, 'later', 'no-later'];

/** Targets a unit lags in. */
export const behind: readonly Narrowing[] = ['off-track', 'missed'];

/** Every status but those that judge nothing. */
export const judged: readonly Narrowing[] = statuses.filter((s) => s !== 'no-target' && s !== 'not-applicable');

/** Every status but "does not apply". */
export const applicable: readonly Narrowing[] = statuses.filter((s) => s !== 'not-applicable');

/** Whether a cell belongs to a narrowed list: one of the statuses, where any is named, and with or without a later figure. */
export function matches(cell: Judged, to: readonly Narrowing[] | undefined): boolean {
  if (!to || to.length === 0) return true;
  const named = to.filter((n) => n !== 'later' && n !== 'no-later');
  if (named.length > 0 && !named.some((status) => status === cell.status)) return false;
  if (to.includes('later') && lacksLaterFigure(cell)) return false;
  return !to.includes('no-later') || lacksLaterFigure(cell);
}
