import { type Calendar, closingDay, effectiveDeadline, lastClosed } from '../domain/calendar.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { HeldObservation, Provenance } from '../domain/observation.ts';
import { lastDay, parsePeriod } from '../domain/period.ts';
import type { Catalogue, Plan, Thresholds } from '../domain/plan.ts';
import { buildScorecard, type Cell, type Figures, indicatorsOf, type Scorecard } from '../domain/scorecard.ts';
import { type Register, unitsOn } from '../domain/unit.ts';
import { figuresAt, type Wanted } from '../store/figures-at.ts';
import type { Known } from '../store/observations.ts';
import { sourcesOf } from '../store/provenance.ts';
import { type PlanAt, planAt } from './catalogue-at.ts';
import { heldSinceOf, knownOf, latestPeriodOf, periodsOf } from './plan-extent.ts';
import type { Ports } from './ports.ts';
import { type HandedIn, readReports } from './read-reports.ts';
import { done, failed, type Result } from './result.ts';

/** A scorecard and everything a page, a mail or the command line says around it. */
export interface ScorecardView extends HandedIn {
  readonly catalogue: Catalogue;
  readonly plan: Plan;
  readonly register: Register;
  readonly calendar: Calendar;
  readonly scorecard: Scorecard<HeldObservation>;
  /** Where figures come from, by id: of a plan's documents all, else those with findings. */
  readonly sources: ReadonlyMap<number, Provenance>;
  readonly asOf: Instant;
  readonly asOfChosen: boolean;
  /** Earliest instant a figure of the plan was recorded; null: none is held at all. */
  readonly heldSince: Instant | null;
  /** Periods that can be asked for, oldest first. */
  readonly periods: readonly string[];
}

export interface ScorecardQuestion {
  readonly plan: string;
  readonly period?: string | undefined;
  readonly asOf?: Instant | undefined;
  /** Only this indicator: the rest is not read. */
  readonly indicator?: string | undefined;
  /** Another day to judge on than the one the period closes on: what has become of deadlines since. */
  readonly judgedOn?: Day | undefined;
  /** Other limits of statuses than the plan's, to see what they would change. */
  readonly thresholds?: Thresholds | undefined;
}

/** Judges a plan for a period (default: the last with figures) with what was known at an instant (default: now). */
export async function readScorecard(ports: Ports, question: ScorecardQuestion): Promise<Result<ScorecardView>> {
  const found = await planAt(ports, question.plan, question.asOf);
  if (!found.ok) return found;
  const { thresholds = found.value.plan.thresholds } = question;
  const at = { ...found.value, plan: { ...found.value.plan, thresholds } };
  const period = parsePeriod(question.period ?? (await latestPeriodOf(ports, at)));
  if (!period) {
    return failed(
      'unknown-period',
      `Không đọc được kỳ "${question.period}". Ví dụ: 2026, 2026-S1, 2026-Q3, 2026-09.`,
      `Cannot read the period "${question.period}". Examples: 2026, 2026-S1, 2026-Q3, 2026-09.`,
    );
  }
  const calendar = at.plan.calendar;
  const judgedOn = question.judgedOn ?? closingDay(calendar, period);
  const indicators = new Map(ordered(at.catalogue).map((i) => [i.id, i]));
  const known = knownOf(at);
  const asked = indicatorsOf(at.plan).filter(reachedBy(question.indicator, at.catalogue));
  const figures = await readFigures(ports, at, known, indicators, asked, judgedOn);
  const { register } = at;
  const scorecard = buildScorecard<HeldObservation>({
    plan: only(at.plan, asked),
    register,
    indicators,
    rules: at.catalogue.rules,
    calendar,
    holidays: at.catalogue.holidays,
    period,
    judgedOn,
    figures,
  });
  const handedIn = await readReports(ports, at, { known, indicators, period, figures });
  const shown = ofIndicator(scorecard, at.plan, question.indicator);
  const sources = await readSources(ports, at.plan, shown.cells);
  const heldSince = await heldSinceOf(ports, at);
  return done({ ...at, heldSince, periods: periodsOf(at), calendar, scorecard: shown, sources, ...handedIn });
}

/** Indicators in the order of every page: family, then as written. */
function ordered(catalogue: Catalogue): Indicator[] {
  const order = new Map(catalogue.families.map((f) => [f.id, f.order]));
  return [...catalogue.indicators].sort((a, b) => (order.get(a.family) ?? 99) - (order.get(b.family) ?? 99));
}

/** An indicator and those that a law of the catalogue holds against it; without one, all. */
function reachedBy(indicator: string | undefined, { rules }: Catalogue): (id: string) => boolean {
  if (indicator === undefined) return () => true;
  const reached = new Set([indicator]);
  for (const { left, right } of rules) if (left === indicator || right === indicator) reached.add(left).add(right);
  return (id) => reached.has(id);
}

const only = (plan: Plan, indicators: readonly string[]): Plan => ({
  ...plan,
  targets: plan.targets.filter((t) => indicators.includes(t.indicator)),
  tracks: plan.tracks.filter((id) => indicators.includes(id)),
});

function ofIndicator<S extends Scorecard<HeldObservation>>(card: S, plan: Plan, indicator: string | undefined): S {
  if (indicator === undefined) return card;
  const { indicators, cells, totals } = card;
  return {
    ...card,
    plan: only(plan, [indicator]),
    indicators: indicators.filter((i) => i.id === indicator),
    cells: cells.filter((c) => c.indicator.id === indicator),
    totals: totals.filter((t) => t.indicator.id === indicator),
  };
}

async function readFigures(
  ports: Ports,
  { plan, register }: PlanAt,
  known: Known,
  indicators: ReadonlyMap<string, Indicator>,
  asked: readonly string[],
  judgedOn: Day,
): Promise<Figures<HeldObservation>> {
  const calendar = plan.calendar;
  const units = unitsOn(register, judgedOn).map((u) => u.id);
  const chosen = asked.flatMap((id) => indicators.get(id) ?? []);
  const wanted = chosen.map((indicator) => wantedOf(plan, indicator, calendar, judgedOn));
  return figuresAt(ports.db, known, units, ...wanted);
}

/** The days that matter to a judgement: now, every deadline already passed, and the first where no baseline is stated. */
function wantedOf(plan: Plan, indicator: Indicator, calendar: Calendar, judgedOn: Day): Wanted {
  const targets = plan.targets.filter((t) => t.indicator === indicator.id);
  const passed = targets.map((t) => effectiveDeadline(calendar, t.deadline.on)).filter((by) => by < judgedOn);
  const marks = [judgedOn, ...passed].map((day) => lastDay(lastClosed(calendar, indicator.frequency, day)));
  const baselines = targets.flatMap((t) => t.baseline?.on ?? []).sort();
  const since = indicator.kind === 'ratio' ? null : (baselines[0] ?? null);
  const span = indicator.measure === 'flow' ? { since } : null;
  const first = targets.length === 0 || targets.some((t) => t.baseline === null);
  return { indicator: indicator.id, marks: [...new Set(marks)], span, first };
}

/** A document's figures are shown with their sentence, a doubtful one with its place. */
async function readSources(
  ports: Ports,
  plan: Plan,
  cells: readonly Cell<HeldObservation>[],
): Promise<ReadonlyMap<number, Provenance>> {
  const cited = cells.filter((c) => plan.state === 'closed' || c.checks.length > 0);
  return sourcesOf(ports.db, [...new Set(cited.flatMap((c) => c.level?.from.at(-1)?.id ?? []))]);
}
