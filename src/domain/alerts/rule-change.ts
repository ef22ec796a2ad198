import type { Instant } from '../day.ts';
import type { Plan } from '../plan.ts';
import { type AlertSeverity, type ConditionKind, rulesOf } from './condition.ts';

/** One condition spoken of otherwise than the plan says; what is not given stays. */
export interface RuleChange {
  readonly condition: ConditionKind;
  readonly severity?: AlertSeverity | undefined;
  /** Days, 0–90. */
  readonly hold?: number | undefined;
  /** Of `behind-path` the pace under which a target is off track; else as the condition has it. 0–1. */
  readonly limit?: number | undefined;
}

/** A change that was kept, by whom and why. */
export interface KeptRuleChange {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly change: RuleChange;
}

/** The limit a condition has now: its own, or the plan's; null where it has none. */
export const limitOf = (plan: Plan, condition: ConditionKind): number | null =>
  condition === 'behind-path' ? plan.thresholds.atRisk : rulesOf(plan).conditions[condition].limit;

/** A plan as it would be after a change. A limit given to a condition that has none is left out. */
export function changedPlan(plan: Plan, { condition, severity, hold, limit }: RuleChange): Plan {
  const rules = rulesOf(plan);
  const before = rules.conditions[condition];
  const after = {
    ...before,
    severity: severity ?? before.severity,
    hold: hold ?? before.hold,
    limit: before.limit === null ? null : (limit ?? before.limit),
  };
  const atRisk = condition === 'behind-path' ? (limit ?? plan.thresholds.atRisk) : plan.thresholds.atRisk;
  return {
    ...plan,
    alerts: { ...rules, conditions: { ...rules.conditions, [condition]: after } },
    thresholds: { ...plan.thresholds, atRisk },
  };
}

/** Whether a change says anything the plan does not say already. */
export function changesAnything(plan: Plan, { condition, severity, hold, limit }: RuleChange): boolean {
  const { severity: told, hold: waits } = rulesOf(plan).conditions[condition];
  const now = limitOf(plan, condition);
  return (severity ?? told) !== told || (hold ?? waits) !== waits || (now !== null && (limit ?? now) !== now);
}

/** Whether pace and limit still follow each other: a target that is at risk is not on track yet. */
export const isOrdered = ({ thresholds: { atRisk, onTrack } }: Plan): boolean => atRisk <= onTrack;
