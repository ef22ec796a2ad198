import { mayTo } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { DraftFigure, Entry } from '../domain/draft-figure.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { HeldObservation } from '../domain/observation.ts';
import type { Owed, Report } from '../domain/reporting.ts';
import { reportState } from '../domain/reporting.ts';
import { handedInAt, isOpenFor, type Step, steps } from '../domain/review.ts';
import { figureOf } from '../domain/series.ts';
import { nameOn } from '../domain/unit.ts';
import { evidenceOf } from '../store/evidence.ts';
import { firstReports } from '../store/observations.ts';
import { type ReviewedValue, reviewedOf } from '../store/reviewed-figures.ts';
import { type EntryFinding, observed } from './entry-check.ts';
import { type Evidence, toEvidence } from './evidence.ts';
import type { Ports } from './ports.ts';
import { forbidden, type ReportAt, type ReportQuestion, reportAt } from './report-at.ts';
import { owedKeys, standingEntries } from './report-entries.ts';
import { done, type Result } from './result.ts';
import { findingsOf, type Lacking, lackingOf } from './submit-report.ts';

/** One indicator of a report: what is filled in, beside what was last told. */
export interface ReportEntry {
  readonly owed: Owed;
  readonly indicator: Indicator;
  /** What stands: the draft, else what is known already, else nothing. */
  readonly entry: Entry;
  readonly value: number | null;
  readonly draft: DraftFigure | null;
  /** The last word before the period. */
  readonly previous: HeldObservation | null;
  readonly previousValue: number | null;
  readonly findings: readonly EntryFinding[];
  readonly evidence: readonly Evidence[];
  /** Values kept of it, newest first: reported, verified, final. */
  readonly reviewed: readonly ReviewedValue[];
}

/** The report of a unit with everything its form and its review show. */
export interface ReportView {
  readonly at: ReportAt;
  readonly unitName: string;
  readonly report: Report;
  readonly entries: readonly ReportEntry[];
  /** Attached to the whole report. */
  readonly signed: readonly Evidence[];
  readonly lacking: Lacking;
  /** What the reader may do to it now. */
  readonly may: Readonly<Record<Step, boolean>>;
  /** The reader may fill in and somebody else hands in. */
  readonly canAttachSigned: boolean;
}

/** Reads the report of a unit for somebody who may read it. */
export async function readReport(
  ports: Ports,
  asked: ReportQuestion & { readonly by: Actor },
): Promise<Result<ReportView>> {
  const found = await reportAt(ports, asked);
  if (!found.ok) return found;
  const at = found.value;
  const { register, unit, plan, campaign, standing, events, now } = at;
  if (!mayTo(asked.by, 'read-reports', register, unit.id)) return forbidden();
  const [entries, attached, reviewed, first] = await Promise.all([
    standingEntries(ports, at),
    evidenceOf(ports.db, at.key),
    reviewedOf(ports.db, at.key),
    firstReports(ports.db, { sample: at.sample, asOf: now }, owedKeys(at), [unit.id]),
  ]);
  const findings = await findingsOf(ports, at, entries);
  const evidence = attached.map(toEvidence);
  const firstAt = handedInAt(events, first.get(unit.id), now);
  const can = (step: Step): boolean => isOpenFor(step, standing) && mayTo(asked.by, steps[step].act, register, unit.id);
  return done({
    at,
    unitName: nameOn(unit, campaign.window.to),
    report: reportState(unit.id, plan.calendar, campaign.period, at.catalogue.holidays, firstAt, at.asOf),
    entries: at.owed.flatMap((owed): ReportEntry[] => {
      const indicator = at.indicators.get(owed.indicator);
      if (!indicator) return [];
      const entry = entries.of(owed.indicator);
      const previous = entries.previous.get(owed.indicator) ?? null;
      return [
        {
          owed,
          indicator,
          entry,
          value: figureOf(observed(entry, unit.id, owed.period), indicator),
          draft: entries.draft(owed.indicator) ?? null,
          previous,
          previousValue: previous && figureOf(previous, indicator),
          findings: findings.filter((f) => f.indicator === owed.indicator),
          evidence: evidence.filter((e) => e.indicator === owed.indicator),
          reviewed: reviewed.filter((r) => r.indicator === owed.indicator),
        },
      ];
    }),
    signed: evidence.filter((e) => e.indicator === null),
    lacking: lackingOf(at, entries, findings),
    may: {
      fill: can('fill'),
      submit: can('submit'),
      return: can('return'),
      verify: can('verify'),
      publish: can('publish'),
      correct: can('correct'),
      reopen: can('reopen'),
    },
    canAttachSigned: standing.state !== 'published' && mayTo(asked.by, 'fill-report', register, unit.id),
  });
}
