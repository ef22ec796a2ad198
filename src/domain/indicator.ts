import type { Text } from './text.ts';

/** How often figures come: one frequency an indicator. */
export type Frequency = 'year' | 'half' | 'quarter' | 'month';

/** `up`: more is better. Stated in the catalogue, never guessed. */
export type Direction = 'up' | 'down';

/** `stock`: a level at a date. `flow`: what happened in a period, added over a span. */
export type Measure = 'stock' | 'flow';

/**
 * How a whole is made of its units. `sum`: counts add, a ratio is Σn/Σd. `share`: how many of the units that exist
 * meet the target. `reported`: only the whole's own figure counts.
 */
export type RollUp = 'sum' | 'share' | 'reported';

export interface Family {
  readonly id: string;
  readonly name: Text;
  /** Position on every page; the four families named first by the province come first. */
  readonly order: number;
}

/** Something that is measured (chỉ số). One id per meaning, across all documents. */
export interface Indicator {
  readonly id: string;
  readonly family: string;
  readonly name: Text;
  /** A heading that fits a narrow column. */
  readonly short: Text;
  readonly definition: Text;
  readonly kind: 'ratio' | 'count' | 'rank' | 'milestone';
  /** Unit of the printed value: "%", "hồ sơ", "máy". */
  readonly unit: Text;
  /** What a ratio's numerator counts ("hồ sơ"): shortfalls are said in it. Null where no counts are known. */
  readonly counts: Text | null;
  readonly direction: Direction;
  readonly measure: Measure;
  readonly frequency: Frequency;
  readonly rollup: RollUp;
  /** True where a value over 100 %, or a numerator over its denominator, cannot be. */
  readonly bounded: boolean;
  /** True where what is counted is counted since a beginning (cộng dồn), so that it only grows. Absent: no. */
  readonly cumulative?: boolean | undefined;
  /** A ratio with counts prints scale·n/d: 100 for per cent, 1 for a plain quotient. */
  readonly scale: number;
  /** Decimals of the printed value. */
  readonly decimals: number;
}

/** A law between two indicators of one unit and period; breaking it makes both figures at odds. */
export interface Rule {
  readonly id: string;
  /** `at-most`: left ≤ right. `both-or-none`: both positive or both zero. */
  readonly kind: 'at-most' | 'both-or-none';
  readonly left: string;
  readonly right: string;
  readonly because: Text;
}
