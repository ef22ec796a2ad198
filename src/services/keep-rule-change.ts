import { catalogueHash } from '../catalogue/hash.ts';
import { may } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { changedPlan, changesAnything, isOrdered, limitOf, type RuleChange } from '../domain/alerts/rule-change.ts';
import { epoch, type Instant, toUtc } from '../domain/day.ts';
import type { Catalogue } from '../domain/plan.ts';
import { applyVersion, versionAt } from '../store/catalogue-versions.ts';
import { appendRuleChange, ruleChangesOf } from '../store/rule-changes.ts';
import { audited } from './audited.ts';
import { catalogueAt, planAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { reasonIn } from './reasoned.ts';
import { forbidden } from './report-at.ts';
import { done, failed, type Result } from './result.ts';

export interface RuleChangeRequest {
  readonly plan: string;
  readonly change: RuleChange;
  readonly reason: string;
  readonly by: Actor;
}

/**
 * Keeps a change of how a plan speaks: a new version of the catalogue, in force from now, with who decided it and why. What
 * was judged before is still read with the rules of its time.
 */
export async function keepRuleChange(ports: Ports, request: RuleChangeRequest): Promise<Result<{ seq: number }>> {
  const { plan: id, by } = request;
  if (!may(by, 'manage-alerts')) return forbidden();
  const found = await planAt(ports, id);
  if (!found.ok) return found;
  const { plan } = found.value;
  if (plan.state === 'closed') return failed('unknown-plan', 'Kế hoạch đã kết thúc.', 'The plan is closed.');
  const hasLimit = limitOf(plan, request.change.condition) !== null;
  const change = hasLimit ? request.change : { ...request.change, limit: undefined };
  const given = reasonIn(request.reason);
  if (!given.ok) return given;
  const reason = given.value;
  if (!changesAnything(plan, change)) {
    return failed(
      'no-change',
      'Kế hoạch đang như vậy: không có gì để lưu.',
      'The plan says so already: nothing to save.',
    );
  }
  const changed = changedPlan(plan, change);
  if (!isOrdered(changed)) {
    const { atRisk, onTrack } = changed.thresholds;
    return failed(
      'bad-limit',
      `Ngưỡng chậm tiến độ ${atRisk} cao hơn ngưỡng đúng tiến độ ${onTrack}.`,
      `The limit of being behind, ${atRisk}, is above that of being on track, ${onTrack}.`,
    );
  }
  const kept = await ruleChangesOf(ports.db, id);
  const seq = kept.length + 1;
  const { condition, severity = null, hold = null, limit = null } = change;
  const detail = { condition, severity, hold, limit, reason };
  try {
    await audited(ports, { by, act: 'change-alert-rules', subject: id, detail }, async () => {
      const at = await nextInstant(ports);
      const queries = [
        appendRuleChange(ports.db, id, { seq, at, by: by.name, reason, change }),
        applyVersion(ports.db, await versionWith(ports, { plan: id, change, at })),
      ];
      return { queries };
    });
  } catch (error) {
    if ((await ruleChangesOf(ports.db, id)).length > kept.length) {
      return failed(
        'rules-moved',
        'Quy tắc của kế hoạch vừa được người khác đổi; chưa có gì được ghi.',
        'Somebody else has just changed the rules of the plan; nothing was recorded.',
      );
    }
    throw error;
  }
  return done({ seq });
}

/** Later than any version. */
const ever: Instant = '9999-12-31T00:00:00.000Z';

/** Now, or just after the last version: two versions never come into force at the same instant. */
async function nextInstant(ports: Ports): Promise<Instant> {
  const now = toUtc(ports.now());
  const last = await versionAt(ports.db, ever);
  return last && last.appliedAt >= now ? toUtc(new Date(epoch(last.appliedAt) + 1).toISOString()) : now;
}

/** The catalogue in force at an instant with one plan changed, to come into force then. */
async function versionWith(
  ports: Ports,
  { plan: id, change, at }: { readonly plan: string; readonly change: RuleChange; readonly at: Instant },
): Promise<Parameters<typeof applyVersion>[1]> {
  const [catalogue, inForce] = [await catalogueAt(ports, at), await versionAt(ports.db, at)];
  const plans = catalogue.plans.map((plan) => (plan.id === id ? changedPlan(plan, change) : plan));
  const next: Catalogue = { ...catalogue, plans };
  const sourceHash = inForce?.sourceHash ?? '';
  return { hash: catalogueHash(next), sourceHash, appliedAt: at, body: JSON.stringify(next) };
}

/** A catalogue read from its text, with the changes that were kept above it, but for a limit that no longer fits the others of the text. */
export async function withKeptChanges(ports: Ports, catalogue: Catalogue): Promise<Catalogue> {
  const plans = catalogue.plans.map(async (plan) => {
    const kept = await ruleChangesOf(ports.db, plan.id);
    return kept.reduce((so, { change }) => {
      const changed = changedPlan(so, change);
      return isOrdered(changed) ? changed : so;
    }, plan);
  });
  return { ...catalogue, plans: await Promise.all(plans) };
}
