import { changedPlan, type KeptRuleChange, type RuleChange } from '../domain/alerts/rule-change.ts';
import { addDays, type Day, dayInVietnam, daysBetween } from '../domain/day.ts';
import type { Plan } from '../domain/plan.ts';
import { ruleChangesOf } from '../store/rule-changes.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { mostReplayDays, type ReplayedRun, Replays, speechOf } from './replay-alerts.ts';
import { done, failed, type Result } from './result.ts';

export interface DryRunQuestion {
  readonly plan?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly change?: RuleChange | undefined;
}

/** Who would get what, when; and with a change of the rules, what that would change. */
export interface DryRun {
  readonly plan: Plan;
  /** The plans that can be asked for. */
  readonly plans: readonly Plan[];
  readonly from: Day;
  readonly to: Day;
  readonly runs: readonly ReplayedRun[];
  readonly change: RuleChange | null;
  readonly changed: readonly ReplayedRun[] | null;
  /** What was changed before, the newest first. */
  readonly kept: readonly KeptRuleChange[];
}

/** Days shown where none are asked for: the last two weeks before now. */
const usualDays = 14;

/** Replays the morning runs of a span of days; a running plan, by default the first. */
export async function dryRun(ports: Ports, question: DryRunQuestion): Promise<Result<DryRun>> {
  const { plans } = await catalogueAt(ports, ports.now());
  const running = plans.filter((p) => p.state !== 'closed');
  const plan = question.plan === undefined ? running[0] : running.find((p) => p.id === question.plan);
  if (!plan) {
    const known = running.map((p) => p.id).join(', ');
    return failed(
      'unknown-plan',
      `Không có kế hoạch đang thực hiện nào như vậy. Có: ${known}.`,
      `No such running plan. There are: ${known}.`,
    );
  }
  const { to = dayInVietnam(plan.standsAt ?? ports.now()) } = question;
  const { from = addDays(to, -usualDays), change } = question;
  const days = daysBetween(from, to);
  if (days < 0 || days > mostReplayDays) {
    return failed(
      'bad-day',
      `Từ ${from} đến ${to} là ${days} ngày; cần từ 0 đến ${mostReplayDays}.`,
      `From ${from} to ${to} are ${days} days; 0 to ${mostReplayDays} are needed.`,
    );
  }
  const replays = new Replays(ports);
  const runs = await replays.run({ plan: plan.id, from, to });
  if (!runs.ok) return runs;
  const changed = change
    ? await replays.run({ plan: plan.id, from, to, speech: speechOf(changedPlan(plan, change)) })
    : null;
  if (changed && !changed.ok) return changed;
  return done({
    plan,
    plans: running,
    from,
    to,
    runs: runs.value,
    change: change ?? null,
    changed: changed?.value ?? null,
    kept: (await ruleChangesOf(ports.db, plan.id)).reverse(),
  });
}

/** The lines that say a change in the text of the plan. */
export function linesOf(plan: Plan, { condition, severity, hold, limit }: RuleChange): string {
  const own = condition === 'behind-path' ? undefined : limit;
  const said = Object.entries({ severity, hold, limit: own }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  const { onTrack, atRisk, tolerance } = plan.thresholds;
  const thresholds = `thresholds: { onTrack: ${onTrack}, atRisk: ${limit ?? atRisk}, tolerance: ${tolerance} }`;
  return [
    ...(condition === 'behind-path' && limit !== undefined ? [thresholds] : []),
    ...(said.length > 0 ? ['alerts:', '  conditions:', `    ${condition}: { ${said.join(', ')} }`] : []),
  ].join('\n');
}
