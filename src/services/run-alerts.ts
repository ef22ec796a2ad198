import { composeDigest } from '../delivery/mail/digest-mail.ts';
import { type Actor, itself } from '../domain/actor.ts';
import type { Aside } from '../domain/alerts/readings.ts';
import { type Instant, toUtc } from '../domain/day.ts';
import { type Digest, digestsOf, isNews, type Skipped } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import { appendChanges } from '../store/alerts.ts';
import { cancelWaiting, lastDigests, queueMail, recordRun, type Told, toldKey } from '../store/mails.ts';
import { audited } from './audited.ts';
import { type Looked, lookAtAlerts } from './look-at-alerts.ts';
import type { Ports } from './ports.ts';
import { readAlertView, runningPlans } from './read-alerts.ts';

export interface AlertRun {
  readonly at: Instant;
  readonly digests: readonly Digest<HeldObservation>[];
  readonly skipped: readonly (Skipped & { readonly plan: string })[];
  /** What could not be computed, and why; the rest went on. */
  readonly aside: readonly (Aside & { readonly plan: string })[];
}

export interface AlertOptions {
  /** The instant the run happens at; default: now, and for a sample its own instant. */
  readonly at?: Instant | undefined;
  readonly dryRun: boolean;
  /** Who runs it; default: the clock. */
  readonly by?: Actor;
  readonly mail: { readonly baseUrl: string; readonly from: string };
}

/** Decides who hears what and puts it in the queue. A plan that cannot be read is set aside. */
export async function runAlerts(ports: Ports, options: AlertOptions): Promise<AlertRun> {
  const digests: Digest<HeldObservation>[] = [];
  const skipped: (Skipped & { plan: string })[] = [];
  const aside: (Aside & { plan: string })[] = [];
  for (const { id: plan, asOf } of await runningPlans(ports, options.at)) {
    try {
      const read = await readAlertView(ports, { plan, asOf });
      if (!read) continue;
      if (!read.ok) throw new Error(read.problem.message.en);
      const storedBy = options.at === undefined ? undefined : toUtc(options.at);
      const run = await runPlan(ports, await lookAtAlerts(ports, read.value, { storedBy }), options);
      digests.push(...run.digests);
      skipped.push(...run.skipped.map((s) => ({ ...s, plan })));
      aside.push(...run.aside.map((a) => ({ ...a, plan })));
    } catch (error) {
      aside.push({ plan, unit: '', subject: '', reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { at: options.at ?? ports.now(), digests, skipped, aside };
}

type PlanRun = Pick<AlertRun, 'digests'> & { readonly skipped: readonly Skipped[]; readonly aside: readonly Aside[] };

async function runPlan(ports: Ports, looked: Looked, options: AlertOptions): Promise<PlanRun> {
  const { plan, asOf: at } = looked.view;
  const told = await lastDigests(ports.db, plan.id, options.at === undefined ? null : toUtc(at));
  const { news, skipped } = newsOf(looked, told);
  if (!options.dryRun) {
    const run = { digests: news.length, skipped: skipped.length, aside: looked.aside.length };
    const detail = { at: toUtc(at), ...run, changes: looked.changes.length };
    const entry = { by: options.by ?? itself, act: 'run-alerts', subject: plan.id, detail };
    const dueAt = toUtc(ports.now());
    await audited(ports, entry, [
      ...appendChanges(ports.db, plan.id, looked.changes, toUtc(at)),
      ...news.flatMap((digest) => {
        const row = toRow(digest, options, dueAt);
        return [cancelWaiting(ports.db, row), queueMail(ports.db, row)];
      }),
      recordRun(ports.db, {
        id: `${plan.id} ${toUtc(at)}`,
        plan: plan.id,
        at: toUtc(at),
        ...run,
      }),
    ]);
  }
  return { digests: news, skipped, aside: looked.aside };
}

/** Of all there is to say, what has not been said lately; and why the rest is not said. */
export function newsOf(
  { view, spoken }: Looked,
  told: ReadonlyMap<string, Told>,
): { readonly news: readonly Digest<HeldObservation>[]; readonly skipped: readonly Skipped[] } {
  const found = digestsOf(view.scorecard, view.register, view.dueReports, view.asOf, spoken);
  const news: Digest<HeldObservation>[] = [];
  const skipped = [...found.skipped];
  for (const digest of found.digests) {
    const { unit, unitName, audience } = digest;
    const last = told.get(toldKey(audience, unit.id)) ?? null;
    const of = audience === 'unit' ? {} : { audience };
    if (
      last?.state === 'dead' &&
      last.recipient === digest.to &&
      !isNews('', { ...last, fingerprint: '' }, digest.at, digest.repeat)
    )
      skipped.push({ unit: unit.id, unitName, reason: 'refused', toldAt: last.at, ...of });
    else if (isNews(digest.fingerprint, last, digest.at, digest.repeat)) news.push(digest);
    else skipped.push({ unit: unit.id, unitName, reason: 'told-recently', toldAt: last?.at ?? null, ...of });
  }
  return { news, skipped };
}

function toRow(
  digest: Digest<HeldObservation>,
  { mail }: AlertOptions,
  dueAt: Instant,
): Parameters<typeof queueMail>[1] {
  const { subject, messageId } = composeDigest(digest, { ...mail, chart: null });
  const at = toUtc(digest.at);
  return {
    message_id: messageId,
    plan: digest.plan.id,
    unit: digest.unit.id,
    unit_name: digest.unitName,
    audience: digest.audience,
    period: periodText(digest.period),
    recipient: digest.to,
    subject,
    fingerprint: digest.fingerprint,
    at,
    state: 'waiting',
    attempts: 0,
    next_try_at: dueAt,
    sent_at: null,
    delivered_to: null,
    last_error: null,
    claimed_by: null,
    bundle: null,
    sent_as: null,
  };
}
