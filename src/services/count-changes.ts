import { saySame } from '../domain/observation.ts';
import { currentFigures, type NewObservation } from '../store/observations.ts';
import type { Ports } from './ports.ts';

/** What storing these rows would do, without storing them. */
export async function countChanges(
  ports: Ports,
  rows: readonly NewObservation[],
): Promise<{ accepted: number; superseded: number; unchanged: number }> {
  const current = await currentFigures(ports.db, rows);
  let [accepted, superseded, unchanged] = [0, 0, 0];
  rows.forEach((row, at) => {
    const held = current[at];
    const same = held != null && saySame(held, row) && held.note === row.note;
    if (same) unchanged += 1;
    else accepted += 1;
    if (held && held.state !== 'withdrawn' && !same) superseded += 1;
  });
  return { accepted, superseded, unchanged };
}
