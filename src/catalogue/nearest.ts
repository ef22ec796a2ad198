import { distance } from 'fastest-levenshtein';
import { fold } from '../domain/fold.ts';

/** Nobody mistypes a name this long. */
const longest = 200;

const folds = new Map<string, string>();

/** Names of units and indicators are few and folded again for every unknown name. */
function foldedOnce(text: string): string {
  const known = folds.get(text) ?? fold(text);
  folds.set(text, known);
  return known;
}

/**
 * The things whose texts look most like a text, nearest first, each once: letters differing after folding, at most
 * half of the longer text. For suggestions only.
 *
 * @example nearest('So Noi vu', units, (u) => u.names.map((n) => n.value), 3)
 */
export function nearest<T>(
  text: string,
  things: readonly T[],
  textsOf: (thing: T) => readonly string[],
  most = 3,
): T[] {
  const wanted = fold(text).trim();
  if (wanted.length > longest) return [];
  const scored = things.flatMap((thing) => {
    const shares = textsOf(thing).map((candidate) => {
      const folded = foldedOnce(candidate);
      return distance(wanted, folded) / Math.max(wanted.length, folded.length, 1);
    });
    const best = Math.min(...shares);
    return best <= 0.5 ? [{ thing, best }] : [];
  });
  return scored
    .sort((a, b) => a.best - b.best)
    .slice(0, most)
    .map(({ thing }) => thing);
}
