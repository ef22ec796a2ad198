import type { Campaign } from '../domain/campaign.ts';
import type { Instant } from '../domain/day.ts';
import { type ReportEvent, type Standing, standingOf } from '../domain/review.ts';

/** Where the report of every unit of a campaign stands at an instant, by unit. */
export const standingsOf = (
  { campaign }: { readonly campaign: Campaign },
  events: ReadonlyMap<string, readonly ReportEvent[]>,
  at: Instant,
): Map<string, Standing> =>
  new Map(campaign.owing.map(({ unit }) => [unit.id, standingOf(events.get(unit.id) ?? [], at)]));
