import type { Calendar } from './calendar.ts';
import { closingDay, effectiveDeadline, periodAtDay } from './calendar.ts';
import type { Day } from './day.ts';
import { inOrder } from './in-order.ts';
import type { Indicator, Measure } from './indicator.ts';
import { addIntervals, pooled } from './interval-sums.ts';
import type { Observation } from './observation.ts';
import { ordinal, type Period, parsePeriod } from './period.ts';
import { type Interval, intervalOf, type Qualifier } from './quantity.ts';
import { quotient, sum } from './rounding.ts';

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

/** Where a period stands in time. */
interface Place {
  readonly period: Period;
  readonly day: Day;
  readonly order: number;
}

const places = new Map<Calendar['closesOn'], Map<string, Place | null>>();

interface Word<O extends Observation> {
  readonly place: Place;
  readonly observation: O;
}

/** Asked for every figure, and the texts of periods are few. */
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
  /** All that was said, but for "no data yet". */
  private readonly words: readonly Word<O>[];
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
    const said: Word<O>[] = [];
    for (const observation of observations) {
      const place = observation.state === 'no-data' ? null : placeOf(calendar, observation.period);
      if (place) said.push({ place, observation });
    }
    this.words = inOrder(said, byTime);
    const readings: Reading<O>[] = [];
    const within = limits(scale);
    for (const { place, observation } of this.words) {
      const value = figureOf(observation, scale);
      const addsNothing = observation.state === 'none-arose';
      if (value === null && !(addsNothing && measure === 'flow')) continue;
      readings.push({
        period: place.period,
        day: place.day,
        value,
        interval: intervalOf(value ?? 0, observation.qualifier, within),
        numerator: addsNothing ? 0 : observation.numerator,
        denominator: addsNothing ? 0 : observation.denominator,
        observation,
      });
    }
    this.readings = readings;
  }

  at(day: Day): Level<O> | null {
    const asked = this.levels.get(day);
    if (asked !== undefined) return asked;
    const level = this.levelAt(day);
    this.levels.set(day, level);
    return level;
  }

  private levelAt(day: Day): Level<O> | null {
    const last = this.readings.findLast((r) => r.day <= day);
    if (!last) return null;
    return this.measure === 'stock' ? single(last) : this.spanUpTo(last);
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
    return this.words.findLast(({ place }) => place.day <= day)?.observation.state;
  }

  private spanUpTo(last: Reading<O>): Level<O> | null {
    const after =
      this.scale.kind !== 'ratio' && this.countedFrom !== null
        ? effectiveDeadline(this.calendar, this.countedFrom)
        : null;
    const firstOfYear = ordinal({ ...last.period, index: 1 });
    const span = this.readings.filter(
      (r) => r.day <= last.day && (after === null ? ordinal(r.period) >= firstOfYear : r.day > after),
    );
    const counted = span.filter((r) => r.value !== null);
    if (counted.length === 0) return null;
    const expectedFrom = after === null ? firstOfYear : ordinalAfter(this.calendar, last.period, after);
    const upTo = ordinal(last.period);
    const without = upTo - expectedFrom + 1 - span.length;
    const gaps = without > 0 ? Math.max(0, without - this.excused(expectedFrom, upTo)) : 0;
    return { ...added(counted, last, this.scale), from: span.map((r) => r.observation), gaps };
  }

  /** Periods in which the indicator did not apply: no figure was to come. */
  private excused(from: number, to: number): number {
    const isExcused = ({ place: { order }, observation: { state } }: Word<O>): boolean =>
      state === 'not-applicable' && order >= from && order <= to;
    return this.words.filter(isExcused).length;
  }
}

/** How sure a level is: the qualifier its figures share; figures of different sureness make a sum only about right. */
export function qualifierOf(level: Pick<Level, 'from'>): Qualifier {
  const first = level.from[0]?.qualifier ?? '=';
  return level.from.every((o) => o.qualifier === first) ? first : '~';
}

const byTime = ({ place: a }: Word<Observation>, { place: b }: Word<Observation>): number =>
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
