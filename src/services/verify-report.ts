import type { Actor } from '../domain/actor.ts';
import { keepStage } from '../store/reviewed-figures.ts';
import { type Correction, correctionsOf, stageOf } from './correction.ts';
import type { Ports } from './ports.ts';
import { commentIn } from './reasoned.ts';
import { type ReportQuestion, reportFor } from './report-at.ts';
import { appending, takeStep } from './report-step.ts';
import type { Result } from './result.ts';

/**
 * Says that a report was checked. A value the coordinator corrects takes the place of the reported one, with a reason;
 * the reported one is kept beside it.
 */
export async function verifyReport(
  ports: Ports,
  request: ReportQuestion & {
    readonly by: Actor;
    readonly comment: string;
    readonly corrections: readonly Correction[];
  },
): Promise<Result<null>> {
  const found = await reportFor(ports, request, 'verify');
  if (!found.ok) return found;
  const at = found.value;
  const corrected = await correctionsOf(ports, at, request.by, request.corrections);
  if (!corrected.ok) return corrected;
  const { importId, queries, rows } = corrected.value;
  return takeStep(ports, at, {
    by: request.by,
    act: 'verify-report',
    state: 'verified',
    comment: commentIn(request.comment) || null,
    import_id: importId,
    ...appending(ports, importId, rows),
    detail: { corrected: corrected.value.reasons.size },
    queries: [
      ...queries,
      keepStage(ports.db, { ...at.key, sample: at.sample, stage: 'verified' }, stageOf(at, corrected.value)),
    ],
  });
}
