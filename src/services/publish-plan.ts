import { isOpenFor, type Standing } from '../domain/review.ts';

/** What publishing a campaign would do. */
export interface PublishPlan {
  /** Units whose report is verified and would be published. */
  readonly ready: readonly string[];
  /** Units whose report is still to be checked, or open again: nothing is published before. */
  readonly waiting: readonly string[];
}

/** What of a campaign can be published, by where the report of each unit stands. */
export function publishPlan(standings: ReadonlyMap<string, Standing>): PublishPlan {
  const units = [...standings];
  const ready = units.filter(([, standing]) => isOpenFor('publish', standing));
  const waiting = units.filter(
    ([, { state, openUntil }]) => state === 'submitted' || (openUntil !== null && state !== 'published'),
  );
  return { ready: ready.map(([unit]) => unit), waiting: waiting.map(([unit]) => unit) };
}
