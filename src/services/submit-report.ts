import type { Actor } from '../domain/actor.ts';
import { isBlank } from '../domain/draft-figure.ts';
import type { Text } from '../domain/text.ts';
import { recordImport } from '../store/imports.ts';
import { appendObservations, type NewObservation } from '../store/observations.ts';
import { appendReportEvent, draftsAreStill } from '../store/report-events.ts';
import { keepStage, type NewReviewed } from '../store/reviewed-figures.ts';
import { toAppend } from '../store/to-append.ts';
import { auditedImport } from './audited-import.ts';
import { checkFilled, type EntryFinding } from './entry-check.ts';
import { endOf, figureOfEntry } from './entry-figure.ts';
import { movedSince } from './fill-report.ts';
import { importId } from './import-id.ts';
import type { Ports } from './ports.ts';
import { moved, type ReportAt, type ReportQuestion, reportFor } from './report-at.ts';
import { type StandingEntries, standingEntries } from './report-entries.ts';
import { subjectOf } from './report-step.ts';
import { warningsAmong } from './report-warnings.ts';
import { done, failed, type Result } from './result.ts';
import { sha256Of } from './sha256.ts';

/** A report that was handed in. */
export interface Submitted {
  /** The import its figures are recorded as. */
  readonly importId: string;
  /** Figures handed in. */
  readonly figures: number;
}

/** What a report still lacks before it can be handed in. */
export interface Lacking {
  /** Indicators nobody has answered for, or only half. */
  readonly missing: readonly string[];
  /** Warnings nobody has explained. */
  readonly unexplained: readonly EntryFinding[];
}

/**
 * Hands the report of a unit in: what stands in its draft becomes figures, all in one step with the event that says so.
 * Every indicator owed has a figure or says why there is none, and every warning is explained; else nothing is recorded.
 */
export async function submitReport(
  ports: Ports,
  request: ReportQuestion & { readonly by: Actor },
): Promise<Result<Submitted>> {
  const found = await reportFor(ports, request, 'submit');
  if (!found.ok) return found;
  const at = found.value;
  const standing = await standingEntries(ports, at);
  const findings = await findingsOf(ports, at, standing);
  const lacking = lackingOf(at, standing, findings);
  if (lacking.missing.length > 0) return incomplete(at, lacking.missing);
  if (lacking.unexplained.length > 0) return unexplained(at, lacking.unexplained);
  const id = importId(at.now);
  // Also figures that came before in a file and nobody touched here: the report says them, and they stand with it.
  const entries = at.owed.map(({ indicator }) => standing.of(indicator)).filter((e) => !isBlank(e));
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ...at.key, by: request.by.name, entries }, null, 1)}\n`);
  const sha256 = sha256Of(bytes);
  await ports.files?.keep(sha256, bytes);
  try {
    const rows = entries.flatMap((entry) => figureOfEntry(at, entry, request.by));
    await auditedImport(
      ports,
      { by: request.by, act: 'submit-report', subject: subjectOf(at.key), detail: { sha256 } },
      {
        id,
        rows: () => toAppend(ports.db, rows),
        queries: submission(ports, at, standing, {
          ...{ id, by: request.by, rows, findings, sha256, bytes: bytes.byteLength },
        }),
      },
    );
  } catch (error) {
    if (await movedSince(ports, at, standing)) return moved();
    throw error;
  }
  return done({ importId: id, figures: entries.length });
}

interface Submission {
  readonly id: string;
  readonly by: Actor;
  readonly rows: readonly NewObservation[];
  readonly findings: readonly EntryFinding[];
  readonly sha256: string;
  readonly bytes: number;
}

function submission(
  ports: Ports,
  at: ReportAt,
  standing: StandingEntries,
  { id, by, rows, findings, ...file }: Submission,
) {
  const { key, now, sample, period, unit } = at;
  const reviewed = at.owed.flatMap((owed): NewReviewed[] => {
    const endsOn = endOf(owed.period);
    const draft = standing.draft(owed.indicator);
    const { revision: draftRevision = null, explanation = null } = draft ?? {};
    return [{ unit: unit.id, seq: at.standing.seq + 1, indicator: owed.indicator, endsOn, draftRevision, explanation }];
  });
  return [
    draftsAreStill(ports.db, key, standing.revisions.length),
    ...appendObservations(ports.db, id, rows),
    recordImport(ports.db, {
      id,
      file: `bao-cao-${period}-${unit.id}.json`,
      ...file,
      origin: 'report',
      imported_by: by.name,
      recorded_at: now,
      offered: rows.length,
      rejected: 0,
      sample: sample ? 1 : 0,
      findings: JSON.stringify(findings),
    }),
    appendReportEvent(ports.db, {
      ...key,
      seq: at.standing.seq + 1,
      state: 'submitted',
      at: now,
      actor: by.id,
      name: by.name,
      import_id: id,
    }),
    keepStage(ports.db, { ...key, sample, stage: 'reported' }, reviewed),
  ];
}

/** Findings on everything a report would hand in now. */
export async function findingsOf(ports: Ports, at: ReportAt, standing: StandingEntries): Promise<EntryFinding[]> {
  const entries = at.owed.map(({ indicator }) => standing.of(indicator));
  const own = entries.flatMap((entry) => {
    const indicator = at.indicators.get(entry.indicator);
    return indicator ? checkFilled(entry, indicator).findings : [];
  });
  // What came from elsewhere and nobody touched here was looked at when it came.
  const filledIn = entries.filter((e) => standing.draft(e.indicator) !== undefined).map((e) => e.indicator);
  return [...own, ...(await warningsAmong(ports, at, entries, new Set(filledIn)))];
}

/** What keeps a report from being handed in. */
export function lackingOf(at: ReportAt, standing: StandingEntries, findings: readonly EntryFinding[]): Lacking {
  const faulty = new Set(findings.filter((f) => f.severity === 'error').map((f) => f.indicator));
  const missing = at.owed
    .map(({ indicator }) => indicator)
    .filter((indicator) => faulty.has(indicator) || isBlank(standing.of(indicator)));
  const unexplained = findings.filter(
    (f) =>
      f.severity === 'warning' && standing.draft(f.indicator) !== undefined && !standing.of(f.indicator).explanation,
  );
  return { missing, unexplained };
}

const named = ({ indicators }: ReportAt, ids: readonly string[]): Text => {
  const names = [...new Set(ids)].map((id) => indicators.get(id)?.short ?? { vi: id, en: id });
  return { vi: names.map((n) => n.vi).join('; '), en: names.map((n) => n.en).join('; ') };
};

function incomplete(at: ReportAt, missing: readonly string[]): Result<never> {
  const { vi, en } = named(at, missing);
  return failed(
    'incomplete-report',
    `Chưa nộp được: ${missing.length} trên ${at.owed.length} chỉ số chưa có số liệu hoặc còn thiếu: ${vi}. Nếu không có số, hãy chọn không phát sinh, không áp dụng hoặc chưa có số liệu (ghi lý do).`,
    `Not handed in: ${missing.length} of ${at.owed.length} indicators have no answer yet, or half of one: ${en}. Where there is no figure, choose none arose, not applicable or no data (with a reason).`,
  );
}

function unexplained(at: ReportAt, findings: readonly EntryFinding[]): Result<never> {
  const ids = [...new Set(findings.map((f) => f.indicator))];
  const { vi, en } = named(at, ids);
  return failed(
    'unexplained',
    `Chưa nộp được: ${ids.length} chỉ số có cảnh báo chưa giải trình: ${vi}.`,
    `Not handed in: ${ids.length} indicators have a warning nobody has explained: ${en}.`,
  );
}
