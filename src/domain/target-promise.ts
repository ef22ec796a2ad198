import { effectiveDeadline, lastClosed } from './calendar.ts';
import type { ScorecardInput } from './cell.ts';
import { DatedPromise } from './dated-promise.ts';
import type { Indicator } from './indicator.ts';
import { ordinal } from './period.ts';
import type { Target } from './plan.ts';

/** What a target of an indicator is judged by, with the others of its line as one path; null where it asks nothing that can be judged. */
export function promiseOf(
  target: Target,
  targets: readonly Target[],
  indicator: Indicator,
  input: Pick<ScorecardInput, 'plan' | 'calendar' | 'holidays' | 'judgedOn'>,
): DatedPromise | null {
  const sameLine = (other: Target): boolean =>
    other.id !== target.id &&
    other.value !== null &&
    other.scope === target.scope &&
    other.subject === target.subject &&
    other.levels.join() === target.levels.join() &&
    other.deadline.on !== target.deadline.on;
  const { kind, op, value, deadline } = target;
  const isJudged = kind === 'number' || kind === 'increase' || kind === 'milestone';
  return DatedPromise.of({
    promised: op !== null && isJudged ? { direction: indicator.direction, op, value, by: deadline.on } : null,
    baseline: target.baseline,
    shape: target.path,
    companions: targets.filter(sameLine).map((t) => ({ on: t.deadline.on, value: t.value ?? 0 })),
    judgedOn: input.judgedOn,
    calendar: input.calendar,
    holidays: input.holidays,
    thresholds: input.plan.thresholds,
    method: 'path',
    ranked: indicator.kind === 'rank',
  });
}

/** How many reporting months are left to a deadline, at least 1; null once it has passed. */
export function monthsLeft(
  { calendar, judgedOn }: Pick<ScorecardInput, 'calendar' | 'judgedOn'>,
  target: Target,
): number | null {
  const by = effectiveDeadline(calendar, target.deadline.on);
  if (by < judgedOn) return null;
  return Math.max(1, ordinal(lastClosed(calendar, 'month', by)) - ordinal(lastClosed(calendar, 'month', judgedOn)));
}
