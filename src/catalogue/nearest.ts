import { distance } from 'fastest-levenshtein';
import { fold } from '../domain/fold.ts';

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
  const scored = things.flatMap((thing) => {
    const shares = textsOf(thing).map((candidate) => {
      const folded = fold(candidate);
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
