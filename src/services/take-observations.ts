import { may } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { Finding } from '../domain/finding.ts';
import { fillFromFile } from './fill-from-file.ts';
import type { ImportRequest, ImportResult } from './import-figures.ts';
import type { Ports } from './ports.ts';
import type { ReportQuestion } from './report-at.ts';

/** How a machine states a figure in JSON. */
export { statedFields, statedObservation } from '../intake/stated-observation.ts';

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

/**
 * Takes figures a machine hands in: who may import has them stored at once; who fills reports has them filled into the
 * reports of their own units, where they wait to be handed in.
 *
 * @param importFigures stores a file; elsewhere than in this thread where there is another
 */
export async function takeObservations(
  ports: Ports,
  offered: ObservationsOffered,
  importFigures: (request: Omit<ImportRequest, 'onProgress'>) => Promise<ImportResult>,
): Promise<ObservationsTaken> {
  if (!may(offered.by, 'import-figures')) return fillFromFile(ports, offered);
  const { id, accepted, superseded, unchanged, rejected, findings } = await importFigures({
    ...offered,
    origin: 'api',
    dryRun: false,
  });
  return { importId: id, reports: [], accepted, superseded, unchanged, rejected, findings };
}
