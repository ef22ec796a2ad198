import { isSpokenOf, type Outlook } from '../domain/alerts/readings.ts';
import { effectiveDeadline, lastClosed } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { toUtc } from '../domain/day.ts';
import { dampedTrends } from '../domain/forecast/damped-trends.ts';
import type { Forecast } from '../domain/forecast/forecast.ts';
import { LikeSeries } from '../domain/forecast/like-series.ts';
import { fewestFigures, type Past } from '../domain/forecast/past.ts';
import { steadyAdditions } from '../domain/forecast/steady-additions.ts';
import { grouped } from '../domain/grouped.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { lastDay, ordinal, perYear } from '../domain/period.ts';
import type { Cell } from '../domain/scorecard.ts';
import { Series } from '../domain/series.ts';
import { figuresAt } from '../store/figures-at.ts';
import type { Ports } from './ports.ts';
import type { ScorecardView } from './read-scorecard.ts';

/** What the figures before say of a cell of a plan; null where it has none to go by. */
export type Outlooks = (cell: Cell<HeldObservation>) => Outlook | null;

/** Earlier than any figure. */
const ever: Day = '1900-01-01';

/**
 * The outlook of every unit's own target that is still running: its chance, what to expect at its deadline, and the
 * figure before. Reads each indicator once for all units; units learn from each other.
 */
export async function readOutlooks(ports: Ports, view: ScorecardView): Promise<Outlooks> {
  const { scorecard, plan, asOf } = view;
  const known = { sample: plan.state === 'sample', asOf: toUtc(asOf) };
  const cells = scorecard.cells.filter((c) => isSpokenOf(c) && c.target !== null && c.level !== null);
  const found = new Map<string, Outlook>();
  for (const [indicator, own] of grouped(cells, (c) => c.indicator)) {
    const marks = [lastDay(lastClosed(plan.calendar, indicator.frequency, scorecard.judgedOn))];
    const units = [...new Set(own.map((c) => c.unit.id))];
    const wanted = { indicator: indicator.id, marks, span: { since: ever }, first: false };
    const figures = (await figuresAt(ports.db, known, units, wanted)).get(indicator.id) ?? new Map();
    for (const [from, alike] of grouped(own, countedFrom)) {
      const group = new Group(figures, indicator, view, from);
      for (const cell of alike) found.set(keyOf(cell), group.outlookOf(cell));
    }
  }
  return (cell) => found.get(keyOf(cell)) ?? null;
}

const keyOf = ({ unit, target }: Cell): string => `${unit.id} ${target?.id ?? ''}`;

/** Where a flow of counts is added from. */
const countedFrom = ({ indicator, target }: Cell): Day | null =>
  indicator.measure === 'flow' && indicator.kind !== 'ratio' ? (target?.baseline?.on ?? null) : null;

/** The series of one indicator over all units, added from the same day. */
class Group {
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly pasts: readonly Past[];
  private readonly like: LikeSeries;
  private readonly ahead = new Map<number, readonly (Forecast | null)[]>();

  constructor(
    figures: ReadonlyMap<string, readonly HeldObservation[]>,
    private readonly indicator: Indicator,
    private readonly view: ScorecardView,
    private readonly from: Day | null,
  ) {
    const units = [...figures.keys()].sort();
    this.indexes = new Map(units.map((unit, i) => [unit, i]));
    this.pasts = units.map((unit) => this.pastOf(figures.get(unit) ?? []));
    const addsUp = indicator.measure === 'flow' && from !== null;
    this.like = new LikeSeries(this.pasts, perYear[indicator.frequency], addsUp ? steadyAdditions : dampedTrends);
  }

  outlookOf(cell: Cell): Outlook {
    const index = this.indexes.get(cell.unit.id) ?? -1;
    const past = this.pasts[index] ?? [];
    const forecast = this.forecastOf(cell, index, past);
    const { target, indicator } = cell;
    const promised = forecast && target?.op && target.value !== null ? target : null;
    const chance =
      promised?.op && promised.value !== null && forecast
        ? forecast.chance(promised.op, indicator.direction, promised.value)
        : null;
    const { low, mid, high } = forecast ?? { low: null, mid: null, high: null };
    return { chance, low, mid, high, before: this.before(past) };
  }

  /** Null once the deadline has passed, with no figure to come before it, or with too few to go by. */
  private forecastOf({ target }: Cell, index: number, past: Past): Forecast | null {
    const { calendar } = this.view.plan;
    const latest = past.at(-1);
    if (!target || !latest || past.length < this.fewest()) return null;
    const by = effectiveDeadline(calendar, target.deadline.on);
    const ahead = ordinal(lastClosed(calendar, this.indicator.frequency, by)) - latest.at;
    if (ahead <= 0 || by < this.view.scorecard.judgedOn) return null;
    const known = this.ahead.get(ahead) ?? this.like.forecasts(Number.POSITIVE_INFINITY, ahead);
    this.ahead.set(ahead, known);
    return known[index] ?? null;
  }

  /** What starts again every year is not forecast before two years of it are known. */
  private fewest(): number {
    const { measure, frequency } = this.indicator;
    const startsAgain = measure === 'flow' && this.from === null && perYear[frequency] > 1;
    return startsAgain ? Math.max(fewestFigures, 2 * perYear[frequency]) : fewestFigures;
  }

  /** The figure of the period just before the last one; of a flow only within its year. */
  private before(past: Past): number | null {
    const [last, previous] = [past.at(-1), past.at(-2)];
    if (!last || !previous || last.at - previous.at !== 1) return null;
    const startsAgain = this.indicator.measure === 'flow' && this.from === null;
    const year = perYear[this.indicator.frequency];
    return startsAgain && Math.floor(last.at / year) !== Math.floor(previous.at / year) ? null : previous.value;
  }

  private pastOf(figures: readonly HeldObservation[]): Past {
    const { scorecard, plan } = this.view;
    const { indicator } = this;
    const series = new Series(figures, indicator, indicator.measure, plan.calendar, this.from);
    return series.readings.flatMap(({ day, period }) => {
      const level = day <= scorecard.judgedOn ? series.at(day) : null;
      if (!level || level.value === null) return [];
      const { value, numerator, denominator } = level;
      const counts = level.from.every((o) => o.numerator !== null && o.denominator === null);
      return [{ at: ordinal(period), value, numerator: counts ? value : numerator, denominator }];
    });
  }
}
