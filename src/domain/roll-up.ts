import type { Day } from './day.ts';
import type { Indicator } from './indicator.ts';
import { addIntervals, pooled } from './interval-sums.ts';
import type { Observation } from './observation.ts';
import { ordinal } from './period.ts';
import { exactly } from './quantity.ts';
import { quotient, sum } from './rounding.ts';
import type { Level, LevelSource } from './series.ts';

/** One part of a whole: a unit, or a group whose own figure stands for members that have none. */
export interface Part<O extends Observation = Observation> {
  readonly unit: string;
  readonly source: LevelSource<O>;
}

/** A group with a figure of its own, and the members it stands for where none of them has one. */
export interface GroupPart<O extends Observation = Observation> extends Part<O> {
  readonly members: readonly string[];
}

/** A roll-up at a day: the level, and how much of the whole it rests on. */
export interface RolledLevel<O extends Observation = Observation> extends Level<O> {
  /** Parts that have reported for the period the level stands for. */
  readonly reported: number;
  /** Parts with no figure at all that counts. */
  readonly missing: number;
  /** Parts that exist on the day; a group that reports for its members is one part. */
  readonly units: number;
  /** `own`: the figure the whole reported for itself. `parts`: the sum of its parts. */
  readonly basis: 'own' | 'parts';
  /** Lowest and highest value the missing parts still allow; `more` is what they could add to the numerator. */
  readonly bounds: { readonly low: number; readonly high: number; readonly more: number } | null;
  /** The one part that is most of the total, and the value without it. */
  readonly dominant: { readonly unit: string; readonly without: number } | null;
  /** Values of the parts, for the spread over units. */
  readonly parts: readonly { readonly unit: string; readonly level: Level<O> }[];
  /** Sum of the parts where the whole's own figure says something else and every part has reported. */
  readonly sumOfParts: number | null;
}

export interface RollUpInput<O extends Observation = Observation> {
  readonly indicator: Pick<Indicator, 'kind' | 'scale' | 'rollup'>;
  readonly own: LevelSource<O> | null;
  /** The reporting units of the whole that exist on a day. */
  readonly partsOn: (day: Day) => readonly Part<O>[];
  /** Smaller groups first: a level is counted once. */
  readonly groups: readonly GroupPart<O>[];
  /** A flow that begins anew each year. */
  readonly yearly: boolean;
  /** Denominators of units that said they have no numerator yet, by unit. */
  readonly knownDenominators: ReadonlyMap<string, number>;
}

/** A part above this share of a total is named beside it. */
export const dominance = 0.5;

/** The value of a milestone that is reached. */
const done = 1;

/**
 * The whole of many units. Counts add; a ratio is Σn/Σd, never a mean of percentages; where the whole has reported
 * for itself and parts are missing, its own figure stands.
 *
 * @example A `sum` of one unit is that unit.
 */
export class RollUp<O extends Observation = Observation> implements LevelSource<O> {
  /** Levels already asked for. */
  private readonly levels = new Map<Day, RolledLevel<O> | null>();

  constructor(private readonly input: RollUpInput<O>) {}

  at(day: Day): RolledLevel<O> | null {
    const asked = this.levels.get(day);
    if (asked !== undefined) return asked;
    const level = this.levelAt(day);
    this.levels.set(day, level);
    return level;
  }

  private levelAt(day: Day): RolledLevel<O> | null {
    const { indicator, own } = this.input;
    const ownLevel = own?.at(day) ?? null;
    const present = indicator.rollup === 'reported' ? [] : this.partsOn(day);
    const applicable = present.filter(({ source }) => !source.notApplicable(day));
    const known = this.ofOneSpan(
      applicable.flatMap(({ unit, source }) => {
        const level = source.at(day);
        return level ? [{ unit, level }] : [];
      }),
    );
    const heard = new Set(known.map((k) => k.unit));
    const silent = applicable.filter((p) => !heard.has(p.unit) && !p.source.noneArose(day));
    const summed = known.length === 0 ? null : (this.share(known, applicable.length) ?? this.add(known));
    const behind = known.filter((k) => summed && ordinal(k.level.period) < ordinal(summed.period));
    const reported = applicable.length - silent.length - behind.length;
    const counts = { reported, missing: silent.length, units: applicable.length };
    const newer = ownLevel !== null && summed !== null && ownLevel.day > summed.day;
    if (ownLevel && (summed === null || summed.value === null || silent.length > 0 || newer)) {
      return { ...ownLevel, ...counts, basis: 'own', bounds: null, dominant: null, parts: known, sumOfParts: null };
    }
    if (!summed) return null;
    const comparable = ownLevel?.value != null && ownLevel.day === summed.day && indicator.kind === 'count';
    const differs = comparable && ownLevel.value !== summed.value;
    return {
      ...(differs ? ownLevel : summed),
      ...counts,
      basis: differs ? 'own' : 'parts',
      bounds: this.bounds(summed, silent),
      dominant: this.dominant(known, summed),
      parts: known,
      sumOfParts: differs ? summed.value : null,
    };
  }

  first(until: Day): Level<O> | null {
    const firsts = [this.input.own, ...this.partsOn(until).map((p) => p.source)].flatMap((s) => s?.first(until) ?? []);
    const earliest = firsts.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
    return earliest ? this.at(earliest.day) : null;
  }

  notApplicable(day: Day): boolean {
    return this.input.own?.notApplicable(day) ?? false;
  }

  noneArose(day: Day): boolean {
    return this.input.own?.noneArose(day) ?? false;
  }

  /** Units on the day; a group with a figure of its own stands for its members where none of them has one. */
  private partsOn(day: Day): Part<O>[] {
    let parts: Part<O>[] = [...this.input.partsOn(day)];
    const covered = new Set<string>();
    for (const group of this.input.groups) {
      if (group.members.length === 0 || group.members.some((m) => covered.has(m)) || !group.source.at(day)) continue;
      const members = parts.filter((p) => group.members.includes(p.unit));
      if (members.some((p) => p.source.at(day))) continue;
      parts = [...parts.filter((p) => !members.includes(p)), group];
      for (const member of group.members) covered.add(member);
    }
    return parts;
  }

  /** The year of a flow is added within one year: what a silent unit reached last year is no part of this one's sum. */
  private ofOneSpan<K extends { readonly level: Level<O> }>(known: readonly K[]): readonly K[] {
    if (!this.input.yearly) return known;
    const newest = Math.max(...known.map((k) => k.level.period.year));
    return known.filter((k) => k.level.period.year === newest);
  }

  /** How many of all units have done what was to be done, silent ones included: 1 is all of them. */
  private share(known: readonly { readonly level: Level<O> }[], units: number): Level<O> | null {
    if (this.input.indicator.rollup !== 'share') return null;
    const levels = known.map((k) => k.level);
    const latest = newestOf(levels);
    const numerator = levels.filter((l) => l.value !== null && l.value >= done).length;
    const value = quotient(numerator, units);
    return {
      ...{ period: latest.period, day: latest.day, from: levels.flatMap((l) => l.from), gaps: 0 },
      ...{ value, interval: value === null ? null : exactly(value), numerator, denominator: units },
    };
  }

  private add(known: readonly { readonly unit: string; readonly level: Level<O> }[]): Level<O> {
    const levels = known.map((k) => k.level);
    const latest = newestOf(levels);
    const from = levels.flatMap((l) => l.from);
    const at = { period: latest.period, day: latest.day, from, gaps: 0 };
    const only = levels.length === 1 ? levels[0] : undefined;
    if (only) return only;
    const { kind, scale } = this.input.indicator;
    if (kind === 'count') {
      const values = levels.map((l) => l.value);
      if (values.some((v) => v === null))
        return { ...at, value: null, interval: null, numerator: null, denominator: null };
      const interval = addIntervals(levels.flatMap((l) => l.interval ?? []));
      return { ...at, value: sum(values as number[]), interval, numerator: null, denominator: null };
    }
    const counted = levels.filter((l) => l.numerator !== null && l.denominator !== null);
    if (counted.length < levels.length)
      return { ...at, value: null, interval: null, numerator: null, denominator: null };
    const numerator = sum(counted.map((l) => l.numerator ?? 0));
    const denominator = sum(counted.map((l) => l.denominator ?? 0));
    const value = quotient(numerator, denominator, scale);
    return {
      ...at,
      value,
      interval: value === null ? null : pooled(counted, value, denominator),
      numerator,
      denominator,
    };
  }

  private bounds(summed: Level<O>, missing: readonly Part<O>[]): RolledLevel['bounds'] {
    if (missing.length === 0 || summed.numerator === null || summed.denominator === null) return null;
    if (this.input.indicator.rollup === 'share') {
      const high = quotient(summed.numerator + missing.length, summed.denominator);
      return summed.value === null || high === null ? null : { low: summed.value, high, more: missing.length };
    }
    const denominators = missing.map((p) => this.input.knownDenominators.get(p.unit));
    if (denominators.some((d) => d === undefined)) return null;
    const more = sum(denominators as number[]);
    const { scale } = this.input.indicator;
    const low = quotient(summed.numerator, summed.denominator + more, scale);
    const high = quotient(summed.numerator + more, summed.denominator + more, scale);
    return low === null || high === null ? null : { low, high, more };
  }

  private dominant(
    known: readonly { readonly unit: string; readonly level: Level<O> }[],
    summed: Level<O>,
  ): RolledLevel['dominant'] {
    const { kind } = this.input.indicator;
    if (kind !== 'count' || known.length < 3 || summed.value === null || summed.value <= 0) return null;
    const largest = known.reduce((a, b) => ((b.level.value ?? 0) > (a.level.value ?? 0) ? b : a));
    const share = (largest.level.value ?? 0) / summed.value;
    return share > dominance ? { unit: largest.unit, without: sum([summed.value, -(largest.level.value ?? 0)]) } : null;
  }
}

const newestOf = <L extends Level>(levels: readonly L[]): L =>
  levels.reduce((a, b) => (ordinal(b.period) > ordinal(a.period) ? b : a));
