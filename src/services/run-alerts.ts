import { composeDigest } from '../delivery/mail/digest-mail.ts';
import { calendars, lastClosed } from '../domain/calendar.ts';
import { dayInVietnam, type Instant, toUtc } from '../domain/day.ts';
import { type Digest, digestsOf, isNews, type Skipped } from '../domain/digest.ts';
import type { Frequency } from '../domain/indicator.ts';
import type { RecordedObservation } from '../domain/observation.ts';
import { periodText, perYear } from '../domain/period.ts';
import type { Catalogue, Plan } from '../domain/plan.ts';
import { cancelWaiting, lastDigests, queueMail, recordRun } from '../store/mails.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { readScorecard } from './read-scorecard.ts';

export interface AlertRun {
  readonly at: Instant;
  readonly digests: readonly Digest<RecordedObservation>[];
  readonly skipped: readonly (Skipped & { readonly plan: string })[];
}

export interface AlertOptions {
  /** The instant the run happens at; default: now, and for a sample its own instant. */
  readonly at?: Instant | undefined;
  readonly dryRun: boolean;
  readonly mail: { readonly baseUrl: string; readonly from: string };
}

/** Decides who hears what and puts it in the queue. Closed plans raise no alerts. */
export async function runAlerts(ports: Ports, options: AlertOptions): Promise<AlertRun> {
  const { plans, ...catalogue } = await catalogueAt(ports, ports.now());
  const digests: Digest<RecordedObservation>[] = [];
  const skipped: (Skipped & { plan: string })[] = [];
  for (const plan of plans.filter((p) => p.state !== 'closed')) {
    const run = await runPlan(ports, plan, { ...catalogue, plans }, options);
    digests.push(...run.digests);
    skipped.push(...run.skipped.map((s) => ({ ...s, plan: plan.id })));
  }
  return { at: options.at ?? ports.now(), digests, skipped };
}

type PlanRun = Pick<AlertRun, 'digests'> & { readonly skipped: readonly Skipped[] };

async function runPlan(ports: Ports, plan: Plan, catalogue: Catalogue, options: AlertOptions): Promise<PlanRun> {
  const at = options.at ?? plan.standsAt ?? ports.now();
  const period = periodText(lastClosed(calendars[plan.calendar], finest(plan, catalogue), dayInVietnam(at)));
  const read = await readScorecard(ports, { plan: plan.id, period, asOf: at });
  if (!read.ok) return { digests: [], skipped: [] };
  const { scorecard, register, reports } = read.value;
  const found = digestsOf(scorecard, register, reports, at);
  const told = await lastDigests(ports.db, plan.id, toUtc(at));
  const news = found.digests.filter((d) => isNews(d.fingerprint, told.get(d.unit.id) ?? null, at));
  const repeated = found.digests.filter((d) => !news.includes(d));
  const skipped = [...found.skipped, ...repeated.map((d) => ({ unit: d.unit.id, reason: 'told-recently' as const }))];
  if (!options.dryRun) {
    await ports.commit([
      ...news.flatMap((digest) => [
        cancelWaiting(ports.db, plan.id, digest.unit.id),
        queueMail(ports.db, toRow(digest, options, toUtc(ports.now()))),
      ]),
      recordRun(ports.db, {
        id: `${plan.id} ${toUtc(at)}`,
        plan: plan.id,
        at: toUtc(at),
        digests: news.length,
        skipped: skipped.length,
      }),
    ]);
  }
  return { digests: news, skipped };
}

/** Reports are chased at the finest rhythm the plan's targets have. */
function finest(plan: Plan, catalogue: Catalogue): Frequency {
  const asked = new Set(plan.targets.filter((t) => t.scope === 'each').map((t) => t.indicator));
  const frequencies = catalogue.indicators.filter((i) => asked.has(i.id)).map((i) => i.frequency);
  return frequencies.reduce<Frequency>((a, b) => (perYear[b] > perYear[a] ? b : a), 'year');
}

function toRow(
  digest: Digest<RecordedObservation>,
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
  };
}
