import type { Actor } from '../domain/actor.ts';
import type { Finding } from '../domain/finding.ts';
import type { ReportQuestion } from './report-at.ts';

/** Figures a machine hands in. */
export interface ObservationsOffered {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly by: Actor;
}

/** What became of them: `accepted + unchanged + rejected` are all of them, repeats left out. */
export interface ObservationsTaken {
  /** Null where they went into reports of units, or none was good. */
  readonly importId: string | null;
  /** The reports they were filled into; nothing is handed in by that. */
  readonly reports: readonly ReportQuestion[];
  readonly accepted: number;
  readonly superseded: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
}
