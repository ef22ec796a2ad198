import type { Publication } from '../domain/alerts/readings.ts';
import { type Campaign, campaignsBy } from '../domain/campaign.ts';
import { addDays, dayInVietnam, epoch, type Instant, startOfDayInVietnam, toUtc } from '../domain/day.ts';
import { periodText } from '../domain/period.ts';
import type { ReportEvent } from '../domain/review.ts';
import { campaignEvents } from '../store/report-events.ts';
import type { PlanAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { publishPlan } from './publish-plan.ts';
import { groundOf } from './report-at.ts';
import { standingsOf } from './report-standings.ts';

/**
 * The campaigns of a plan whose results are ready to be published, or are published: of those past their due date,
 * since before it more may come. Who answers questions about the plan is who publishes; a plan without has none.
 */
export async function readPublications(ports: Ports, at: PlanAt): Promise<Publication[]> {
  const { plan, asOf } = at;
  const today = dayInVietnam(asOf);
  const found: Publication[] = [];
  if (plan.contact === null) return found;
  for (const campaign of campaignsBy(groundOf(at), today).filter((c) => c.due < today)) {
    const key = { plan: plan.id, period: periodText(campaign.period) };
    const events = await campaignEvents(ports.db, key, toUtc(asOf));
    const stands = publicationOf(campaign, events, asOf);
    if (stands) found.push({ unit: plan.contact, period: key.period, ...stands });
  }
  return found;
}

/** Null where nothing can be published and nothing was: reports that nobody has checked, or none at all. */
function publicationOf(
  campaign: Campaign,
  events: ReadonlyMap<string, readonly ReportEvent[]>,
  asOf: Instant,
): Pick<Publication, 'readyAt' | 'publishedAt'> | null {
  const { ready, waiting } = publishPlan(standingsOf({ campaign }, events, asOf));
  const last = (state: ReportEvent['state'], units: Iterable<string>): Instant | null =>
    [...units]
      .flatMap((unit) => (events.get(unit) ?? []).filter((e) => e.state === state).map((e) => e.at))
      .reduce<Instant | null>((latest, e) => (latest === null || epoch(e) > epoch(latest) ? e : latest), null);
  const verifiedAt = last('verified', ready);
  const publishedAt = last('published', events.keys());
  const over = toUtc(startOfDayInVietnam(addDays(campaign.due, 1)));
  if (waiting.length === 0 && verifiedAt !== null) {
    return { readyAt: epoch(verifiedAt) > epoch(over) ? verifiedAt : over, publishedAt: null };
  }
  return waiting.length === 0 && publishedAt !== null ? { readyAt: publishedAt, publishedAt } : null;
}
