import type { Direction } from '../indicator.ts';
import type { Normalise } from './definition.ts';
import { below } from './place-among.ts';
import type { Noticed } from './remark.ts';

type Relative = Extract<Normalise, { readonly method: 'minmax' | 'zscore' | 'rank' | 'percentile' }>;

const methods: ReadonlySet<string> = new Set(['minmax', 'zscore', 'rank', 'percentile']);

export const isRelative = (by: Normalise): by is Relative => methods.has(by.method);

/** What is done to a value first; what has no logarithm lies below everything that has one. */
export const bentBy = (transform: 'log' | null): ((value: number) => number) =>
  transform === 'log' ? (value) => (value > 0 ? Math.log(value) : Number.NEGATIVE_INFINITY) : (value) => value;

/** Half the mark: what everybody gets where nothing tells units apart. */
const half = 0.5;

/**
 * The share of the full mark that a figure brings beside those of the same league: `minmax` its place between least
 * and most, `zscore` standard deviations (n−1) from the mean, `rank` (n − competition rank)/(n − 1), `percentile` the share of the
 * others that it is strictly better than. Where all are alike each gets half the mark (under `zscore` 0).
 */
export function againstOthers(
  all: Float64Array,
  rows: readonly number[],
  by: Relative,
  direction: Direction,
  noticed: Noticed[],
): (value: number) => number {
  const sign = direction === 'down' ? -1 : 1;
  const bent = bentBy('transform' in by ? by.transform : null);
  const upward = (value: number): number => sign * bent(value);
  const values = Float64Array.from(rows, (row) => upward(all[row] ?? 0))
    .filter((x) => Number.isFinite(x))
    .sort();
  const least = values[0] ?? 0;
  const most = values.at(-1) ?? 0;
  if (least !== most) {
    const share = shareOf(by.method, values, least, most);
    return (value) => share(upward(value));
  }
  if (values.length > 0) {
    noticed.push({ code: values.length === 1 ? 'single-unit' : 'no-spread', row: null, value: null });
  }
  const alike = by.method === 'zscore' ? 0 : half;
  return (value) => (Number.isFinite(upward(value)) ? alike : upward(value));
}

function shareOf(
  method: Relative['method'],
  sorted: Float64Array,
  least: number,
  most: number,
): (value: number) => number {
  if (!Number.isFinite(most - least)) return () => Number.NaN;
  if (method === 'minmax') return (value) => (value - least) / (most - least);
  if (method === 'zscore') {
    const { mean, deviation } = momentsOf(sorted);
    return (value) => (value - mean) / deviation;
  }
  const others = sorted.length - 1;
  if (method === 'rank') return (value) => (others - (sorted.length - below(sorted, value, true))) / others;
  return (value) => below(sorted, value, false) / others;
}

function momentsOf(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((total, x) => total + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((total, x) => total + (x - mean) ** 2, 0) / (values.length - 1));
  return { mean, deviation: Number.isFinite(deviation) ? deviation : Number.NaN };
}
