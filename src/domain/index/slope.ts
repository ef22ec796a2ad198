import { aggregate } from './aggregate.ts';
import type { Aggregate } from './definition.ts';
import { columnFrom, valueAt } from './figure-table.ts';

/** The share of a part before and after; null where it had none. */
export interface Ends {
  readonly before: number | null;
  readonly after: number | null;
  readonly weight: number;
}

/** How much of its node's change a part brought, and how much that is per unit of its own change; null: not to be told. */
export interface Moved {
  readonly by: number;
  readonly slope: number | null;
}

/** (b − a)/(ln b − ln a), the mean that makes a change of a product a sum over its factors. */
const logarithmicMean = (a: number, b: number): number => {
  const ratio = b / a - 1;
  return Math.abs(ratio) < 1e-6 ? (a + b) / 2 : (b - a) / Math.log(b / a);
};

/**
 * Splits the change of a node among its parts so that nothing is left over, whatever the order of the parts. Weights
 * are those of both ends. Where a part came or went, or is zero in a product, parts are put in place one after the
 * other, from the first on and from the last on, and the mean of both is taken.
 */
export function movedBy(method: Aggregate, parts: readonly Ends[]): Moved[] {
  const counted = parts.filter((p) => p.weight > 0);
  const total = counted.reduce((sum, p) => sum + p.weight, 0);
  const whole = (side: 'before' | 'after'): number | null =>
    nodeShare(
      method,
      parts.map((p) => p[side]),
      parts,
    );
  const [first, last] = [whole('before'), whole('after')];
  const positive =
    method === 'arithmetic' || method === 'sum' || counted.every((p) => (p.before ?? 0) > 0 && (p.after ?? 0) > 0);
  const steady = counted.every((p) => p.before !== null && p.after !== null);
  if (first === null || last === null || !steady || !positive) return oneAfterTheOther(method, parts);
  return parts.map(({ before, after, weight }) => {
    const [from, to] = [before ?? 0, after ?? 0];
    if (weight === 0) return { by: 0, slope: 0 };
    const slope = (weight / total) * steepness(method, from, to, first, last);
    return { by: slope * (to - from), slope };
  });
}

function steepness(method: Aggregate, from: number, to: number, first: number, last: number): number {
  if (method === 'geometric') return logarithmicMean(first, last) / logarithmicMean(from, to);
  if (method === 'harmonic') return (first * last) / (from * to);
  return 1;
}

const nodeShare = (method: Aggregate, shares: readonly (number | null)[], parts: readonly Ends[]): number | null => {
  const weighed = parts.map((p, i) => ({ column: columnFrom([shares[i] ?? null]), weight: p.weight }));
  return valueAt(aggregate(method, weighed, 1, true).column, 0);
};

function oneAfterTheOther(method: Aggregate, parts: readonly Ends[]): Moved[] {
  const by = new Array<number>(parts.length).fill(0);
  const forwards = parts.map((_, i) => i);
  for (const order of [forwards, [...forwards].reverse()]) {
    const shares = parts.map((p) => p.before);
    let reached = nodeShare(method, shares, parts);
    for (const i of order) {
      shares[i] = parts[i]?.after ?? null;
      const next = nodeShare(method, shares, parts);
      if (next === null || reached === null) {
        reached ??= next;
        continue;
      }
      by[i] = (by[i] ?? 0) + (next - reached) / 2;
      reached = next;
    }
  }
  return parts.map(({ before, after }, i) => {
    const moved = by[i] ?? 0;
    if (before === null || after === null) return { by: moved, slope: null };
    return { by: moved, slope: after === before ? 0 : moved / (after - before) };
  });
}
