import type { Actor } from '../domain/actor.ts';
import { toUndo, undoQueries } from '../store/undo-import.ts';
import { importId } from './import-id.ts';
import type { Ports } from './ports.ts';
import { reasonIn } from './reasoned.ts';
import { type ReportQuestion, reportFor } from './report-at.ts';
import { takeStep } from './report-step.ts';
import type { Result } from './result.ts';

/**
 * Sends a report back to its unit, saying what to mend. Its figures are taken back with it: each goes back to the one
 * before, or to none. What was filled in stays in the draft.
 */
export async function returnReport(
  ports: Ports,
  request: ReportQuestion & { readonly by: Actor; readonly comment: string },
): Promise<Result<null>> {
  const comment = reasonIn(request.comment);
  if (!comment.ok) return comment;
  const found = await reportFor(ports, request, 'return');
  if (!found.ok) return found;
  const { standing, now } = found.value;
  const { by } = request;
  const reason = `Trả lại báo cáo: ${comment.value}`;
  const taken = standing.importId;
  const undo = taken && { id: importId(now), undoes: taken, root: taken, by: by.name, at: now, reason };
  return takeStep(ports, found.value, {
    by,
    act: 'return-report',
    state: 'returned',
    comment: comment.value,
    ...(undo && {
      detail: { undoes: undo.undoes },
      queries: undoQueries(ports.db, undo),
      appends: { id: undo.id, rows: async () => [await toUndo(ports.db, undo)] },
    }),
  });
}
