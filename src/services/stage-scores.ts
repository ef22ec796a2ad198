import { toUtc } from '../domain/day.ts';
import { leavesOf } from '../domain/index/definition.ts';
import { type Figure, withRow } from '../domain/index/figure-table.ts';
import { periodFigure } from '../domain/index/period-figure.ts';
import { type Scoring, scoreTable } from '../domain/index/score.ts';
import type { Stages } from '../domain/index/side-by-side.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../domain/period.ts';
import { figuresAt } from '../store/figures-at.ts';
import { type ReviewedValue, reviewedLife, type Stage } from '../store/reviewed-figures.ts';
import type { Ports } from './ports.ts';
import type { League } from './read-leagues.ts';
import type { ScorecardView } from './read-scorecard.ts';

/**
 * The scores of one unit by what it reported itself, by what was verified and by what was published, those of all others as they
 * stand. A figure that came in no report, and one of an earlier month that has not come so far, counts as it stands. Null where the unit handed in
 * no report of the period; a stage is null while one of the reported figures of the period has not come to it.
 */
export async function stageScores(
  ports: Ports,
  { plan, catalogue, asOf }: ScorecardView,
  { scoring: { definition, table }, period }: League,
  unit: string,
): Promise<Stages | null> {
  const leaves = [...new Map(leavesOf(definition.parts).map((leaf) => [leaf.indicator, leaf])).values()];
  const asked = new Set(leaves.map((leaf) => leaf.indicator));
  const known = { sample: plan.state === 'sample', asOf: toUtc(asOf) };
  const reviewed = await reviewedLife(ports.db, { plan: plan.id, unit, asOf: known.asOf });
  const values = reviewed.filter((v) => asked.has(v.indicator));
  if (!values.some((v) => liesIn(period, v.observation.period))) return null;
  const wanted = leaves.map(({ indicator, measure }) => ({
    indicator,
    marks: [lastDay(period)],
    span: measure === 'flow' ? { since: null } : null,
    first: false,
  }));
  const figures = await figuresAt(ports.db, known, [unit], ...wanted);
  const scoredBy = (stage: Stage): Scoring => {
    const told = leaves.flatMap(({ indicator, measure }): [string, Figure][] => {
      const scale = catalogue.indicators.find((i) => i.id === indicator);
      if (!scale) return [];
      const standing = figures.get(indicator)?.get(unit) ?? [];
      const own = values.filter((v) => v.indicator === indicator && v.stage === stage);
      const by = { scale, measure, calendar: plan.calendar, period, span: definition.span };
      return [[indicator, periodFigure(inStage(standing, own), by)]];
    });
    return scoreTable(definition, withRow(table, table.units.indexOf(unit), new Map(told)));
  };
  const ifReached = (stage: Stage): Scoring | null => (hasReached(stage, values, period) ? scoredBy(stage) : null);
  return { self: scoredBy('reported'), verified: ifReached('verified'), final: ifReached('final') };
}

const liesIn = (period: Period, text: string): boolean => {
  const p = parsePeriod(text);
  return p !== null && firstDay(p) >= firstDay(period) && lastDay(p) <= lastDay(period);
};

/** The figures with those of a stage in the place of what stands for the same period. */
function inStage(standing: readonly HeldObservation[], newestFirst: readonly ReviewedValue[]): HeldObservation[] {
  const byPeriod = new Map(standing.map((o) => [o.period, o]));
  for (const { observation } of [...newestFirst].reverse()) byPeriod.set(observation.period, observation);
  return [...byPeriod.values()];
}

/** Whether each figure reported for the period came to a stage after it was last reported. */
function hasReached(stage: Stage, newestFirst: readonly ReviewedValue[], period: Period): boolean {
  const own = newestFirst.filter((v) => liesIn(period, v.observation.period));
  const lastOf = (v: ReviewedValue, of: Stage): ReviewedValue | undefined =>
    own.find((o) => o.stage === of && o.indicator === v.indicator && o.observation.period === v.observation.period);
  return own.every((v) => {
    const [reported, reached] = [lastOf(v, 'reported'), lastOf(v, stage)];
    return reached !== undefined && (reported === undefined || reached.at >= reported.at);
  });
}
