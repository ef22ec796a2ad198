import { closingDay } from '../domain/calendar.ts';
import { type Changes, changesBetween } from '../domain/changes.ts';
import { dayInVietnam } from '../domain/day.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { type Period, parsePeriod, periodText } from '../domain/period.ts';
import { periodBefore } from '../domain/period-before.ts';
import { latestPeriodOf } from './plan-extent.ts';
import type { Ports } from './ports.ts';
import { readScorecard, type ScorecardQuestion, type ScorecardView } from './read-scorecard.ts';
import { done, type Result } from './result.ts';

/** A plan judged for a period and for the one before it, both with what is known now, and what moved in between. */
export interface ChangesView {
  readonly after: ScorecardView;
  readonly period: Period;
  /** Null before the plan's second period: there is nothing to compare with. */
  readonly earlier: {
    readonly view: ScorecardView;
    readonly period: Period;
    readonly changes: Changes<HeldObservation>;
  } | null;
}

/** The last closed period with figures, in the plan's own rhythm; its first where none has closed. */
function lastClosedOf({ plan, periods, calendar, asOf }: ScorecardView, latestPeriod: string): Period | null {
  const today = dayInVietnam(asOf);
  const offered = periods.slice(0, periods.indexOf(latestPeriod) + 1).flatMap((text) => parsePeriod(text) ?? []);
  return offered.findLast((p) => closingDay(calendar, p) <= today) ?? parsePeriod(plan.firstPeriod);
}

/** A judgement that was read for no period in particular stands at the last one with figures. */
const latestOf = async (ports: Ports, after: ScorecardView, judged: ScorecardView | undefined): Promise<string> =>
  judged ? latestPeriodOf(ports, judged) : periodText(after.scorecard.period);

/**
 * What changed since the period before. A judgement of the plan that was read already is passed along: it is not read
 * again where it stands at the same day.
 */
export async function readChanges(
  ports: Ports,
  question: ScorecardQuestion,
  judged?: ScorecardView,
): Promise<Result<ChangesView>> {
  let after = judged;
  if (!after) {
    const read = await readScorecard(ports, question);
    if (!read.ok) return read;
    after = read.value;
  }
  const period = question.period ? after.scorecard.period : lastClosedOf(after, await latestOf(ports, after, judged));
  if (!period) return done({ after, period: after.scorecard.period, earlier: null });
  if (closingDay(after.calendar, period) !== after.scorecard.judgedOn) {
    const read = await readScorecard(ports, { ...question, period: periodText(period) });
    if (!read.ok) return read;
    after = read.value;
  }
  const before = periodBefore(after.plan, period);
  if (!before) return done({ after, period, earlier: null });
  const read = await readScorecard(ports, { ...question, period: periodText(before) });
  if (!read.ok) return read;
  const changes = changesBetween(read.value.scorecard, after.scorecard);
  return done({ after, period, earlier: { view: read.value, period: before, changes } });
}
