import type { Rates, ReportLine } from './campaign-reports.ts';
import type { CampaignSummary, CampaignView, PlanCampaigns } from './read-campaigns.ts';

const ratesOf = ({ owing, handedIn, onTime }: Rates) => ({ owing, handedIn, onTime });

const summaryOf = ({ campaign, period, rates, publishedAt }: CampaignSummary) => ({
  period,
  from: campaign.window.from,
  to: campaign.window.to,
  opensOn: campaign.opensOn,
  due: campaign.due,
  ...ratesOf(rates),
  publishedAt,
});

/** Campaigns by plan as JSON, newest first. */
export const campaignsDocument = (plans: readonly PlanCampaigns[]) => ({
  plans: plans.map(({ plan, asOf, campaigns }) => ({
    plan: plan.id,
    title: plan.title.vi,
    sample: plan.state === 'sample',
    asOf,
    campaigns: campaigns.map(summaryOf),
  })),
});

const reportOf = ({ unit, unitName, owed, standing, report }: ReportLine) => ({
  unit: unit.id,
  unitName,
  owed,
  state: standing.state,
  handedInAt: report.firstAt,
  timeliness: report.state,
  daysOverdue: report.daysOverdue,
});

/** One campaign as JSON, with every report the reader may read. */
export const campaignDocument = ({ at, lines, rates, publications }: CampaignView) => ({
  plan: at.plan.id,
  sample: at.sample,
  ...summaryOf({
    campaign: at.campaign,
    period: at.period,
    rates,
    own: null,
    publishedAt: publications.at(-1)?.at ?? null,
  }),
  reports: lines.map(reportOf),
});
