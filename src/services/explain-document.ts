import { effectiveDeadline } from '../domain/calendar.ts';
import type { HeldObservation, RecordedObservation, Revision } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import type { Target } from '../domain/plan.ts';
import type { RolledLevel } from '../domain/roll-up.ts';
import { type Level, qualifierOf } from '../domain/series.ts';
import { nameOn } from '../domain/unit.ts';
import type { ReviewedValue } from '../store/reviewed-figures.ts';
import type { Explanation } from './explain.ts';
import type { ScorecardView } from './read-scorecard.ts';

/** A level as counts, value and sureness; ends of an interval that are open to infinity are null. */
const levelOf = (level: Level<HeldObservation>) => ({
  period: periodText(level.period),
  day: level.day,
  value: level.value,
  numerator: level.numerator,
  denominator: level.denominator,
  qualifier: qualifierOf(level),
  low: finite(level.interval?.low),
  high: finite(level.interval?.high),
  gaps: level.gaps,
});

const finite = (end: number | undefined): number | null => (end !== undefined && Number.isFinite(end) ? end : null);

const observationOf = (o: RecordedObservation | Revision, answered: Explanation['answered']) => ({
  unit: o.unit,
  period: o.period,
  numerator: o.numerator,
  denominator: o.denominator,
  value: o.value,
  qualifier: o.qualifier,
  state: o.state,
  note: o.note,
  revision: o.revision,
  recordedAt: o.recordedAt,
  recordedBy: o.recordedBy,
  file: o.file,
  line: o.line,
  sha256: o.sha256,
  publishedOn: o.publishedOn,
  source: o.source,
  quote: o.quote,
  warnings: answered.get(o.id)?.warnings ?? [],
  explanation: answered.get(o.id)?.said ?? null,
});

function wholeOf(rolled: RolledLevel<HeldObservation>, { register, scorecard }: ScorecardView) {
  const named = (id: string): string => {
    const unit = register.units.find((u) => u.id === id);
    return unit ? nameOn(unit, scorecard.judgedOn) : id;
  };
  return {
    basis: rolled.basis,
    reported: rolled.reported,
    missing: rolled.missing,
    units: rolled.units,
    bounds: rolled.bounds,
    dominant: rolled.dominant,
    sumOfParts: rolled.sumOfParts,
    parts: rolled.parts.map(({ unit, level }) => ({ unit, unitName: named(unit), ...levelOf(level) })),
  };
}

const targetOf = (target: Target, { plan, calendar }: ScorecardView) => ({
  id: target.id,
  kind: target.kind,
  scope: target.scope,
  lead: target.lead,
  deadline: target.deadline.on,
  deadlineAsPrinted: target.deadline.raw,
  effectiveDeadline: effectiveDeadline(calendar, target.deadline.on),
  op: target.op,
  value: target.value,
  limit: target.limit,
  increment: target.increment,
  baseline: target.baseline,
  quote: { ...target.quote, document: plan.document.number, publishedOn: plan.document.on },
});

/** A value of a report, with who did what and how it was filled in. */
const reviewedOf = ({ observation, draft, stage, at, name, period, explanation, reason, comment }: ReviewedValue) => ({
  period: observation.period,
  campaign: period,
  stage,
  numerator: observation.numerator,
  denominator: observation.denominator,
  value: observation.value,
  state: observation.state,
  at,
  by: name,
  explanation,
  reason,
  comment,
  filledIn: draft && {
    at: draft.at,
    by: draft.name,
    via: draft.via,
    file: draft.file,
    sha256: draft.sha256,
    source: draft.source,
  },
});

/**
 * An explanation as JSON: everything needed to compute the printed number again by hand. Numbers are numbers, shares
 * are 1 for "all of it", what is absent is null.
 */
export function explainDocument(explanation: Explanation) {
  const { view, cell, observations, superseded, answered, reviewed, lackOfAll } = explanation;
  const { indicator, level, rolled, target, assessment } = cell;
  return {
    plan: view.plan.id,
    period: periodText(view.scorecard.period),
    judgedOn: view.scorecard.judgedOn,
    asOf: view.asOf,
    sample: view.plan.state === 'sample',
    unit: cell.unit.id,
    unitName: cell.unitName,
    indicator: {
      id: indicator.id,
      name: indicator.name.vi,
      short: indicator.short.vi,
      definition: indicator.definition.vi,
      kind: indicator.kind,
      unit: indicator.unit.vi,
      direction: indicator.direction,
      measure: indicator.measure,
      frequency: indicator.frequency,
      rollup: indicator.rollup,
      scale: indicator.scale,
      decimals: indicator.decimals,
    },
    role: cell.role,
    status: cell.status,
    flags: assessment?.flags ?? [],
    thresholds: view.plan.thresholds,
    level: level && levelOf(level),
    observations: observations.map((o) => observationOf(o, answered)),
    superseded: superseded.map((o) => ({ ...observationOf(o, answered), reason: o.reason })),
    reviewed: reviewed.map(reviewedOf),
    whole: rolled && wholeOf(rolled, view),
    target: target && targetOf(target, view),
    path: assessment?.path ?? null,
    start: assessment?.start ?? null,
    expectedOn: assessment?.expectedOn ?? null,
    expected: assessment?.expected ?? null,
    attainment: assessment?.attainment ?? null,
    progress: assessment?.progress ?? null,
    pace: assessment?.pace ?? null,
    shortfall: cell.shortfall,
    lackOfAll,
    shareOfShortfall: cell.shareOfShortfall,
    findings: cell.checks.map(({ code, message }) => ({ code, message })),
  };
}
