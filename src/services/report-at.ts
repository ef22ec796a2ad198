import { mayTo } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { type Campaign, type CampaignGround, campaignOf } from '../domain/campaign.ts';
import { dayInVietnam, toUtc } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import { dayText, periodName } from '../domain/notation.ts';
import { parsePeriod, periodText } from '../domain/period.ts';
import type { Owed } from '../domain/reporting.ts';
import {
  isOpenFor,
  type ReportEvent,
  type ReportState,
  type Standing,
  type Step,
  standingOf,
  steps,
} from '../domain/review.ts';
import type { Text } from '../domain/text.ts';
import type { Unit } from '../domain/unit.ts';
import { reportEvents } from '../store/report-events.ts';
import type { ReportKey } from '../store/schema.ts';
import { type PlanAt, planAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { done, failed, type Result } from './result.ts';

/** A campaign that has opened, with the definitions in force now. */
export interface CampaignAt extends PlanAt {
  readonly campaign: Campaign;
  readonly ground: CampaignGround;
  /** The period as rows of the campaign name it. */
  readonly period: string;
  /** Its figures are sample figures. */
  readonly sample: boolean;
  /** The instant an act on it happens at (UTC). */
  readonly now: string;
}

/** What campaigns of a plan rest on. */
export const groundOf = ({ plan, register, catalogue }: PlanAt): CampaignGround => ({
  plan,
  register,
  indicators: new Map(catalogue.indicators.map((i) => [i.id, i])),
  holidays: catalogue.holidays,
});

/** The campaign of a plan and period, once it has opened; a sample's stands at the sample's own instant. */
export async function campaignAt(
  ports: Ports,
  asked: { readonly plan: string; readonly period: string },
): Promise<Result<CampaignAt>> {
  const found = await planAt(ports, asked.plan);
  if (!found.ok) return found;
  const at = found.value;
  const ground = groundOf(at);
  const period = parsePeriod(asked.period);
  const campaign = period && campaignOf(ground, period);
  if (!campaign) {
    return failed(
      'no-campaign',
      `Kế hoạch không có đợt báo cáo cho kỳ "${asked.period}".`,
      `The plan has no campaign for the period "${asked.period}".`,
    );
  }
  if (campaign.opensOn > dayInVietnam(at.asOf)) {
    const named = (language: 'vi' | 'en') => periodName(campaign.period, language);
    return failed(
      'not-open',
      `Đợt báo cáo ${named('vi')} mở ngày ${dayText(campaign.opensOn, 'vi')}, sau khi chốt số liệu.`,
      `The campaign of ${named('en')} opens on ${dayText(campaign.opensOn, 'en')}, once its figures are closed.`,
    );
  }
  const sample = at.plan.state === 'sample';
  return done({ ...at, campaign, ground, period: periodText(campaign.period), sample, now: toUtc(ports.now()) });
}

/** The report of one unit in a campaign, where it stands now. */
export interface ReportAt extends CampaignAt {
  readonly unit: Unit;
  readonly owed: readonly Owed[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly key: ReportKey;
  readonly events: readonly ReportEvent[];
  readonly standing: Standing;
}

export interface ReportQuestion {
  readonly plan: string;
  readonly period: string;
  readonly unit: string;
}

/** The report of a unit in a campaign that has opened. */
export async function reportAt(ports: Ports, asked: ReportQuestion): Promise<Result<ReportAt>> {
  const found = await campaignAt(ports, asked);
  if (!found.ok) return found;
  const at = found.value;
  const owing = at.campaign.owing.find((o) => o.unit.id === asked.unit);
  if (!owing) {
    return failed(
      'unknown-unit',
      `Đơn vị "${asked.unit}" không có báo cáo phải nộp trong đợt này.`,
      `The unit "${asked.unit}" owes no report in this campaign.`,
    );
  }
  const key = { plan: at.plan.id, period: at.period, unit: owing.unit.id };
  const events = await reportEvents(ports.db, key);
  const { indicators } = at.ground;
  return done({ ...at, ...owing, indicators, key, events, standing: standingOf(events, at.now) });
}

const states: Readonly<Record<ReportState, Text>> = {
  'not-started': { vi: 'chưa bắt đầu', en: 'not started' },
  draft: { vi: 'đang nhập', en: 'being filled in' },
  submitted: { vi: 'đã nộp, chờ kiểm tra', en: 'handed in and waiting for review' },
  returned: { vi: 'đã trả lại', en: 'returned' },
  verified: { vi: 'đã kiểm tra', en: 'verified' },
  published: { vi: 'đã công bố', en: 'published' },
};

/** The report, where somebody may do a step to it now; else why not. */
export async function reportFor(
  ports: Ports,
  asked: ReportQuestion & { readonly by: Actor },
  step: Step,
): Promise<Result<ReportAt>> {
  const found = await reportAt(ports, asked);
  if (!found.ok) return found;
  const { register, unit, standing } = found.value;
  if (!mayTo(asked.by, steps[step].act, register, unit.id)) return forbidden();
  if (isOpenFor(step, standing)) return found;
  const { vi, en } = states[standing.state];
  return failed(
    'report-closed',
    standing.openUntil === null
      ? `Báo cáo này ${vi}; bước vừa chọn không còn làm được. Tải lại trang để xem.`
      : 'Báo cáo này đang được mở lại cho đơn vị; chờ đơn vị nộp lại hoặc hết hạn mở lại.',
    standing.openUntil === null
      ? `This report is ${en}; what was asked for cannot be done now. Load the page again to see.`
      : 'This report is open again for its unit; wait until it is handed in, or the reopening ends.',
  );
}

/** Somebody asked for what is not theirs to do. */
export const forbidden = (): Result<never> =>
  failed(
    'forbidden',
    'Tài khoản này không có quyền làm việc này với đơn vị này.',
    'This account may not do this to this unit.',
  );

/** Somebody else has moved the report on in between. */
export const moved = (): Result<never> =>
  failed(
    'report-moved',
    'Báo cáo vừa được người khác thay đổi hoặc chuyển bước; chưa có gì được ghi. Tải lại trang để xem.',
    'Somebody else has just changed this report or moved it on; nothing was recorded. Load the page again to see.',
  );
