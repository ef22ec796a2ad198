import { type Campaign, campaignOf, hasCampaigns } from '../domain/campaign.ts';
import { periodText } from '../domain/period.ts';
import type { Catalogue } from '../domain/plan.ts';
import type { CheckedRow } from './checked-row.ts';
import type { ReportQuestion } from './report-at.ts';

/** Finds the reports in which a unit owes a figure: one a plan that asks for it. */
export function owedReports({
  plans,
  registers,
  indicators,
  holidays,
}: Catalogue): (row: Pick<CheckedRow, 'observation' | 'period'>) => readonly ReportQuestion[] {
  const byId = new Map(indicators.map((i) => [i.id, i]));
  const known = new Map<string, readonly Campaign[]>();
  return ({ observation: { unit, indicator, period }, period: asked }) => {
    const campaigns =
      known.get(period) ??
      plans.filter(hasCampaigns).flatMap((plan) => {
        const register = registers.find((r) => r.id === plan.register);
        const campaign = register && campaignOf({ plan, register, indicators: byId, holidays }, asked);
        return campaign ? [campaign] : [];
      });
    known.set(period, campaigns);
    const owes = (c: Campaign): boolean =>
      c.owing.some((o) => o.unit.id === unit && o.owed.some((w) => w.indicator === indicator && w.period === period));
    return campaigns.filter(owes).map((c) => ({ plan: c.plan.id, period: periodText(c.period), unit }));
  };
}
