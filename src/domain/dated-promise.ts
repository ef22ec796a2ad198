import { type Calendar, dueOf, effectiveDeadline, lastClosed, periodAtDay } from './calendar.ts';
import type { Day } from './day.ts';
import type { Frequency } from './indicator.ts';
import { type Path, type PathPoint, pathOf, promisedOn } from './path.ts';
import type { Period } from './period.ts';
import type { Baseline, Thresholds } from './plan.ts';
import { isMet, type Promised, shortOf } from './promise.ts';

/** What a target asks and how it is judged: the same for every unit it is set for. */
export interface Terms {
  /** Null: nothing was promised. */
  readonly promised: Promised | null;
  readonly baseline: Baseline | null;
  readonly shape: 'line' | 'step';
  /** The other dated targets that form one path with this one. */
  readonly companions: readonly PathPoint[];
  readonly judgedOn: Day;
  readonly calendar: Calendar;
  readonly holidays: readonly Day[];
  readonly thresholds: Thresholds;
  /** `cagr` compares compound annual growth rates, as Open SDG and Eurostat do. */
  readonly method: 'path' | 'cagr';
  /** Ranks have no meaningful value / target. */
  readonly ranked: boolean;
}

/** The way from where figures start to what is promised. */
export interface Way {
  readonly start: PathPoint | null;
  /** The value to reach: the promised one, else (of "tăng") the start's. */
  readonly target: number | null;
  /** Met at the start already and to be kept ("duy trì"). */
  readonly maintained: boolean;
  readonly path: Path | null;
}

/** A promise with its days on the calendar: each is worked out once, however many units are judged by it. */
export class DatedPromise {
  /** By the day the deadline really falls on. */
  readonly promised: Promised;
  private readonly companions: readonly PathPoint[];
  /** From the stated baseline; null where none is stated. */
  private readonly stated: Way | null;
  private readonly expected = new Map<Day, number | null>();
  private readonly closed = new Map<Frequency, Period>();
  private readonly due = new Map<Frequency, Day>();

  private constructor(
    readonly terms: Terms,
    promised: Promised,
  ) {
    const { baseline, calendar, companions } = terms;
    const real = (day: Day): Day => effectiveDeadline(calendar, day);
    this.promised = { ...promised, by: real(promised.by) };
    this.companions = companions.map((p) => ({ on: real(p.on), value: p.value }));
    this.stated = baseline && this.wayOf({ on: real(baseline.on), value: baseline.value });
  }

  /** Null where there is nothing to judge by: no promise, or one without a number that is not "tăng" or "giảm". */
  static of(terms: Terms): DatedPromise | null {
    const { promised } = terms;
    if (!promised || (promised.value === null && promised.op !== '>' && promised.op !== '<')) return null;
    return new DatedPromise(terms, promised);
  }

  /** The way from the stated baseline, else from the first figure known. */
  wayFrom(first: () => PathPoint | null): Way {
    return this.stated ?? this.wayOf(first());
  }

  /** The value promised on a day of a way; null without a path. */
  expectedOn(way: Way, day: Day): number | null {
    if (!way.path) return null;
    if (way !== this.stated) return promisedOn(way.path, day);
    const known = this.expected.get(day);
    if (known !== undefined) return known;
    const value = promisedOn(way.path, day);
    this.expected.set(day, value);
    return value;
  }

  /** The last period of a frequency that has closed by the day of judgement. */
  lastClosed(frequency: Frequency): Period {
    const known = this.closed.get(frequency);
    if (known) return known;
    const period = lastClosed(this.terms.calendar, frequency, this.terms.judgedOn);
    this.closed.set(frequency, period);
    return period;
  }

  /** When the report of the period that holds the deadline is due. */
  finalDue(frequency: Frequency): Day {
    const known = this.due.get(frequency);
    if (known) return known;
    const { calendar, holidays } = this.terms;
    const due = dueOf(calendar, periodAtDay(calendar, frequency, this.promised.by), holidays);
    this.due.set(frequency, due);
    return due;
  }

  private wayOf(start: PathPoint | null): Way {
    const { promised } = this;
    const target = promised.value ?? start?.value ?? null;
    const maintained =
      promised.value !== null && start !== null && isMet({ value: start.value, beyond: 0 }, promised, promised.value);
    const path = start && target !== null ? this.pathFrom(start, target, maintained) : null;
    return { start, target, maintained, path };
  }

  private pathFrom(start: PathPoint, target: number, maintained: boolean): Path | null {
    const { by, direction } = this.promised;
    if (by <= start.on) return null;
    const own = { on: by, value: target };
    if (maintained) return pathOf('line', { on: start.on, value: target }, [own]);
    const others = this.companions.filter((p) => p.on !== by && shortOf(start.value, p.value, direction) >= 0);
    return pathOf(this.terms.shape, start, [own, ...others]);
  }
}
