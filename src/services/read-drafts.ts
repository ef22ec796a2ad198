import { mayTo } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { DraftFigure } from '../domain/draft-figure.ts';
import { draftRevisions } from '../store/draft-figures.ts';
import type { Ports } from './ports.ts';
import { forbidden, type ReportQuestion, reportAt } from './report-at.ts';
import { done, type Result } from './result.ts';

/** What stands in the draft of a report now, by whomever: so that one who fills it in sees what others do. */
export async function readDrafts(
  ports: Ports,
  asked: ReportQuestion & { readonly by: Actor },
): Promise<Result<readonly DraftFigure[]>> {
  const found = await reportAt(ports, asked);
  if (!found.ok) return found;
  const { register, unit, key } = found.value;
  if (!mayTo(asked.by, 'read-reports', register, unit.id)) return forbidden();
  const last = new Map((await draftRevisions(ports.db, key)).map((d) => [d.indicator, d]));
  return done([...last.values()]);
}
