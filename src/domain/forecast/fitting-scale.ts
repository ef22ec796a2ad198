import type { Past, PastPoint, Stretch } from './past.ts';
import { logarithm, logarithmOfCounts, logitOfShares, plain, plainOfCounts, type Scale } from './scale.ts';

/** What figures are: a share of counts (0–100), a whole count, or a value of which nothing more is known. */
export type FigureKind = 'share' | 'count' | 'value';

/** One series and what of it may be looked at. */
export interface Seen {
  readonly past: Past;
  readonly stretch: Stretch;
}

const all = (seen: readonly Seen[], holds: (point: PastPoint) => boolean): boolean =>
  seen.every(({ past, stretch }) => {
    for (let i = stretch.first; i <= stretch.last; i += 1) {
      const point = past[i];
      if (point && !holds(point)) return false;
    }
    return true;
  });

const isShare = ({ numerator: n, denominator: d }: PastPoint): boolean =>
  n !== null && d !== null && d > 0 && n >= 0 && n <= d;

const isCount = ({ value, numerator: n, denominator }: PastPoint): boolean =>
  denominator === null && n === value && n >= 0 && Number.isInteger(n);

/** What the figures seen all are; a later figure of another kind changes nothing for an earlier origin. */
export const kindOf = (seen: readonly Seen[]): FigureKind =>
  all(seen, isShare) ? 'share' : all(seen, isCount) ? 'count' : 'value';

/** Whether no figure seen has left 0–100, so that values without counts may be percentages. */
export const withinHundred = (seen: readonly Seen[]): boolean => all(seen, ({ value }) => value >= 0 && value <= 100);

function possible(kind: FigureKind, seen: readonly Seen[]): readonly Scale[] {
  if (kind === 'count') return [plainOfCounts, logarithmOfCounts];
  if (!all(seen, ({ value }) => value > 0)) return withinHundred(seen) ? [plain, logitOfShares] : [plain];
  return withinHundred(seen) ? [plain, logarithm, logitOfShares] : [plain, logarithm];
}

/** The scale of sums: what is added counts the same whatever has been added before. */
export const evenScale = (kind: FigureKind): Scale => (kind === 'count' ? plainOfCounts : plain);

/** How well the steps of a series look alike on a scale: their log-likelihood as Laplace errors, in the value's own units. */
function likelihood({ past, stretch }: Seen, scale: Scale): number {
  let steps = 0;
  let moved = 0;
  let stretched = 0;
  let before: number | null = null;
  for (let i = stretch.first; i <= stretch.last; i += 1) {
    const point = past[i];
    if (!point) continue;
    const z = scale.to(point);
    if (before !== null) {
      steps += 1;
      moved += Math.abs(z - before);
      stretched += scale.stretch(point);
    }
    before = z;
  }
  return moved > 0 ? stretched - steps * Math.log(moved / steps) : 0;
}

/**
 * The scale on which like series move most evenly. Shares of counts stand on the logit whatever their steps.
 * Source: Box & Cox 1964, "An analysis of transformations" (the likelihood with its Jacobian), here with Laplace errors.
 */
export function fittingScale(kind: FigureKind, seen: readonly Seen[]): Scale {
  if (kind === 'share') return logitOfShares;
  let best = plain;
  let bestFit = Number.NEGATIVE_INFINITY;
  for (const scale of possible(kind, seen)) {
    const fit = seen.reduce((total, one) => total + likelihood(one, scale), 0);
    if (fit > bestFit) {
      best = scale;
      bestFit = fit;
    }
  }
  return best;
}
