import type { Actor } from '../domain/actor.ts';
import { type Campaign, campaignsBy, hasCampaigns } from '../domain/campaign.ts';
import { dayInVietnam, type Instant } from '../domain/day.ts';
import { periodText } from '../domain/period.ts';
import type { Plan } from '../domain/plan.ts';
import { lastPublications, publicationsOf } from '../store/publications.ts';
import type { PublicationRow } from '../store/schema.ts';
import { type Rates, type ReportLine, ratesOf, reportLines } from './campaign-reports.ts';
import { catalogueAt, planAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { type PublishPlan, publishPlan } from './publish-plan.ts';
import { type CampaignAt, campaignAt, forbidden, groundOf } from './report-at.ts';
import { done, type Result } from './result.ts';

/** A campaign as a list shows it. */
export interface CampaignSummary {
  readonly campaign: Campaign;
  readonly period: string;
  /** Over the units whose reports the reader may read. */
  readonly rates: Rates;
  /** The one unit of a reader who has only one. */
  readonly own: ReportLine | null;
  /** As of when the public sees it; null: not published. */
  readonly publishedAt: Instant | null;
}

/** The campaigns of a plan, newest first. */
export interface PlanCampaigns {
  readonly plan: Plan;
  readonly asOf: Instant;
  readonly campaigns: readonly CampaignSummary[];
}

/** The campaigns that have opened, of every plan that runs, as far as somebody may read their reports. */
export async function readCampaigns(ports: Ports, by: Actor): Promise<PlanCampaigns[]> {
  const { plans } = await catalogueAt(ports, ports.now());
  const found: PlanCampaigns[] = [];
  for (const { id } of plans.filter(hasCampaigns)) {
    const read = await planAt(ports, id);
    if (!read.ok) continue;
    const at = read.value;
    const published = await lastPublications(ports.db, id);
    const campaigns: CampaignSummary[] = [];
    for (const campaign of campaignsBy(groundOf(at), dayInVietnam(at.asOf))) {
      const lines = await reportLines(ports, at, campaign, by);
      if (lines.length === 0) continue;
      const period = periodText(campaign.period);
      const own = lines.length === 1 ? (lines[0] ?? null) : null;
      campaigns.push({ campaign, period, rates: ratesOf(lines), own, publishedAt: published.get(period) ?? null });
    }
    found.push({ plan: at.plan, asOf: at.asOf, campaigns });
  }
  return found;
}

/** One campaign with every report somebody may read. */
export interface CampaignView {
  readonly at: CampaignAt;
  readonly lines: readonly ReportLine[];
  readonly rates: Rates;
  readonly publishing: PublishPlan;
  /** When it was published and corrected, oldest first. */
  readonly publications: readonly PublicationRow[];
}

/** Reads one campaign; one none of whose reports somebody may read is not theirs. */
export async function readCampaign(
  ports: Ports,
  asked: { readonly plan: string; readonly period: string; readonly by: Actor },
): Promise<Result<CampaignView>> {
  const found = await campaignAt(ports, asked);
  if (!found.ok) return found;
  const at = found.value;
  const lines = await reportLines(ports, at, at.campaign, asked.by);
  if (lines.length === 0) return forbidden();
  const publishing = publishPlan(new Map(lines.map((l) => [l.unit.id, l.standing])));
  const publications = await publicationsOf(ports.db, { plan: at.plan.id, period: at.period });
  return done({ at, lines, rates: ratesOf(lines), publishing, publications });
}
