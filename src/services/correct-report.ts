import type { Actor } from '../domain/actor.ts';
import { appendPublication, publicationsOf } from '../store/publications.ts';
import { keepStage } from '../store/reviewed-figures.ts';
import { type Correction, correctionsOf, stageOf } from './correction.ts';
import type { Ports } from './ports.ts';
import { type ReportQuestion, reportFor } from './report-at.ts';
import { appending, takeStep } from './report-step.ts';
import { failed, type Result } from './result.ts';

/**
 * Corrects published figures (đính chính), each with a reason. The public sees the campaign as of the correction from
 * then on; what was published before stays readable as of its own instant.
 */
export async function correctReport(
  ports: Ports,
  request: ReportQuestion & { readonly by: Actor; readonly corrections: readonly Correction[] },
): Promise<Result<null>> {
  const found = await reportFor(ports, request, 'correct');
  if (!found.ok) return found;
  const at = found.value;
  const corrected = await correctionsOf(ports, at, request.by, request.corrections);
  if (!corrected.ok) return corrected;
  const { importId, queries, rows, reasons } = corrected.value;
  if (importId === null) {
    return failed('bad-correction', 'Chưa có giá trị nào được đính chính.', 'No value was corrected.');
  }
  const { by } = request;
  const comment = [...new Set(reasons.values())].join('; ');
  const published = await publicationsOf(ports.db, at.key);
  return takeStep(ports, at, {
    by,
    act: 'correct-report',
    state: 'corrected',
    comment,
    import_id: importId,
    ...appending(ports, importId, rows),
    detail: { corrected: reasons.size },
    queries: [
      ...queries,
      keepStage(
        ports.db,
        { ...at.key, sample: at.sample, stage: 'final' },
        stageOf(at, corrected.value).filter((f) => reasons.has(f.indicator)),
      ),
      appendPublication(ports.db, {
        plan: at.key.plan,
        period: at.key.period,
        seq: published.length + 1,
        at: at.now,
        actor: by.id,
        name: by.name,
        comment,
      }),
    ],
  });
}
