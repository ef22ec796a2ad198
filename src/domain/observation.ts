import type { Day, Instant } from './day.ts';
import type { Qualifier } from './quantity.ts';

/**
 * What a unit says beside, or instead of, a figure. `not-applicable`: không áp dụng. `none-arose`: không phát sinh
 * (0 of 0). `no-data`: chưa có số liệu, said by the unit itself.
 */
export type ObservationState = 'figure' | 'not-applicable' | 'none-arose' | 'no-data';

/** What a recorded revision may say: also that the figure was taken back (rút lại), so that nothing is known since. */
export type RevisionState = ObservationState | 'withdrawn';

/** A figure (số liệu): one unit × indicator × period, as recorded. Never edited, only superseded. */
export interface Observation {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The stated value; beside counts it is a check on them. */
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly state: ObservationState;
  readonly note: string | null;
}

/** Where a recorded figure comes from and when it became known. */
export interface Provenance {
  /** Position in the life of one unit × indicator × period, from 1. */
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly file: string;
  readonly line: number | null;
  readonly sha256: string;
  /** Of a document: the day it was published, the place and words the figure was read from. */
  readonly publishedOn: Day | null;
  readonly source: string | null;
  readonly quote: string | null;
  readonly sample: boolean;
}

/** A figure as a judgement needs it: where it comes from is read by its id, where that is shown. */
export interface HeldObservation extends Observation {
  readonly id: number;
}

export interface RecordedObservation extends HeldObservation, Provenance {}

/** One entry in the life of a figure, which may also be that it was taken back, and why. */
export interface Revision extends Omit<RecordedObservation, 'state'> {
  readonly state: RevisionState;
  /** Given where an undo made the entry. */
  readonly reason: string | null;
}

type Told = Pick<Observation, 'numerator' | 'denominator' | 'value'> & {
  readonly qualifier: string;
  readonly state: string;
};

/** Whether two say the same, but for what is noted beside them. */
export const saySame = (a: Told, b: Told): boolean =>
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.value === b.value &&
  a.qualifier === b.qualifier &&
  a.state === b.state;
