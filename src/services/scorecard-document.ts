import type { Finding } from '../domain/finding.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import type { Cell } from '../domain/scorecard.ts';
import { qualifierOf } from '../domain/series.ts';
import type { ScorecardView } from './read-scorecard.ts';

/** One scorecard as JSON, for all units or for one: numbers are numbers, what is absent is null. */
export function scorecardDocument(view: ScorecardView, unit: string | null) {
  const { scorecard, plan, asOf, heldSince } = view;
  const cells = scorecard.cells.filter((c) => unit === null || c.unit.id === unit);
  return {
    plan: plan.id,
    period: periodText(scorecard.period),
    judgedOn: scorecard.judgedOn,
    asOf,
    heldSince,
    sample: plan.state === 'sample',
    indicators: scorecard.indicators.map((i) => ({
      id: i.id,
      name: i.name.vi,
      family: i.family,
      kind: i.kind,
      unit: i.unit.vi,
      direction: i.direction,
      measure: i.measure,
      frequency: i.frequency,
    })),
    rows: cells.map((cell) => rowOf(cell, view.sources)),
    totals: scorecard.totals.map(({ indicator, rolled, reported, units, met }) => ({
      indicator: indicator.id,
      value: rolled?.value ?? null,
      numerator: rolled?.numerator ?? null,
      denominator: rolled?.denominator ?? null,
      reported,
      units,
      met: met?.units ?? null,
      low: rolled?.bounds?.low ?? null,
      high: rolled?.bounds?.high ?? null,
    })),
  };
}

const rowOf = (cell: Cell<HeldObservation>, sources: ScorecardView['sources']) => ({
  unit: cell.unit.id,
  unitName: cell.unitName,
  indicator: cell.indicator.id,
  period: cell.level ? periodText(cell.level.period) : null,
  value: cell.level?.value ?? null,
  numerator: cell.level?.numerator ?? null,
  denominator: cell.level?.denominator ?? null,
  qualifier: cell.level ? qualifierOf(cell.level) : null,
  target: cell.target?.value ?? null,
  targetId: cell.target?.id ?? null,
  by: cell.target?.deadline.on ?? null,
  status: cell.status,
  flags: cell.assessment?.flags ?? [],
  attainment: cell.assessment?.attainment ?? null,
  progress: cell.assessment?.progress ?? null,
  expected: cell.assessment?.expected ?? null,
  pace: cell.assessment?.pace ?? null,
  missing: cell.shortfall?.missing ?? null,
  findings: findingsOf(cell, sources),
});

/** The findings of a cell, each at the line its figure was read from. */
export function findingsOf({ checks, level }: Cell<HeldObservation>, sources: ScorecardView['sources']): Finding[] {
  if (checks.length === 0) return [];
  const last = sources.get(level?.from.at(-1)?.id ?? 0);
  const place = { file: last?.file ?? null, sheet: null, cell: null, line: last?.line ?? null, column: null };
  return checks.map(({ severity, code, read, expected, message }) => ({
    severity,
    code,
    ...place,
    read,
    expected,
    message,
  }));
}
