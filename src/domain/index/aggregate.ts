import type { Aggregate } from './definition.ts';
import { type Column, missing, notApplicable, present } from './figure-table.ts';

/** One part of a node: its shares and its weight. Parts of weight 0 are shown, never counted. */
export interface Weighed {
  readonly column: Column;
  readonly weight: number;
}

export interface Aggregated {
  readonly column: Column;
  /** Rows in which a zero made a product zero, and in which a negative share left no score. */
  readonly zeros: readonly number[];
  readonly negatives: readonly number[];
}

/**
 * Shares of a node's full mark from those of its parts. Parts that do not apply to a unit leave its denominator. With
 * `skip` missing parts leave it too; without, one missing part leaves no score.
 */
export function aggregate(method: Aggregate, parts: readonly Weighed[], rows: number, skip: boolean): Aggregated {
  const counted = parts.filter((p) => p.weight > 0);
  const complete = counted.length > 0 && counted.every((p) => p.column.states === null);
  if (complete && (method === 'arithmetic' || method === 'sum')) {
    const columns = counted.map((p) => ({ values: p.column.values, weight: p.weight }));
    return { column: { values: weighedMean(columns, rows), states: null }, zeros: [], negatives: [] };
  }
  if (complete && method === 'geometric') return product(counted, rows);
  const kind = method === 'sum' ? 'arithmetic' : method;
  const values = new Float64Array(rows);
  const states = new Uint8Array(rows);
  const zeros: number[] = [];
  const negatives: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const got = oneRow(kind, counted, row, skip);
    if (got.state !== present) states[row] = got.state;
    else values[row] = got.value;
    if (got.product === 'zero') zeros.push(row);
    if (got.product === 'negative') negatives.push(row);
  }
  return { column: { values, states: states.some((s) => s !== present) ? states : null }, zeros, negatives };
}

/** Where every part is there: column by column, which is what most of the time goes to. */
function weighedMean(
  parts: readonly { readonly values: Float64Array; readonly weight: number }[],
  rows: number,
): Float64Array {
  const means = new Float64Array(rows);
  let total = 0;
  for (const { values, weight } of parts) {
    total += weight;
    for (let row = 0; row < rows; row += 1) means[row] = (means[row] ?? 0) + weight * (values[row] ?? 0);
  }
  for (let row = 0; row < rows; row += 1) means[row] = (means[row] ?? 0) / total;
  return means;
}

/** Logarithms of columns, kept as long as the column is: variations ask for those of a leaf a thousand times. */
const logarithms = new WeakMap<Float64Array, Float64Array>();

function logarithmsOf(values: Float64Array): Float64Array {
  const known = logarithms.get(values) ?? values.map(Math.log);
  logarithms.set(values, known);
  return known;
}

/** A geometric mean without gaps: the logarithm of a zero is −∞ and makes the product zero, that of a negative is none. */
function product(parts: readonly Weighed[], rows: number): Aggregated {
  const columns = parts.map((p) => ({ values: logarithmsOf(p.column.values), weight: p.weight }));
  const values = weighedMean(columns, rows);
  const zeros: number[] = [];
  const negatives: number[] = [];
  for (const [row, logarithm] of values.entries()) {
    if (Number.isNaN(logarithm)) negatives.push(row);
    if (logarithm === Number.NEGATIVE_INFINITY) zeros.push(row);
    values[row] = Number.isNaN(logarithm) ? 0 : Math.exp(logarithm);
  }
  if (negatives.length === 0) return { column: { values, states: null }, zeros, negatives };
  const states = new Uint8Array(rows);
  for (const row of negatives) states[row] = missing;
  return { column: { values, states }, zeros, negatives };
}

interface Row {
  readonly state: number;
  readonly value: number;
  readonly product: 'zero' | 'negative' | null;
}

const nothing = (state: number, product: Row['product'] = null): Row => ({ state, value: 0, product });

function oneRow(kind: Exclude<Aggregate, 'sum'>, parts: readonly Weighed[], row: number, skip: boolean): Row {
  let weights = 0;
  let total = 0;
  let zero = false;
  let negative = false;
  let absent = false;
  for (const { column, weight } of parts) {
    const state = column.states?.[row] ?? present;
    if (state === missing) absent = true;
    if (state !== present) continue;
    const share = column.values[row] ?? 0;
    weights += weight;
    if (kind === 'arithmetic') total += weight * share;
    else if (share < 0) negative = true;
    else if (share === 0) zero = true;
    else total += kind === 'geometric' ? weight * Math.log(share) : weight / share;
  }
  if (absent && (!skip || weights === 0)) return nothing(missing);
  if (weights === 0) return nothing(notApplicable);
  if (negative) return nothing(missing, 'negative');
  if (zero) return nothing(present, 'zero');
  const value =
    kind === 'arithmetic' ? total / weights : kind === 'geometric' ? Math.exp(total / weights) : weights / total;
  return { state: present, value, product: null };
}
