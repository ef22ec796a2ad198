import { type CampaignGround, campaignOf } from '../domain/campaign.ts';
import { type Coverage, coverageOf } from '../domain/coverage.ts';
import type { Indicator } from '../domain/indicator.ts';
import { lastDay, type Period, parsePeriod, periodText } from '../domain/period.ts';
import { owingUnits, type Report, reportState } from '../domain/reporting.ts';
import { handedInAt, type ReportEvent } from '../domain/review.ts';
import type { Figures } from '../domain/scorecard.ts';
import { firstReports, type Known } from '../store/observations.ts';
import { campaignEvents } from '../store/report-events.ts';
import type { PlanAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';

/** What units owe for a period and have handed in, by unit; empty for plans whose figures come from documents. */
export interface HandedIn {
  readonly reports: ReadonlyMap<string, Report>;
  /** Of the indicators that were read. */
  readonly coverage: ReadonlyMap<string, Coverage>;
}

interface Read {
  readonly known: Known;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly period: Period;
  readonly figures: Figures;
}

/** What people did to the reports of the period's campaign. */
async function eventsOf(
  ports: Ports,
  ground: CampaignGround,
  period: Period,
  asOf: string,
): Promise<Map<string, ReportEvent[]>> {
  const campaign = campaignOf(ground, period);
  if (!campaign) return new Map();
  return campaignEvents(ports.db, { plan: ground.plan.id, period: periodText(campaign.period) }, asOf);
}

/** The state of every report owed for a period, and how many of its figures are held. */
export async function readReports(ports: Ports, at: PlanAt, read: Read): Promise<HandedIn> {
  const { owing, reports } = await reportsOf(ports, at, read);
  const coverage = new Map<string, Coverage>();
  for (const { unit, owed } of owing) {
    const held = owed.filter((o) => read.figures.has(o.indicator));
    coverage.set(
      unit.id,
      coverageOf(held, (indicator) => read.figures.get(indicator)?.get(unit.id) ?? []),
    );
  }
  return { reports, coverage };
}

/** The state of every report owed for a period, by unit. */
export async function reportsOf(
  ports: Ports,
  { plan, register, catalogue, asOf }: PlanAt,
  { known, indicators, period }: Omit<Read, 'figures'>,
): Promise<{ readonly owing: ReturnType<typeof owingUnits>; readonly reports: ReadonlyMap<string, Report> }> {
  const reports = new Map<string, Report>();
  if (plan.state === 'closed') return { owing: [], reports };
  const calendar = plan.calendar;
  const owing = owingUnits(plan, register, indicators, period);
  const owed = new Map([...new Set(owing.map((o) => o.owed))].flat().map((w) => [`${w.indicator} ${w.period}`, w]));
  const asked = [...owed.values()].flatMap(({ indicator, period: text }) => {
    const of = parsePeriod(text);
    return of ? [{ indicator, endsOn: lastDay(of) }] : [];
  });
  const ids = owing.map((o) => o.unit.id);
  const [first, events] = await Promise.all([
    firstReports(ports.db, known, asked, ids),
    eventsOf(ports, { plan, register, indicators, holidays: catalogue.holidays }, period, known.asOf),
  ]);
  for (const { unit } of owing) {
    const firstAt = handedInAt(events.get(unit.id) ?? [], first.get(unit.id), known.asOf);
    reports.set(unit.id, reportState(unit.id, calendar, period, catalogue.holidays, firstAt, asOf));
  }
  return { owing, reports };
}
