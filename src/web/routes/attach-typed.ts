import type { Actor } from '../../domain/actor.ts';
import type { Text } from '../../domain/text.ts';
import type { ReportQuestion, ReportServices } from '../report-services.ts';
import { indicatorsIn } from '../view/report-form.ts';

/** Takes the files chosen in the form of a report, and takes away the one it asks to; the first refusal is told. */
export async function attachTyped(
  reports: Pick<ReportServices, 'attach' | 'takeAway'>,
  asked: ReportQuestion & { readonly by: Actor },
  form: FormData,
): Promise<{ readonly changed: boolean; readonly refusal: Text | null }> {
  let refusal: Text | null = null;
  for (const indicator of indicatorsIn(form)) {
    const file = form.get(`${indicator}.evidence`);
    if (!(file instanceof File) || file.size === 0) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const done = await reports.attach({ ...asked, indicator, kind: 'evidence', file: file.name, bytes });
    if (!done.ok) refusal ??= done.problem.message;
  }
  const id = form.get('remove');
  if (typeof id !== 'string') return { changed: false, refusal };
  const gone = await reports.takeAway({ ...asked, id });
  return { changed: true, refusal: refusal ?? (gone.ok ? null : gone.problem.message) };
}
