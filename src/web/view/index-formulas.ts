import { notApplicable, present, stateAt, valueAt } from '../../domain/index/figure-table.ts';
import { printed } from '../../domain/index/print.ts';
import type { Scoring } from '../../domain/index/score.ts';
import { scoreAt } from '../../domain/index/scored-part.ts';
import type { Branch } from '../../domain/index/tree.ts';
import { Exact } from '../../domain/rounding.ts';
import type { Screen } from '../screen.ts';
import { indexText as text } from '../texts/index-parts.ts';

/** As many decimals as a reader needs to come to the printed number again. */
const decimals = 6;
const digits = (s: Screen, value: number): string => s.number(new Exact(value).toDecimalPlaces(decimals).toNumber());

/** A printed score as a reader of the language writes it: "91,90". */
export const scoreWords = (s: Screen, score: string, { definition }: Scoring): string =>
  s.number(Number(score), definition.score.decimals);

/** How the score of a part came about for one unit, with its numbers put in; empty where it has none. */
export function partFormula(s: Screen, scoring: Scoring, branch: Branch, row: number): string {
  const part = scoring.parts.get(branch.id);
  const score = part ? scoreAt(part, row) : null;
  if (!part || score === null) return '';
  const made = branch.leaf ? leafFormula(s, scoring, branch, row) : nodeFormula(s, scoring, branch, row);
  if (made === '') return '';
  const rounded = printed(score, scoring.definition.score.decimals);
  const whole = digits(s, score);
  const isPrinted = branch.id === scoring.tree.id && Number(rounded) !== score;
  return isPrinted ? `${made} = ${whole} ≈ ${scoreWords(s, rounded, scoring)}` : `${made} = ${whole}`;
}

function leafFormula(s: Screen, scoring: Scoring, { id, leaf, full }: Branch, row: number): string {
  const part = scoring.parts.get(id);
  const share = part && valueAt(part.shares, row);
  if (!leaf || share == null) return '';
  const value = part?.raw ? valueAt(part.raw, row) : null;
  if (value === null) return `0 × ${digits(s, full)}`;
  const by = leaf.normalise;
  const x = digits(s, value);
  const [made, beyond] = ((): [string, boolean] => {
    if (by.method === 'ratio') {
      const target = digits(s, by.target);
      return [leaf.direction === 'up' ? `${x} / ${target}` : `${target} / ${x}`, true];
    }
    if (by.method === 'goalposts') {
      const [low, high] = [digits(s, by.low), digits(s, by.high)];
      const log = (n: string): string => (by.transform === 'log' ? `ln ${n}` : n);
      const way = `(${log(x)} − ${log(low)}) / (${log(high)} − ${log(low)})`;
      return [leaf.direction === 'up' ? way : `(1 − ${way})`, true];
    }
    return [digits(s, share), false];
  })();
  const cut = by.clamp && beyond && (share === 0 || share === 1);
  return cut ? `${digits(s, share)} × ${digits(s, full)}` : `${made} × ${digits(s, full)}`;
}

interface Counted {
  readonly value: string;
  readonly weight: number;
}

function nodeFormula(s: Screen, scoring: Scoring, branch: Branch, row: number): string {
  const sums = branch.aggregate === 'sum';
  const counted = branch.children.flatMap((child): Counted[] => {
    const part = scoring.parts.get(child.id);
    const share = part ? valueAt(part.shares, row) : null;
    if (share === null || child.weight === 0) return [];
    return [{ value: digits(s, share * (sums ? child.weight : branch.full)), weight: child.weight }];
  });
  const all = new Exact(0).plus(counted.reduce((total, { weight }) => total + weight, 0)).toNumber();
  const equal = counted.every(({ weight }) => weight === counted[0]?.weight);
  const w = (weight: number): string => digits(s, weight);
  switch (branch.aggregate) {
    case 'sum': {
      if (counted.length === 1 && all === branch.full) return '';
      const added = counted.map(({ value }) => value).join(' + ');
      return Math.abs(all - branch.full) < 1e-9 ? added : `(${added}) / ${w(all)} × ${w(branch.full)}`;
    }
    case 'arithmetic':
      return equal
        ? `(${counted.map(({ value }) => value).join(' + ')}) / ${counted.length}`
        : `(${counted.map(({ value, weight }) => `${w(weight)} × ${value}`).join(' + ')}) / ${w(all)}`;
    case 'geometric':
      return counted.map(({ value, weight }) => `${value}^(${w(weight)}/${w(all)})`).join(' × ');
    case 'harmonic':
      return `${w(all)} / (${counted.map(({ value, weight }) => `${w(weight)}/${value}`).join(' + ')})`;
  }
}

/** Why a component has no figure, in words; null where it has one. */
export function absence(s: Screen, scoring: Scoring, { id }: Branch, row: number): string | null {
  const part = scoring.parts.get(id);
  if (!part?.normalised) return null;
  const state = stateAt(part.normalised, row);
  if (state === present) return null;
  if (state === notApplicable) return s.say(text.notApplicable);
  return s.say(text.absent[scoring.definition.missing.rule]);
}
