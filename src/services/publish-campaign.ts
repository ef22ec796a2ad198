import { may } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { Standing } from '../domain/review.ts';
import { bundlesOf } from '../store/bundles.ts';
import { appendPublication, publicationsOf } from '../store/publications.ts';
import { appendReportEvent, campaignEvents } from '../store/report-events.ts';
import { keepStage } from '../store/reviewed-figures.ts';
import { audited, type Written } from './audited.ts';
import { endOf } from './entry-figure.ts';
import type { Ports } from './ports.ts';
import type { Bundle } from './publication/bundle.ts';
import { keepBundle } from './publication/keep-bundle.ts';
import { makeBundle } from './publication/make-bundle.ts';
import { publishedAsOf } from './publication/published-as-of.ts';
import { queuePublicationMails } from './publication/queue-mails.ts';
import { publishPlan } from './publish-plan.ts';
import { commentIn } from './reasoned.ts';
import { type CampaignAt, campaignAt, forbidden, moved } from './report-at.ts';
import { standingsOf } from './report-standings.ts';
import { done, failed, type Result } from './result.ts';

/**
 * Publishes every verified report of a campaign at once. The public sees the campaign as of this instant from then on.
 * A unit that has not handed in does not hold the others up; a report nobody has checked does. What is printed is frozen
 * in a bundle, whose name the audit log binds; the committee and the units are written to.
 */
export async function publishCampaign(
  ports: Ports,
  request: {
    readonly plan: string;
    readonly period: string;
    readonly by: Actor;
    readonly comment: string;
    readonly outside?: Outside;
  },
): Promise<Result<{ readonly published: number }>> {
  const { outside = nowhere } = request;
  if (!may(request.by, 'publish-campaign')) return forbidden();
  const found = await campaignAt(ports, request);
  if (!found.ok) return found;
  const at = found.value;
  const key = { plan: at.plan.id, period: at.period };
  const standings = standingsOf(at, await campaignEvents(ports.db, key, at.now), at.now);
  const { ready, waiting } = publishPlan(standings);
  if (waiting.length > 0) {
    return failed(
      'still-waiting',
      `Chưa công bố được: ${waiting.length} báo cáo đang chờ kiểm tra hoặc đang mở lại. Hãy kiểm tra hoặc trả lại trước.`,
      `Not published: ${waiting.length} reports wait for review or are open again. Verify or return them first.`,
    );
  }
  if (ready.length === 0) {
    return failed('nothing-ready', 'Chưa có báo cáo nào đã kiểm tra.', 'No report has been verified yet.');
  }
  const published = await publicationsOf(ports.db, key);
  try {
    await audited(
      ports,
      {
        by: request.by,
        act: 'publish-campaign',
        subject: `${key.plan}/${key.period}`,
        detail: { reports: ready.length },
      },
      // Asked again after every act that came in between: what is printed is what stands when it is published.
      async () => {
        const now = standingsOf(at, await campaignEvents(ports.db, key, at.now), at.now);
        if (publishPlan(now).waiting.length > 0) throw new HandedInMeanwhile();
        const bundle = await bundleOf(ports, at, outside.baseUrl);
        const act = publication(ports, at, request, { ready, standings, seq: published.length + 1, bundle });
        const units = published.length === 0 ? null : ready;
        const mails = queuePublicationMails(ports, at, bundle, { units, from: outside.from });
        return { queries: [...act, ...mails], detail: { bundle: bundle.hash } } satisfies Written;
      },
    );
  } catch (error) {
    if (error instanceof HandedInMeanwhile) return moved();
    if ((await publicationsOf(ports.db, key)).length > published.length) return moved();
    const now = standingsOf(at, await campaignEvents(ports.db, key, at.now), at.now);
    if (ready.some((unit) => now.get(unit)?.seq !== standings.get(unit)?.seq)) return moved();
    throw error;
  }
  return done({ published: ready.length });
}

/** A report came in between: what nobody has checked is not to be printed. */
class HandedInMeanwhile extends Error {}

/** Where Mốc is reached from outside, and who its mails come from. */
export interface Outside {
  readonly baseUrl: string;
  readonly from: string;
}

const nowhere: Outside = { baseUrl: 'http://localhost', from: 'Mốc <moc@localhost>' };

interface Publishing {
  readonly ready: readonly string[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly seq: number;
  readonly bundle: Bundle;
}

async function bundleOf(ports: Ports, at: CampaignAt, baseUrl: string): Promise<Bundle> {
  const { plan, period, now } = at;
  const before = await bundlesOf(ports.db, { plan: plan.id, period });
  const made = await makeBundle(ports, {
    plan: plan.id,
    asOf: publishedAsOf(plan, now),
    edition: { campaign: period, number: before.length + 1, publishedAt: now },
    baseUrl,
  });
  if (!made.ok) throw new Error(made.problem.message.en);
  return made.value;
}

function publication(
  ports: Ports,
  at: CampaignAt,
  { by, comment }: { readonly by: Actor; readonly comment: string },
  { ready, standings, seq, bundle }: Publishing,
) {
  const { plan, now, sample, period } = at;
  const who = { plan: plan.id, period, at: now, actor: by.id, name: by.name };
  const of = (unit: string): number => (standings.get(unit)?.seq ?? 0) + 1;
  const figures = at.campaign.owing
    .filter((o) => ready.includes(o.unit.id))
    .flatMap(({ unit, owed }) =>
      owed.map((w) => ({ unit: unit.id, seq: of(unit.id), indicator: w.indicator, endsOn: endOf(w.period) })),
    );
  return [
    appendPublication(ports.db, { ...who, seq, comment: commentIn(comment) || null }),
    ...ready.map((unit) => appendReportEvent(ports.db, { ...who, unit, seq: of(unit), state: 'published' })),
    keepStage(ports.db, { plan: plan.id, period, sample, stage: 'final' }, figures),
    ...keepBundle(ports, { plan: plan.id, period, seq }, bundle),
  ];
}
