import type { Family, Indicator } from '../../domain/indicator.ts';
import type { ScorecardView } from '../services.ts';

/** Things about indicators under their families, in the order of every page; families without any are left out. */
export function byFamily<T>(
  { catalogue }: Pick<ScorecardView, 'catalogue'>,
  things: readonly T[],
  indicatorOf: (thing: T) => Pick<Indicator, 'family'>,
): { readonly family: Family; readonly things: readonly T[] }[] {
  return [...catalogue.families]
    .sort((a, b) => a.order - b.order)
    .map((family) => ({ family, things: things.filter((t) => indicatorOf(t).family === family.id) }))
    .filter((group) => group.things.length > 0);
}
