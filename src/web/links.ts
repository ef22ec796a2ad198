import { dayInVietnam } from '../domain/day.ts';
import { periodText } from '../domain/period.ts';
import { PlanLinks } from '../domain/plan-links.ts';
import type { PlanQuery } from './query.ts';
import type { ReportQuestion } from './report-services.ts';
import type { ScorecardView } from './services.ts';

export { type ExplainPart, type MovedOnly, PlanLinks } from '../domain/plan-links.ts';

/** The page of an import. */
export const importPath = (id: string): string => `/imports/${encodeURIComponent(id)}`;

/** The page of a campaign. */
export const campaignPath = (plan: string, period: string): string =>
  `/campaigns/${encodeURIComponent(plan)}/${encodeURIComponent(period)}`;

/** The report of a unit in a campaign, or what is done to it. */
export const reportPath = ({ plan, period, unit }: ReportQuestion, act?: string): string =>
  `${campaignPath(plan, period)}/${encodeURIComponent(unit)}${act === undefined ? '' : `/${act}`}`;

/** The page of a file that was handed in for a report. */
export const reportFilePath = (of: { plan: string; period: string; unit: string; id: string }): string =>
  `${reportPath(of)}/files/${encodeURIComponent(of.id)}`;

/** The report of a unit for the period a page shows; null where it owes none, or its campaign has not opened. */
export function reportOf({ plan, scorecard, reports, asOf }: ScorecardView, unit: string): string | null {
  const isOpen = scorecard.judgedOn < dayInVietnam(plan.standsAt ?? asOf);
  return isOpen && reports.has(unit) ? reportPath({ plan: plan.id, period: periodText(scorecard.period), unit }) : null;
}

/** Addresses at the period a page shows. */
export const linksOf = (view: ScorecardView, query: PlanQuery): PlanLinks =>
  new PlanLinks(view.plan.id, { period: periodText(view.scorecard.period), asOf: query.asOf });
