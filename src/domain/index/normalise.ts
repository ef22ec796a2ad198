import type { Leaf } from './definition.ts';
import { type Column, missing, present } from './figure-table.ts';
import { againstOthers, bentBy, isRelative } from './relative.ts';
import type { Noticed, RemarkCode } from './remark.ts';

/** Shares of the full mark, in binary floating point; rows that cannot be normalised become missing. */
export interface Normalised {
  readonly column: Column;
  readonly noticed: readonly Noticed[];
}

/**
 * Turns the figures of one component into shares of its full mark, more always being better.
 *
 * @param scale of the index: `identity` figures already stand on it
 */
export function normalise(raw: Column, leaf: Leaf, scale: number): Normalised {
  const { method, clamp } = leaf.normalise;
  const rows: number[] = [];
  for (let row = 0; row < raw.values.length; row += 1) if ((raw.states?.[row] ?? present) === present) rows.push(row);
  const noticed: Noticed[] = [];
  const values = new Float64Array(raw.values.length);
  const lost: number[] = [];
  const share = isRelative(leaf.normalise)
    ? againstOthers(raw.values, rows, leaf.normalise, leaf.direction, noticed)
    : alone(leaf, scale);
  for (const row of rows) {
    const value = raw.values[row] ?? 0;
    const whole = share(value);
    const got = clamp ? Math.min(1, Math.max(0, whole)) : whole;
    if (!Number.isFinite(got)) {
      lost.push(row);
      noticed.push({ code: whyNot(leaf, value), row, value });
      continue;
    }
    values[row] = got;
    if (method === 'goalposts' && (got < 0 || got > 1)) noticed.push({ code: 'outside-goalposts', row, value });
    if (method === 'flag' && value !== 0 && value !== 1 && value !== 100)
      noticed.push({ code: 'not-a-flag', row, value });
  }
  if (lost.length === 0) return { column: { values, states: raw.states }, noticed };
  const states = raw.states?.slice() ?? new Uint8Array(values.length);
  for (const row of lost) states[row] = missing;
  return { column: { values, states }, noticed };
}

function whyNot({ normalise: by }: Leaf, value: number): RemarkCode {
  if ('transform' in by && by.transform === 'log' && value <= 0) return 'no-logarithm';
  return by.method === 'ratio' && value === 0 ? 'divides-by-zero' : 'too-large';
}

/** The share of the full mark that a figure brings whatever the others have; infinite where there is none. */
function alone({ normalise: by, direction }: Leaf, scale: number): (value: number) => number {
  const turned = (share: number): number => (direction === 'down' ? 1 - share : share);
  switch (by.method) {
    case 'goalposts': {
      const bent = bentBy(by.transform);
      const low = bent(by.low);
      const high = bent(by.high);
      return (value) => turned((bent(value) - low) / (high - low));
    }
    case 'ratio':
      return direction === 'up' ? (value) => value / by.target : (value) => by.target / value;
    case 'steps': {
      const { steps } = by;
      if (direction === 'up') return (value) => steps.findLast((s) => value >= s.at)?.gives ?? 0;
      return (value) => steps.find((s) => value <= s.at)?.gives ?? 0;
    }
    case 'flag':
      return (value) => turned(value > 0 ? 1 : 0);
    case 'identity':
      return (value) => turned(value / scale);
    default:
      throw new Error(`${by.method} looks at the other units`);
  }
}
