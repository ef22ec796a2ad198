import { seeded } from '../seeded.ts';

/**
 * Numbers from 0 to 1 fixed by a text and a seed, the same on every machine: a case keeps its draws whatever other
 * cases stand beside it. Source: FNV-1a for the text (Fowler, Noll & Vo).
 */
export function drawsFor(text: string, seed: number, count: number): readonly number[] {
  let state = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return Array.from({ length: count }, seeded(state));
}
