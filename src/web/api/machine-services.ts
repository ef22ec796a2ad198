import type { Answer, Once } from '../../services/answer-once.ts';
import type { Result } from '../../services/result.ts';
import type { ObservationsOffered, ObservationsTaken } from '../../services/take-observations.ts';

export type { Answer, ObservationsTaken };

/** What machines ask of the house beside what pages do. */
export interface MachineServices {
  readonly takeObservations: (offered: ObservationsOffered) => Promise<ObservationsTaken>;
  /** Answers a request that names itself once, however often it is made. */
  readonly answerOnce: (
    request: { readonly actor: string; readonly key: string; readonly sha256: string },
    answer: () => Promise<Answer>,
  ) => Promise<Result<Once>>;
}
