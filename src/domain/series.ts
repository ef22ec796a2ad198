import type { Calendar } from './calendar.ts';
import { closingDay, effectiveDeadline, periodAtDay } from './calendar.ts';
import type { Day } from './day.ts';
import { inOrder } from './in-order.ts';
import type { Indicator, Measure } from './indicator.ts';
import type { Observation } from './observation.ts';
import { ordinal, type Period, parsePeriod } from './period.ts';
import { type Interval, intervalOf, type Qualifier } from './quantity.ts';
import { Exact, quotient, sum } from './rounding.ts';

/** What a series must know of its indicator to turn counts into a value. */
export type Scale = Pick<Indicator, 'kind' | 'scale' | 'bounded'>;

/** One figure of a series, standing for the last day of its period's window. */
export interface Reading<O extends Observation = Observation> {
  readonly period: Period;
  readonly day: Day;
  /** Null where nothing arose: 0 of 0 has no share, yet counts as reported. */
  readonly value: number | null;
  readonly interval: Interval;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly observation: O;
}

/** What is known at a day: a reading, or the sum of the readings of a span. */
export interface Level<O extends Observation = Observation> {
  readonly period: Period;
  readonly day: Day;
  /** Null where the parts cannot be added (percentages without counts). */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The observations it is made of, oldest first. */
  readonly from: readonly O[];
  /** Periods of a flow's span without a figure, before the last one that has one. */
  readonly gaps: number;
}

/** Something that can be read at a day: one unit's series, or the roll-up of many. */
export interface LevelSource<O extends Observation = Observation> {
  /** The level at the end of a day, or null where nothing is known yet. */
  at(day: Day): Level<O> | null;
  /** The first level there is. */
  first(until: Day): Level<O> | null;
  /** Whether the latest word on a day is that the indicator does not apply. */
  notApplicable(day: Day): boolean;
  /** Whether the latest word on a day is that nothing arose: reported, yet nothing to judge by. */
  noneArose(day: Day): boolean;
}

/** The value an observation gives: counts make scale·n/d of a ratio; a count is its own value. Null where there is none. */
export function figureOf(observation: Observation, scale: Scale): number | null {
  const { numerator, denominator, value, state } = observation;
  if (state === 'none-arose') return scale.kind === 'count' ? 0 : null;
  if (state !== 'figure') return null;
  if (scale.kind === 'ratio' && numerator !== null && denominator !== null) {
    return quotient(numerator, denominator, scale.scale) ?? value;
  }
  return scale.kind === 'ratio' ? value : (numerator ?? value);
}

const limits = (scale: Scale): { low: number; high: number } | undefined =>
  scale.bounded && scale.kind === 'ratio' ? { low: 0, high: scale.scale } : undefined;

interface Place {
  readonly period: Period;
  readonly day: Day;
  readonly order: number;
}

const places = new Map<Calendar['closesOn'], Map<string, Place | null>>();

/** Where the text of a period stands in time: asked for every figure, and the texts are few. */
function placeOf(calendar: Calendar, text: string): Place | null {
  const known = places.get(calendar.closesOn) ?? new Map<string, Place | null>();
  places.set(calendar.closesOn, known);
  let place = known.get(text);
  if (place === undefined) {
    const period = parsePeriod(text);
    place = period ? { period, day: closingDay(calendar, period), order: ordinal(period) } : null;
    known.set(text, place);
  }
  return place;
}

/** The figures of one unit and indicator, in order of time. Rows may come in any order; one row a period. */
export class Series<O extends Observation = Observation> implements LevelSource<O> {
  readonly readings: readonly Reading<O>[];
  private readonly states: readonly {
    readonly day: Day;
    readonly state: Observation['state'];
    readonly order: number;
  }[];
  /** Levels already asked for: a judgement, its roll-up and its total ask for the same few days. */
  private readonly levels = new Map<Day, Level<O> | null>();

  constructor(
    observations: readonly O[],
    private readonly scale: Scale,
    private readonly measure: Measure,
    private readonly calendar: Calendar,
    /** A flow of counts is added from here on; null adds the year of the last reading. */
    private readonly countedFrom: Day | null = null,
  ) {
    const readings: Reading<O>[] = [];
    const states: { day: Day; state: Observation['state']; order: number }[] = [];
    const placed = observations.flatMap((observation) => {
      const place = placeOf(calendar, observation.period);
      return place ? [{ place, observation }] : [];
    });
    for (const { place, observation } of inOrder(placed, byTime)) {
      const { period, day, order } = place;
      if (observation.state !== 'no-data') states.push({ day, state: observation.state, order });
      const value = figureOf(observation, scale);
      const addsNothing = observation.state === 'none-arose';
      if (value === null && !(addsNothing && measure === 'flow')) continue;
      const counts = addsNothing ? { numerator: 0, denominator: 0 } : observation;
      readings.push({
        period,
        day,
        value,
        interval: intervalOf(value ?? 0, observation.qualifier, limits(scale)),
        numerator: counts.numerator,
        denominator: counts.denominator,
        observation,
      });
    }
    this.readings = readings;
    this.states = states;
  }

  at(day: Day): Level<O> | null {
    const asked = this.levels.get(day);
    if (asked !== undefined) return asked;
    const level = this.levelAt(day);
    this.levels.set(day, level);
    return level;
  }

  private levelAt(day: Day): Level<O> | null {
    const known = this.readings.filter((r) => r.day <= day);
    const last = known.at(-1);
    if (!last) return null;
    return this.measure === 'stock' ? single(last) : this.spanUpTo(known, last);
  }

  first(until: Day): Level<O> | null {
    for (const reading of this.readings) {
      if (reading.day > until) return null;
      const level = this.at(reading.day);
      if (level && level.value !== null) return level;
    }
    return null;
  }

  notApplicable(day: Day): boolean {
    return this.lastWord(day) === 'not-applicable';
  }

  noneArose(day: Day): boolean {
    return this.lastWord(day) === 'none-arose';
  }

  private lastWord(day: Day): Observation['state'] | undefined {
    return this.states.findLast((s) => s.day <= day)?.state;
  }

  private spanUpTo(known: readonly Reading<O>[], last: Reading<O>): Level<O> | null {
    const after =
      this.scale.kind !== 'ratio' && this.countedFrom !== null
        ? effectiveDeadline(this.calendar, this.countedFrom)
        : null;
    const firstOfYear = ordinal({ ...last.period, index: 1 });
    const span = known.filter((r) => (after === null ? ordinal(r.period) >= firstOfYear : r.day > after));
    const counted = span.filter((r) => r.value !== null);
    if (counted.length === 0) return null;
    const expectedFrom = after === null ? firstOfYear : ordinalAfter(this.calendar, last.period, after);
    const upTo = ordinal(last.period);
    const excused = this.states.filter(
      (s) => s.state === 'not-applicable' && s.order >= expectedFrom && s.order <= upTo,
    );
    const gaps = Math.max(0, upTo - expectedFrom + 1 - span.length - excused.length);
    return { ...added(counted, last, this.scale), from: span.map((r) => r.observation), gaps };
  }
}

/** How sure a level is: the qualifier its figures share; figures of different sureness make a sum only about right. */
export function qualifierOf(level: Pick<Level, 'from'>): Qualifier {
  const [first, ...others] = new Set(level.from.map((o) => o.qualifier));
  return others.length > 0 ? '~' : (first ?? '=');
}

const byTime = ({ place: a }: { readonly place: Place }, { place: b }: { readonly place: Place }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.order - b.order;

/** The first period that closes after a day, at the latest the last one. */
const ordinalAfter = (calendar: Calendar, last: Period, after: Day): number => {
  const holding = periodAtDay(calendar, last.frequency, after);
  return Math.min(ordinal(last), ordinal(holding) + (closingDay(calendar, holding) > after ? 0 : 1));
};

const single = <O extends Observation>(r: Reading<O>): Level<O> => ({
  period: r.period,
  day: r.day,
  value: r.value,
  interval: r.interval,
  numerator: r.numerator,
  denominator: r.denominator,
  from: [r.observation],
  gaps: 0,
});

/** Σ of counts; Σn/Σd of a ratio; nothing where a ratio came without its counts more than once. */
function added<O extends Observation>(
  readings: readonly Reading<O>[],
  last: Reading<O>,
  scale: Scale,
): Omit<Level<O>, 'from' | 'gaps'> {
  const at = { period: last.period, day: last.day };
  const only = readings.length === 1 ? readings[0] : undefined;
  if (only) return { ...single(only), ...at };
  if (scale.kind === 'ratio') {
    const numerators: number[] = [];
    const denominators: number[] = [];
    for (const r of readings) {
      if (r.numerator === null || r.denominator === null) {
        return { ...at, value: null, interval: null, numerator: null, denominator: null };
      }
      numerators.push(r.numerator);
      denominators.push(r.denominator);
    }
    const numerator = sum(numerators);
    const denominator = sum(denominators);
    const value = quotient(numerator, denominator, scale.scale);
    return {
      ...at,
      value,
      interval: value === null ? null : pooled(readings, value, denominator),
      numerator,
      denominator,
    };
  }
  return {
    ...at,
    value: sum(readings.map((r) => r.value ?? 0)),
    interval: addIntervals(readings.map((r) => r.interval)),
    numerator: null,
    denominator: null,
  };
}

/** The interval of a sum: ends add, and one open end opens the sum's. */
export const addIntervals = (intervals: readonly Interval[]): Interval => ({
  low: finiteSum(intervals.map((i) => i.low)),
  high: finiteSum(intervals.map((i) => i.high)),
  lowOpen: intervals.some((i) => i.lowOpen),
  highOpen: intervals.some((i) => i.highOpen),
});

/** The interval of Σn/Σd: the ends of its parts weighed by their denominators. */
export function pooled(
  readings: readonly Pick<Level, 'value' | 'interval' | 'denominator'>[],
  value: number,
  denominator: number,
): Interval {
  const parts = readings.flatMap(({ value: v, interval, denominator: d }) =>
    interval && d ? [{ v, interval, d }] : [],
  );
  const end = (which: 'low' | 'high'): number =>
    parts.every((r) => r.interval[which] === r.v)
      ? value
      : parts
          .reduce((total, r) => new Exact(r.interval[which]).times(r.d).plus(total), new Exact(0))
          .div(denominator)
          .toNumber();
  const lowOpen = parts.some((r) => r.interval.lowOpen);
  const highOpen = parts.some((r) => r.interval.highOpen);
  return { low: end('low'), high: end('high'), lowOpen, highOpen };
}

const finiteSum = (ends: readonly number[]): number => ends.find((e) => !Number.isFinite(e)) ?? sum(ends);
