import { mayTo } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Instant, toUtc } from '../domain/day.ts';
import { lastDay, parsePeriod, periodText } from '../domain/period.ts';
import { type Report, reportState } from '../domain/reporting.ts';
import { handedInAt, type Standing, standingOf } from '../domain/review.ts';
import { nameOn, type Unit } from '../domain/unit.ts';
import { firstReports } from '../store/observations.ts';
import { campaignEvents } from '../store/report-events.ts';
import type { PlanAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';

/** The report of one unit as a list of them shows it. */
export interface ReportLine {
  readonly unit: Unit;
  readonly unitName: string;
  readonly owed: number;
  readonly standing: Standing;
  /** When it is due, and whether it came in time. */
  readonly report: Report;
}

/**
 * The reports of a campaign that somebody may read, in the order of the register: what people did up to now, lateness by
 * the plan's own clock.
 */
export async function reportLines(
  ports: Ports,
  { plan, register, catalogue, asOf }: PlanAt,
  campaign: Campaign,
  by: Actor,
): Promise<ReportLine[]> {
  const owing = campaign.owing.filter(({ unit }) => mayTo(by, 'read-reports', register, unit.id));
  const now = toUtc(ports.now());
  const keys = new Map(owing.flatMap((o) => o.owed).map((w) => [`${w.indicator} ${w.period}`, w]));
  const [events, first] = await Promise.all([
    campaignEvents(ports.db, { plan: plan.id, period: periodText(campaign.period) }, now),
    firstReports(
      ports.db,
      { sample: plan.state === 'sample', asOf: now },
      [...keys.values()].flatMap(({ indicator, period }) => {
        const of = parsePeriod(period);
        return of ? [{ indicator, endsOn: lastDay(of) }] : [];
      }),
      owing.map((o) => o.unit.id),
    ),
  ]);
  return owing.map(({ unit, owed }) => {
    const done = events.get(unit.id) ?? [];
    const firstAt: Instant | null = handedInAt(done, first.get(unit.id), now);
    return {
      unit,
      unitName: nameOn(unit, campaign.window.to),
      owed: owed.length,
      standing: standingOf(done, now),
      report: reportState(unit.id, plan.calendar, campaign.period, catalogue.holidays, firstAt, asOf),
    };
  });
}

/** Two rates over the units that owe a report: handed in at all, and handed in by the due date. */
export interface Rates {
  readonly owing: number;
  readonly handedIn: number;
  readonly onTime: number;
}

/** Counts what has come in. */
export const ratesOf = (lines: readonly Pick<ReportLine, 'report'>[]): Rates => ({
  owing: lines.length,
  handedIn: lines.filter(({ report }) => report.firstAt !== null).length,
  onTime: lines.filter(({ report }) => report.state === 'on-time').length,
});
