import { may } from '../domain/access.ts';
import { fillFromFile } from './fill-from-file.ts';
import type { ImportRequest, ImportResult } from './import-figures.ts';
import type { ObservationsOffered, ObservationsTaken } from './offered-observations.ts';
import type { Ports } from './ports.ts';

/** How a machine states a figure in JSON. */
export { statedFields, statedObservation } from '../intake/stated-observation.ts';

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
