import { type Day, daysBetween } from './day.ts';

/** A point of the promise: by this day, this value. */
export interface PathPoint {
  readonly on: Day;
  readonly value: number;
}

/**
 * The promise (lộ trình) from a baseline through dated targets: straight between points, or held until the next
 * point (`step`). Who builds one leaves out points worse than the start.
 */
export interface Path {
  readonly shape: 'line' | 'step';
  readonly start: PathPoint;
  /** In order of time, after the start. */
  readonly points: readonly PathPoint[];
}

const away = (start: PathPoint, point: PathPoint): number => Math.abs(point.value - start.value);

/**
 * A path over points in any order; of two on one day the further comes last. Points not after the start are dropped,
 * so an empty path has no promise to judge by.
 */
export const pathOf = (shape: 'line' | 'step', start: PathPoint, points: readonly PathPoint[]): Path => ({
  shape,
  start,
  points: points
    .filter((p) => p.on > start.on)
    .sort((a, b) => daysBetween(b.on, a.on) || away(start, a) - away(start, b) || a.value - b.value),
});

/** The promised value on a day: the baseline before the start, the last target after the end. Null without points. */
export function promisedOn(path: Path, day: Day): number | null {
  if (path.points.length === 0) return null;
  let before = path.start;
  if (day <= before.on) return before.value;
  for (const point of path.points) {
    if (day < point.on) {
      if (path.shape === 'step') return before.value;
      const share = daysBetween(before.on, day) / daysBetween(before.on, point.on);
      return before.value + (point.value - before.value) * share;
    }
    before = point;
  }
  return before.value;
}
