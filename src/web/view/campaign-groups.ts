import type { ReportLine } from '../report-services.ts';
import type { campaignText } from '../texts/campaigns.ts';

export type CampaignGroup = keyof (typeof campaignText)['groups'];

/** In the order somebody who runs a campaign looks at them: what to chase, what to check, what is done. */
export const campaignGroups: readonly CampaignGroup[] = [
  ...(['overdue', 'returned', 'submitted', 'reopened'] as const),
  ...(['waiting', 'verified', 'published', 'elsewhere'] as const),
];

/** The one list of a campaign's page a report stands in. */
export function groupOf({ standing, report }: ReportLine): CampaignGroup {
  if (standing.openUntil !== null) return 'reopened';
  const { state } = standing;
  if (state === 'submitted' || state === 'returned' || state === 'verified' || state === 'published') return state;
  if (report.firstAt !== null) return 'elsewhere';
  return report.state === 'overdue' ? 'overdue' : 'waiting';
}
