/**
 * What of a figure could not be scored as it stood, or is scored in a way worth saying. `outside-goalposts`: the share
 * goes past 0 or 1. `no-spread`: all units alike, so half marks. `single-unit`: nobody to compare with, half marks.
 * `not-a-flag`: neither 0 nor 1, read as yes. `no-logarithm`, `divides-by-zero`, `too-large`: counts as missing. `zero-in-product`: one zero makes the
 * node zero. `negative-in-product`: the node has no score.
 */
export type RemarkCode =
  | 'outside-goalposts'
  | 'no-spread'
  | 'single-unit'
  | 'no-logarithm'
  | 'divides-by-zero'
  | 'not-a-flag'
  | 'too-large'
  | 'zero-in-product'
  | 'negative-in-product';

/** A remark on a part; about one unit's figure, or with null about all of a league. */
export interface Remark {
  readonly code: RemarkCode;
  readonly part: string;
  readonly unit: string | null;
  readonly value: number | null;
}

/** What was noticed in a row of a column; row null: in the whole column. */
export interface Noticed {
  readonly code: RemarkCode;
  readonly row: number | null;
  readonly value: number | null;
}
