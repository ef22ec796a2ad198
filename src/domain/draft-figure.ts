import type { Instant } from './day.ts';
import type { Observation } from './observation.ts';

/** What a unit says of one indicator it owes, before anybody hands it in. */
export interface Entry
  extends Pick<Observation, 'numerator' | 'denominator' | 'value' | 'qualifier' | 'state' | 'note'> {
  readonly indicator: string;
  /** What the unit says to a warning; why there is no data. */
  readonly explanation: string | null;
  /** The file it was read from, its checksum (SHA-256), and the place in it: `Q3!C7` or `dòng 7`. */
  readonly file: string | null;
  readonly sha256: string | null;
  readonly source: string | null;
}

/** An entry as it was filled in. A later revision follows, none is edited. */
export interface DraftFigure extends Entry {
  /** Position in the life of this draft, from 1. */
  readonly revision: number;
  readonly at: Instant;
  /** The account, and the name as it was then. */
  readonly by: string;
  readonly name: string;
  readonly via: 'form' | 'file' | 'api';
}

/** Nothing was filled in, or what was is taken out again. */
export const isBlank = ({ numerator, denominator, value, state }: Entry): boolean =>
  state === 'figure' && numerator === null && denominator === null && value === null;

const said = ['numerator', 'denominator', 'value', 'qualifier', 'state', 'note', 'explanation'] as const;

/** Whether two entries say the same, wherever they were read. */
export const saysTheSame = (
  one: Pick<Entry, (typeof said)[number]>,
  other: Pick<Entry, (typeof said)[number]>,
): boolean => said.every((key) => one[key] === other[key]);

/** Nothing filled in. */
export const blank = (indicator: string): Entry => ({
  indicator,
  numerator: null,
  denominator: null,
  value: null,
  qualifier: '=',
  state: 'figure',
  note: null,
  explanation: null,
  file: null,
  sha256: null,
  source: null,
});
