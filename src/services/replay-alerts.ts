import type { StandingAlert } from '../domain/alerts/alert.ts';
import type { AlertRules } from '../domain/alerts/condition.ts';
import { rulesOf } from '../domain/alerts/condition.ts';
import { chasedPeriod, duePeriod, judgingDay } from '../domain/chased-period.ts';
import { addDays, type Day, type Instant, isWorkingDay, toUtc } from '../domain/day.ts';
import type { Digest, Skipped } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { type Period, periodText } from '../domain/period.ts';
import type { Plan, Thresholds } from '../domain/plan.ts';
import { reportState } from '../domain/reporting.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import { alertsOf } from '../store/alerts.ts';
import { versionAt } from '../store/catalogue-versions.ts';
import { lastKnown } from '../store/last-known.ts';
import { lastDigests, type Told, toldKey } from '../store/mails.ts';
import { catalogueAt } from './catalogue-at.ts';
import { asksForOutlooks, type Behind, lookAtAlerts, readBehind } from './look-at-alerts.ts';
import type { Ports } from './ports.ts';
import { type AlertView, readAlertView } from './read-alerts.ts';
import { done, failed, type Result } from './result.ts';
import { newsOf } from './run-alerts.ts';

/** How a plan would speak: its rules of alerts, and the limits of its statuses. */
export interface Speech {
  readonly rules: AlertRules;
  readonly thresholds: Thresholds;
}

export const speechOf = (plan: Plan): Speech => ({ rules: rulesOf(plan), thresholds: plan.thresholds });

/** One morning of a replay: who would have been told what. */
export interface ReplayedRun {
  readonly at: Instant;
  readonly digests: readonly Digest<HeldObservation>[];
  readonly skipped: readonly Skipped[];
}

export interface ReplayQuestion {
  readonly plan: string;
  readonly from: Day;
  readonly to: Day;
  /** Instead of how the plan speaks. */
  readonly speech?: Speech | undefined;
}

/** What a morning of a replay looks at. */
interface Replayed {
  readonly at: Instant;
  readonly chased: Period;
  readonly due: Period | null;
  readonly judgedOn: Day;
  readonly thresholds: Thresholds;
}

/** Days a replay may span. */
export const mostReplayDays = 400;

/** The instant of the morning run of a day. */
export const runAt = (day: Day): Instant => `${day}T07:30:00+07:00`;

/** Reads the figures of a replay once for each time something new was known, however often it is gone through. */
export class Replays {
  private readonly views = new Map<string, Promise<Result<AlertView> | null>>();
  private readonly behind = new Map<string, Promise<Behind>>();

  constructor(private readonly ports: Ports) {}

  /**
   * Who would get what, when: every morning run of a span of days, each with what was known by then, from where alerts
   * and mails stood before. Nothing is stored and nothing sent. Of days to come: what happens if nothing is handed in.
   */
  async run({ plan: id, from, to, speech }: ReplayQuestion): Promise<Result<readonly ReplayedRun[]>> {
    const { db } = this.ports;
    const catalogue = await catalogueAt(this.ports, this.ports.now());
    const plan = catalogue.plans.find((p) => p.id === id);
    if (!plan) return failed('unknown-plan', `Không có kế hoạch "${id}".`, `No plan "${id}".`);
    const { rules, thresholds } = speech ?? speechOf(plan);
    const start = toUtc(runAt(from));
    let standing: ReadonlyMap<string, StandingAlert> = await alertsOf(db, id, start);
    const told = new Map<string, Told>(await lastDigests(db, id, start));
    const runs: ReplayedRun[] = [];
    for (const day of mornings(from, to)) {
      const at = runAt(day);
      const chased = chasedPeriod(plan, catalogue.indicators, at);
      const due = duePeriod(plan, catalogue.indicators, catalogue.holidays, at);
      if (!chased) continue;
      const judgedOn = judgingDay(plan, catalogue, chased, at);
      const key = await this.keyOf(plan, { at, chased, due, judgedOn, thresholds });
      const view = await this.viewOf(key, id, at, thresholds);
      if (!view) continue;
      const behind = await this.behindOf(key, view, rules);
      const looked = await lookAtAlerts(this.ports, view, { rules, standing, storedBy: start, behind });
      standing = looked.alerts;
      const { news, skipped } = newsOf(looked, told);
      for (const { audience, unit, fingerprint, to: recipient } of news) {
        told.set(toldKey(audience, unit.id), { fingerprint, at: toUtc(at), recipient, state: 'sent' });
      }
      runs.push({ at, digests: news, skipped });
    }
    return done(runs);
  }

  /** The same where nothing new was known and the same periods are spoken of on the same day of judgement. */
  private async keyOf(plan: Plan, { at, chased, due, judgedOn, thresholds }: Replayed): Promise<string> {
    const [asOf, indicators] = [toUtc(at), indicatorsOf(plan)];
    const sample = plan.state === 'sample';
    const known = await lastKnown(this.ports.db, { sample, plan: plan.id, indicators, asOf });
    const version = await versionAt(this.ports.db, asOf);
    const periods = [periodText(chased), due ? periodText(due) : ''];
    return [plan.id, known, version?.hash, ...periods, judgedOn, JSON.stringify(thresholds)].join(' ');
  }

  private behindOf(key: string, view: AlertView, rules: AlertRules): Promise<Behind> {
    const own = `${key} ${asksForOutlooks(rules)}`;
    const known = this.behind.get(own) ?? readBehind(this.ports, view, rules);
    this.behind.set(own, known);
    return known;
  }

  private async viewOf(key: string, plan: string, asOf: Instant, thresholds: Thresholds): Promise<AlertView | null> {
    const known = this.views.get(key) ?? readAlertView(this.ports, { plan, asOf, thresholds });
    this.views.set(key, known);
    const read = await known;
    return read?.ok ? agedTo(read.value, asOf) : null;
  }
}

/** Only time has passed since a view was read: its reports have grown older. */
function agedTo(view: AlertView, asOf: Instant): AlertView {
  const { reportsFor, dueReports, calendar, catalogue } = view;
  if (reportsFor === null) return { ...view, asOf };
  const aged = [...dueReports.values()].map((r) =>
    reportState(r.unit, calendar, reportsFor, catalogue.holidays, r.firstAt, asOf),
  );
  return { ...view, asOf, dueReports: new Map(aged.map((r) => [r.unit, r])) };
}

function mornings(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to && days.length <= mostReplayDays; day = addDays(day, 1))
    if (isWorkingDay(day, [])) days.push(day);
  return days;
}
