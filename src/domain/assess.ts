import { closingDay } from './calendar.ts';
import { type CompoundGrowth, compoundGrowth } from './compound-growth.ts';
import { DatedPromise, type Terms } from './dated-promise.ts';
import type { Day } from './day.ts';
import type { Observation } from './observation.ts';
import type { Path, PathPoint } from './path.ts';
import { ordinal } from './period.ts';
import { attainmentOf, isMet, shareOfWay, shortOf } from './promise.ts';
import { highEnd, lowEnd } from './quantity.ts';
import type { Level, LevelSource } from './series.ts';
import type { Flag, Status } from './status.ts';
import { statusOf } from './status-rules.ts';

/** Everything a judgement depends on: no clock, no store. */
export interface Case<O extends Observation = Observation> extends Terms {
  readonly source: LevelSource<O>;
  /** The figures have open findings. */
  readonly atOdds: boolean;
}

/** A judged target, with everything needed to explain and recompute it. Shares are 1 for "all of it", not per cent. */
export interface Assessment<O extends Observation = Observation> {
  readonly status: Status;
  readonly flags: readonly Flag[];
  readonly level: Level<O> | null;
  readonly target: number | null;
  readonly attainment: number | null;
  readonly progress: number | null;
  /** path(d), the value promised for the day the figure stands for. */
  readonly expected: number | null;
  readonly expectedOn: Day | null;
  readonly pace: number | null;
  readonly start: PathPoint | null;
  readonly path: Path | null;
}

const empty = {
  level: null,
  target: null,
  attainment: null,
  progress: null,
  expected: null,
  expectedOn: null,
  pace: null,
  start: null,
  path: null,
};

/**
 * Judges one target for one unit (or one whole) on a day. Source of the rules: the method page; the thresholds are
 * Eurostat's unless the plan says otherwise.
 *
 * @example
 * // 40 % at the end of 2023, 70 % promised by the end of 2026, 55 % measured at mid-2025: pace 1.0, "on-track".
 */
export const assess = <O extends Observation>({ source, atOdds, ...terms }: Case<O>): Assessment<O> =>
  assessBy(DatedPromise.of(terms), terms.judgedOn, source, atOdds);

/** As {@link assess}, by a promise that many units are judged by; null: nothing was promised. */
export function assessBy<O extends Observation>(
  promise: DatedPromise | null,
  judgedOn: Day,
  source: LevelSource<O>,
  atOdds: boolean,
): Assessment<O> {
  const level = source.at(judgedOn);
  if (source.notApplicable(judgedOn)) return { ...empty, status: 'not-applicable', flags: [] };
  const oddness: Flag[] = atOdds ? ['at-odds'] : [];
  if (!promise) return { ...empty, level, status: 'no-target', flags: oddness };
  const { value: target, by } = promise.promised;
  if (!level && source.noneArose(judgedOn)) return { ...empty, target, status: 'undetermined', flags: oddness };
  if (!level) return { ...empty, target, status: 'no-data', flags: judgedOn > by ? ['overdue'] : [] };
  if (level.value === null || level.interval === null) {
    const status = judgedOn > by && metInTime(promise, source) ? 'achieved' : 'undetermined';
    return { ...empty, level, target, status, flags: oddness };
  }
  return judge(promise, source, level, level.value, oddness);
}

function judge<O extends Observation>(
  promise: DatedPromise,
  source: LevelSource<O>,
  level: Level<O>,
  value: number,
  oddness: readonly Flag[],
): Assessment<O> {
  const { promised, terms } = promise;
  const way = promise.wayFrom(() => firstOf(source, terms.judgedOn));
  const { start, target, maintained, path } = way;
  const { day: expectedOn, stale } = dayStoodFor(promise, level);
  const expected = promise.expectedOn(way, expectedOn);
  const comparable = start !== null && !maintained && !(terms.baseline === null && start.on === level.day);
  const paceOf = (x: number): number | null =>
    comparable && expected !== null && Number.isFinite(x) ? shareOfWay(x, start.value, expected) : null;
  const growth: CompoundGrowth | null =
    terms.method === 'cagr' && target !== null
      ? compoundGrowth(start, { on: level.day, value }, { on: promised.by, value: target }, promised.direction)
      : null;

  const flags = new Set<Flag>();
  const status = statusOf({ promise, source, level, way, expected, paceOf, flags, growth });
  if (terms.baseline === null && start) flags.add('no-baseline');
  if (stale) flags.add('stale');
  if (level.gaps > 0) flags.add('gaps');
  if (start && shortOf(value, start.value, promised.direction) > 0) flags.add('regressing');
  for (const flag of oddness) flags.add(flag);

  return {
    status,
    flags: [...flags],
    level,
    target: promised.value,
    attainment:
      terms.ranked || promised.value === null ? null : attainmentOf(value, promised.value, promised.direction),
    progress: start && !maintained && promised.value !== null ? shareOfWay(value, start.value, promised.value) : null,
    expected,
    expectedOn,
    pace: growth ? growth.ratio : paceOf(value),
    start,
    path,
  };
}

/** Whether the figure of the deadline certainly met a promised number, whatever has become of it since. */
function metInTime({ promised, terms }: DatedPromise, source: LevelSource): boolean {
  const interval = source.at(promised.by)?.interval;
  if (terms.method === 'cagr' || !interval || promised.value === null) return false;
  return isMet(lowEnd(interval), promised, promised.value) && isMet(highEnd(interval), promised, promised.value);
}

/** The first figure known on a day, where a path without a stated baseline starts. */
function firstOf(source: LevelSource, judgedOn: Day): PathPoint | null {
  const first = source.first(judgedOn);
  return first && first.value !== null ? { on: first.day, value: first.value } : null;
}

/** The day a figure stands for; a figure more than one period behind the last closed one stands for that one, stale. */
function dayStoodFor(promise: DatedPromise, level: Level): { day: Day; stale: boolean } {
  const closed = promise.lastClosed(level.period.frequency);
  const stale = ordinal(closed) - ordinal(level.period) > 1;
  return { day: stale ? closingDay(promise.terms.calendar, closed) : level.day, stale };
}
