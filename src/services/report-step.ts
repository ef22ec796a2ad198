import type { Actor } from '../domain/actor.ts';
import type { NewObservation } from '../store/observations.ts';
import { appendReportEvent, type NewReportEvent, reportEvents } from '../store/report-events.ts';
import { toAppend } from '../store/to-append.ts';
import { type Audited, audited, type Written } from './audited.ts';
import { auditedImport } from './audited-import.ts';
import type { Ports } from './ports.ts';
import { moved, type ReportAt } from './report-at.ts';
import { done, type Result } from './result.ts';

interface ReportStep extends Pick<NewReportEvent, 'state' | 'comment' | 'until' | 'import_id'> {
  readonly by: Actor;
  readonly act: string;
  readonly detail?: Audited['detail'];
  /** What else is recorded in the same commit; the event stands before it. */
  readonly queries?: Written['queries'];
  /** The import the queries record, and what it appends. */
  readonly appends?: { readonly id: string; readonly rows: Parameters<typeof auditedImport>[2]['rows'] };
}

/** Moves a report on by an event, with its entry in the audit log; of two at once one is refused and records nothing. */
export async function takeStep(
  ports: Ports,
  { key, now, standing }: ReportAt,
  { by, act, detail, queries = [], appends, ...event }: ReportStep,
): Promise<Result<null>> {
  const seq = standing.seq + 1;
  const appended = appendReportEvent(ports.db, { ...key, ...event, seq, at: now, actor: by.id, name: by.name });
  try {
    const entry = { by, act, subject: subjectOf(key), ...(detail && { detail }) };
    const all = [appended, ...queries];
    if (appends) await auditedImport(ports, entry, { ...appends, queries: all });
    else await audited(ports, entry, all);
    return done(null);
  } catch (error) {
    const last = (await reportEvents(ports.db, key)).at(-1)?.seq ?? 0;
    if (last >= seq) return moved();
    throw error;
  }
}

/** What a step appends by an import of values that were corrected; nothing where there is none. */
export const appending = (
  { db }: Ports,
  id: string | null,
  rows: readonly NewObservation[],
): Pick<ReportStep, 'appends'> => (id === null ? {} : { appends: { id, rows: () => toAppend(db, rows) } });

/** A report as the audit log names it. */
export const subjectOf = ({ plan, period, unit }: ReportAt['key']): string => `${plan}/${period}/${unit}`;
