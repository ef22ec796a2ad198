import { dueOf, type Window, windowOf } from './calendar.ts';
import { rhythmOf } from './chased-period.ts';
import { addDays, type Day } from './day.ts';
import type { Indicator } from './indicator.ts';
import { firstDay, lastDay, lastWithin, type Period, parsePeriod, periodOf, shift } from './period.ts';
import type { Plan } from './plan.ts';
import { type Owed, owingUnits } from './reporting.ts';
import type { Register, Unit } from './unit.ts';

/** What a campaign rests on: nothing of it is stored. */
export interface CampaignGround {
  readonly plan: Plan;
  readonly register: Register;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly holidays: readonly Day[];
}

/** A plan × period on which units report (đợt báo cáo). */
export interface Campaign {
  readonly plan: Plan;
  readonly period: Period;
  /** What the figures are about. */
  readonly window: Window;
  /** The day after the window closes: from then on figures are taken. */
  readonly opensOn: Day;
  /** The last day on which a report is on time. */
  readonly due: Day;
  /** The units that owe a report, and what each owes; quarterly and yearly figures too, where the period ends theirs. */
  readonly owing: readonly { readonly unit: Unit; readonly owed: readonly Owed[] }[];
}

/** Whether units report on a plan here: documents that are over were reported on long ago. */
export const hasCampaigns = (plan: Plan): boolean => plan.state !== 'closed';

/**
 * The campaign of a period: periods that end on one day have one in common, under the plan's finest rhythm. Null where
 * the plan has none: a closed plan, a period outside its life, one at whose end nothing is owed.
 *
 * @example campaignOf(ground, parsePeriod('2026-Q3')) // of a plan with monthly figures: the campaign of 2026-09
 */
export function campaignOf(ground: CampaignGround, asked: Period): Campaign | null {
  const { plan, register, indicators, holidays } = ground;
  const [first, last] = [parsePeriod(plan.firstPeriod), parsePeriod(plan.lastPeriod)];
  if (!hasCampaigns(plan) || !first || !last) return null;
  const period = lastWithin(asked, rhythmOf(plan, [...indicators.values()]));
  const isOfAsked = lastDay(period) === lastDay(asked);
  if (!isOfAsked || lastDay(period) < firstDay(first) || lastDay(period) > lastDay(last)) return null;
  const owing = owingUnits(plan, register, indicators, period);
  if (owing.length === 0) return null;
  const window = windowOf(plan.calendar, period);
  return {
    plan,
    period,
    window,
    opensOn: addDays(window.to, 1),
    due: dueOf(plan.calendar, period, holidays),
    owing,
  };
}

/** The campaigns of a plan that have opened by a day, newest first. */
export function campaignsBy(ground: CampaignGround, today: Day): Campaign[] {
  const { plan, indicators } = ground;
  const [first, last] = [parsePeriod(plan.firstPeriod), parsePeriod(plan.lastPeriod)];
  if (!first || !last) return [];
  const found: Campaign[] = [];
  const rhythm = rhythmOf(plan, [...indicators.values()]);
  for (let p = periodOf(firstDay(first), rhythm); lastDay(p) <= lastDay(last); p = shift(p, 1)) {
    const campaign = campaignOf(ground, p);
    if (campaign && campaign.opensOn > today) break;
    if (campaign) found.unshift(campaign);
  }
  return found;
}
