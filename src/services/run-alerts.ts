import { composeDigest } from '../delivery/mail/digest-mail.ts';
import { type Actor, itself } from '../domain/actor.ts';
import { type Instant, toUtc } from '../domain/day.ts';
import { type Digest, digestsOf, isNews, type Skipped } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import { cancelWaiting, lastDigests, queueMail, recordRun } from '../store/mails.ts';
import { audited } from './audited.ts';
import type { Ports } from './ports.ts';
import { readAlerts } from './read-alerts.ts';
import type { ScorecardView } from './read-scorecard.ts';

export interface AlertRun {
  readonly at: Instant;
  readonly digests: readonly Digest<HeldObservation>[];
  readonly skipped: readonly (Skipped & { readonly plan: string })[];
}

export interface AlertOptions {
  /** The instant the run happens at; default: now, and for a sample its own instant. */
  readonly at?: Instant | undefined;
  readonly dryRun: boolean;
  /** Who runs it; default: the clock. */
  readonly by?: Actor;
  readonly mail: { readonly baseUrl: string; readonly from: string };
}

/** Decides who hears what and puts it in the queue. */
export async function runAlerts(ports: Ports, options: AlertOptions): Promise<AlertRun> {
  const digests: Digest<HeldObservation>[] = [];
  const skipped: (Skipped & { plan: string })[] = [];
  for (const view of await readAlerts(ports, options.at)) {
    const run = await runPlan(ports, view, options);
    digests.push(...run.digests);
    skipped.push(...run.skipped.map((s) => ({ ...s, plan: view.plan.id })));
  }
  return { at: options.at ?? ports.now(), digests, skipped };
}

type PlanRun = Pick<AlertRun, 'digests'> & { readonly skipped: readonly Skipped[] };

async function runPlan(ports: Ports, view: ScorecardView, options: AlertOptions): Promise<PlanRun> {
  const { plan, scorecard, register, reports, asOf: at } = view;
  const found = digestsOf(scorecard, register, reports, at);
  const told = await lastDigests(ports.db, plan.id, toUtc(at));
  const news = found.digests.filter((d) => isNews(d.fingerprint, told.get(d.unit.id) ?? null, at));
  const repeated = found.digests.filter((d) => !news.includes(d));
  const skipped = [...found.skipped, ...repeated.map((d) => toldRecently(d, told))];
  if (!options.dryRun) {
    const run = { digests: news.length, skipped: skipped.length };
    const entry = { by: options.by ?? itself, act: 'run-alerts', subject: plan.id, detail: { at: toUtc(at), ...run } };
    await audited(ports, entry, [
      ...news.flatMap((digest) => [
        cancelWaiting(ports.db, plan.id, digest.unit.id),
        queueMail(ports.db, toRow(digest, options, toUtc(ports.now()))),
      ]),
      recordRun(ports.db, {
        id: `${plan.id} ${toUtc(at)}`,
        plan: plan.id,
        at: toUtc(at),
        ...run,
      }),
    ]);
  }
  return { digests: news, skipped };
}

const toldRecently = (
  { unit, unitName }: Digest<HeldObservation>,
  told: ReadonlyMap<string, { readonly at: Instant }>,
): Skipped => ({ unit: unit.id, unitName, reason: 'told-recently', toldAt: told.get(unit.id)?.at ?? null });

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
  };
}
