import type { Instant } from '../domain/day.ts';
import { toUtc } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { HeldObservation, RecordedObservation, Revision } from '../domain/observation.ts';
import { promisedOn } from '../domain/path.ts';
import { attainmentOf, shareOfWay } from '../domain/promise.ts';
import { quotient, sum } from '../domain/rounding.ts';
import type { Cell } from '../domain/scorecard.ts';
import { figureOf, Series } from '../domain/series.ts';
import { nameOn } from '../domain/unit.ts';
import { historyOf, type Known } from '../store/observations.ts';
import { recordedAs } from '../store/provenance.ts';
import { type ReviewedValue, reviewedLife } from '../store/reviewed-figures.ts';
import { type Answered, answeredWarnings } from './answered-warnings.ts';
import type { Ports } from './ports.ts';
import { readScorecard, type ScorecardView } from './read-scorecard.ts';
import { done, failed, type Result } from './result.ts';

/** A number taken apart: what it rests on, what it replaced, and the same number computed again from these parts. */
export interface Explanation {
  readonly view: ScorecardView;
  readonly cell: Cell<HeldObservation>;
  /** The figures the level is made of. */
  readonly observations: readonly RecordedObservation[];
  /** What all parts of the whole lack together, where this is one of them. */
  readonly lackOfAll: number | null;
  /** Revisions of the unit's figures that have been replaced, and those that took one back, newest first. */
  readonly superseded: readonly Revision[];
  /** Of a unit that reports: its values as reported, verified and published, and how each was filled in, newest first. */
  readonly reviewed: readonly ReviewedValue[];
  /** What its unit was asked about a figure when it reported it, and what it said, by the figure's id. */
  readonly answered: ReadonlyMap<number, Answered>;
  readonly recomputed: {
    readonly value: number | null;
    readonly expected: number | null;
    readonly attainment: number | null;
    readonly progress: number | null;
    readonly pace: number | null;
  };
}

export interface ExplainQuestion {
  readonly plan: string;
  readonly indicator: string;
  readonly unit: string;
  readonly target?: string | undefined;
  readonly period?: string | undefined;
  readonly asOf?: Instant | undefined;
}

/** Explains one cell of a scorecard; without a target, the first one of the unit and indicator. */
export async function explain(ports: Ports, question: ExplainQuestion): Promise<Result<Explanation>> {
  const { plan, indicator, unit, target, period, asOf } = question;
  const read = await readScorecard(ports, { plan, period, asOf, indicator });
  if (!read.ok) return read;
  const view = read.value;
  const ofIndicator = view.scorecard.cells.filter((c) => c.indicator.id === indicator);
  if (!view.scorecard.indicators.some((i) => i.id === indicator)) {
    return failed(
      'unknown-indicator',
      `Kế hoạch không có chỉ số "${indicator}".`,
      `The plan has no indicator "${indicator}".`,
    );
  }
  const cells = ofIndicator.filter((c) => c.unit.id === unit);
  if (target !== undefined && !cells.some((c) => c.target?.id === target)) {
    return failed('not-found', `Không có chỉ tiêu "${target}" của đơn vị này.`, `This unit has no target "${target}".`);
  }
  const own = cells.find((c) => c.target?.id === target) ?? cells[0];
  const total = totalAsCell(view, indicator, unit);
  const told = own && total && sameNumber(own, total) ? { ...total, checks: own.checks } : (own ?? total);
  const history = await historyOf(ports.db, knownOf(view), indicator, told?.unit.id ?? unit);
  const alone = told?.level || target !== undefined ? null : figureAlone(view, indicator, unit, history);
  const cell = alone ?? told ?? emptyCell(view, indicator, unit, history);
  if (!cell) {
    return failed(
      'unknown-unit',
      `Không có số nào của "${unit}" về chỉ số này.`,
      `"${unit}" has no figure of this indicator.`,
    );
  }
  const observations = await recordedAs(ports.db, cell.level?.from ?? []);
  const current = new Map(history.map((o) => [o.period, 0]));
  for (const o of history) current.set(o.period, Math.max(current.get(o.period) ?? 0, o.revision));
  const superseded = history.filter((o) => o.state === 'withdrawn' || o.revision < (current.get(o.period) ?? 0));
  const life = { plan, unit: cell.unit.id, indicator, asOf: knownOf(view).asOf };
  const reviewed = await reviewedLife(ports.db, life);
  const answered = await answeredWarnings(
    ports,
    [...observations, ...superseded].map((o) => o.id),
  );
  return done({
    view,
    cell,
    observations,
    answered,
    lackOfAll: lackOfAll(cell, ofIndicator),
    superseded,
    reviewed,
    recomputed: recompute(cell),
  });
}

/** What a cell says where no target is judged. */
const nothing = {
  target: null,
  level: null,
  rolled: null,
  assessment: null,
  status: null,
  shortfall: null,
  shareOfShortfall: null,
  checks: [],
};

/** What a unit has told by the day, where no target counts it: a flow may count from a later day than that of its figure. */
function figureAlone(
  view: ScorecardView,
  indicator: string,
  unit: string,
  history: readonly Revision[],
): Cell<HeldObservation> | null {
  const cell = emptyCell(view, indicator, unit, history);
  if (!cell) return null;
  const told = new Map(history.toReversed().map((o) => [o.period, o]));
  const figures = [...told.values()].flatMap(({ state, ...o }) => (state === 'withdrawn' ? [] : [{ ...o, state }]));
  const { indicator: scale } = cell;
  const level = new Series(figures, scale, scale.measure, view.calendar).at(view.scorecard.judgedOn);
  return level && { ...cell, level };
}

/** What is left of a unit's figures that no target counts, or that were all withdrawn: their life. */
function emptyCell(
  view: ScorecardView,
  indicator: string,
  unit: string,
  history: readonly Revision[],
): Cell<HeldObservation> | null {
  const of = view.register.units.find((u) => u.id === unit);
  const about = view.scorecard.indicators.find((i) => i.id === indicator);
  if (!of || !about || history.length === 0) return null;
  return { ...nothing, role: 'unit', unit: of, unitName: nameOn(of, view.scorecard.judgedOn), indicator: about };
}

const knownOf = (view: ScorecardView): Known => ({ sample: view.plan.state === 'sample', asOf: toUtc(view.asOf) });

function lackOfAll(cell: Cell, cells: readonly Cell[]): number | null {
  if (cell.shareOfShortfall === null) return null;
  const parts = cells.filter((c) => c.role === 'part' && c.target?.id === cell.target?.id);
  return sum(parts.map((c) => c.shortfall?.missing ?? 0));
}

/** Whether a whole's own figure is the total over its units as well: the total explains it more fully. */
const sameNumber = (own: Cell<HeldObservation>, total: Cell<HeldObservation>): boolean =>
  own.target === null && own.role === 'unit' && own.level?.value === total.level?.value;

/** The total over all units, for the whole province where no target is judged on it. */
function totalAsCell(view: ScorecardView, indicator: string, unit: string): Cell<HeldObservation> | null {
  const total = view.scorecard.totals.find((t) => t.indicator.id === indicator);
  const whole = view.register.units.find((u) => u.id === unit);
  if (!total || !whole || unit !== view.register.province) return null;
  return {
    unit: whole,
    unitName: view.register.name.vi,
    indicator: total.indicator,
    ...nothing,
    role: 'whole',
    level: total.rolled,
    rolled: total.rolled,
  };
}

/** From the figures alone: counts to value, path to promise, and the quotients again. */
function recompute({ level, rolled, assessment, indicator, target }: Cell<HeldObservation>): Explanation['recomputed'] {
  const figures = level?.from ?? [];
  const isShare = indicator.rollup === 'share' && rolled?.basis === 'parts';
  const value = isShare ? doneShare(figures, indicator, rolled.units) : valueFrom(figures, indicator);
  const { path, expectedOn, start, target: promised } = assessment ?? {};
  const expected = path && expectedOn ? promisedOn(path, expectedOn) : null;
  const has = assessment !== null && value !== null;
  return {
    value,
    expected,
    attainment:
      has && assessment.attainment !== null && promised != null
        ? attainmentOf(value, promised, indicator.direction)
        : null,
    progress:
      has && assessment.progress !== null && start && promised != null
        ? shareOfWay(value, start.value, promised)
        : null,
    pace:
      has && assessment.pace !== null && start && expected !== null && target
        ? shareOfWay(value, start.value, expected)
        : null,
  };
}

/** How many of all units have reached a milestone. */
const doneShare = (figures: readonly HeldObservation[], indicator: Indicator, units: number): number | null =>
  quotient(figures.filter((o) => (figureOf(o, indicator) ?? 0) >= 1).length, units);

/** The value its figures make: Σn/Σd where all came with counts, the one figure there is, or a sum of counts. */
function valueFrom(figures: readonly HeldObservation[], indicator: Indicator): number | null {
  const given = figures.filter((o) => o.state === 'figure');
  const [only, ...others] = given;
  if (!only) return figures.length > 0 && indicator.kind === 'count' ? 0 : null;
  if (others.length === 0) return figureOf(only, indicator);
  if (indicator.kind === 'ratio') {
    const counts = given.map((o) => [o.numerator, o.denominator] as const);
    if (counts.some(([n, d]) => n === null || d === null)) return null;
    return quotient(sum(counts.map(([n]) => n ?? 0)), sum(counts.map(([, d]) => d ?? 0)), indicator.scale);
  }
  return sum(given.map((o) => figureOf(o, indicator) ?? 0));
}
