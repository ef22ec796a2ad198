import { type Calendar, closingDay, dueOf, effectiveDeadline, lastClosed, periodAtDay } from './calendar.ts';
import { type CompoundGrowth, compoundGrowth } from './compound-growth.ts';
import type { Day } from './day.ts';
import type { Observation } from './observation.ts';
import { type Path, type PathPoint, pathOf, promisedOn } from './path.ts';
import { ordinal, type Period } from './period.ts';
import type { Baseline, Thresholds } from './plan.ts';
import { attainmentOf, isMet, type Promised, shareOfWay, shortOf } from './promise.ts';
import { type End, highEnd, lowEnd } from './quantity.ts';
import type { Level, LevelSource } from './series.ts';
import type { Flag, Status } from './status.ts';

/** Everything a judgement depends on: no clock, no store. */
export interface Case<O extends Observation = Observation> {
  readonly source: LevelSource<O>;
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

/** Tolerates the last bits of binary fractions of a size, so that a pace of exactly 0.95 is 0.95. */
const atLeast = (x: number, limit: number, size = 1): boolean => x >= limit - 1e-12 * Math.max(1, size);

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
export function assess<O extends Observation>(the: Case<O>): Assessment<O> {
  const { source, promised, judgedOn: t } = the;
  const level = source.at(t);
  if (source.notApplicable(t)) return { ...empty, status: 'not-applicable', flags: [] };
  const oddness: Flag[] = the.atOdds ? ['at-odds'] : [];
  if (!promised || (promised.value === null && promised.op !== '>' && promised.op !== '<')) {
    return { ...empty, level, status: 'no-target', flags: oddness };
  }
  const by = effectiveDeadline(the.calendar, promised.by);
  if (!level && source.noneArose(t))
    return { ...empty, target: promised.value, status: 'undetermined', flags: oddness };
  if (!level) return { ...empty, target: promised.value, status: 'no-data', flags: t > by ? ['overdue'] : [] };
  if (level.value === null || level.interval === null) {
    const status = t > by && metOn(by, the) ? 'achieved' : 'undetermined';
    return { ...empty, level, target: promised.value, status, flags: oddness };
  }
  return judge({ ...the, promised: { ...promised, by } }, level, level.value, oddness);
}

function judge<O extends Observation>(
  the: Case<O> & { readonly promised: Promised },
  level: Level<O>,
  value: number,
  oddness: readonly Flag[],
): Assessment<O> {
  const { promised, judgedOn: t } = the;
  const start = startOf(the);
  const target = promised.value ?? start?.value ?? null;
  const maintained = promised.value !== null && start !== null && isMet(on(start.value), promised, promised.value);
  const path = start && target !== null ? promisedPath(the, start, target, maintained) : null;
  const { day: expectedOn, stale } = dayStoodFor(the, level);
  const expected = path ? promisedOn(path, expectedOn) : null;
  const comparable =
    start !== null && !maintained && !(the.baseline === null && the.source.first(t)?.day === level.day);
  const paceOf = (x: number): number | null =>
    comparable && expected !== null && Number.isFinite(x) ? shareOfWay(x, start.value, expected) : null;
  const growth =
    the.method === 'cagr' && target !== null ? compoundGrowthOf(start, level, value, target, promised) : null;

  const flags = new Set<Flag>();
  const status = statusOf({ the, level, start, target, maintained, expected, paceOf, flags, growth });
  if (the.baseline === null && start) flags.add('no-baseline');
  if (stale) flags.add('stale');
  if (level.gaps > 0) flags.add('gaps');
  if (start && shortOf(value, start.value, promised.direction) > 0) flags.add('regressing');
  for (const flag of oddness) flags.add(flag);

  return {
    status,
    flags: [...flags],
    level,
    target: promised.value,
    attainment: the.ranked || promised.value === null ? null : attainmentOf(value, promised.value, promised.direction),
    progress: start && !maintained && promised.value !== null ? shareOfWay(value, start.value, promised.value) : null,
    expected,
    expectedOn,
    pace: growth ? growth.ratio : paceOf(value),
    start,
    path,
  };
}

/** Whether the figure of a day certainly met a promised number, whatever has become of it since. */
function metOn(day: Day, { source, promised, method }: Case): boolean {
  const interval = source.at(day)?.interval;
  const value = promised?.value ?? null;
  if (method === 'cagr' || !interval || !promised || value === null) return false;
  return isMet(lowEnd(interval), promised, value) && isMet(highEnd(interval), promised, value);
}

/** The stated baseline, else the first figure known on the day of judgement. */
function startOf({ baseline, source, judgedOn, calendar }: Case): PathPoint | null {
  if (baseline) return { on: effectiveDeadline(calendar, baseline.on), value: baseline.value };
  const first = source.first(judgedOn);
  return first && first.value !== null ? { on: first.day, value: first.value } : null;
}

function promisedPath(
  the: Case & { readonly promised: Promised },
  start: PathPoint,
  target: number,
  maintained: boolean,
): Path | null {
  const { promised, calendar } = the;
  if (promised.by <= start.on) return null;
  const own = { on: promised.by, value: target };
  if (maintained) return pathOf('line', { on: start.on, value: target }, [own]);
  const others = the.companions
    .map((p) => ({ on: effectiveDeadline(calendar, p.on), value: p.value }))
    .filter((p) => p.on !== own.on && shortOf(start.value, p.value, promised.direction) >= 0);
  return pathOf(the.shape, start, [own, ...others]);
}

/** The day a figure stands for; a figure more than one period behind the last closed one stands for that one, stale. */
function dayStoodFor({ calendar, judgedOn }: Case, level: Level): { day: Day; stale: boolean } {
  const closed: Period = lastClosed(calendar, level.period.frequency, judgedOn);
  const stale = ordinal(closed) - ordinal(level.period) > 1;
  return { day: stale ? closingDay(calendar, closed) : level.day, stale };
}

const on = (value: number): End => ({ value, beyond: 0 });

interface Question<O extends Observation> {
  readonly the: Case<O> & { readonly promised: Promised };
  readonly level: Level<O>;
  readonly start: PathPoint | null;
  readonly target: number | null;
  readonly maintained: boolean;
  readonly expected: number | null;
  readonly paceOf: (x: number) => number | null;
  readonly flags: Set<Flag>;
  readonly growth: CompoundGrowth | null;
}

/** After the deadline both ends of an uncertain figure must agree; before it the unfavourable end decides. */
function statusOf<O extends Observation>(q: Question<O>): Status {
  if (q.target === null) return 'undetermined';
  const { promised, judgedOn } = q.the;
  const ends = [lowEnd, highEnd] as const;
  const unfavourable = promised.direction === 'up' ? lowEnd : highEnd;
  if (judgedOn <= promised.by) return q.growth ? statusByGrowth(q, unfavourable) : statusBefore(q, unfavourable);
  const said = ends.map((end) => {
    const flags = new Set<Flag>();
    return { status: q.growth ? statusByGrowth(q, end) : statusAfter(q, end, flags), flags };
  });
  const [low, high] = said;
  if (!low || !high || low.status !== high.status) return 'undetermined';
  for (const flag of low.flags) if (high.flags.has(flag)) q.flags.add(flag);
  return low.status;
}

type PickEnd = typeof lowEnd;

const meets = (q: Question<Observation>, level: Level | null, end: PickEnd): boolean =>
  level !== null &&
  level.interval !== null &&
  q.target !== null &&
  isMet(end(level.interval), q.the.promised, q.target);

function statusBefore(q: Question<Observation>, end: PickEnd): Status {
  if (meets(q, q.level, end)) return 'achieved';
  if (q.start && q.the.judgedOn < q.start.on) return 'not-due';
  if (q.maintained) return 'off-track';
  if (q.start && q.expected === q.start.value) return 'not-due';
  return statusByPace(q, end);
}

function statusAfter(q: Question<Observation>, end: PickEnd, flags: Set<Flag>): Status {
  const { the, level } = q;
  const { by } = the.promised;
  const now = meets(q, level, end);
  if (meets(q, the.source.at(by), end)) {
    if (!now) flags.add('slipped');
    return 'achieved';
  }
  if (now) return 'achieved-late';
  const due = dueOf(the.calendar, periodAtDay(the.calendar, level.period.frequency, by), the.holidays);
  if (level.day >= by || the.judgedOn > due) return 'missed';
  flags.add('final-due');
  return q.maintained ? 'off-track' : statusByPace(q, end);
}

function statusByPace({ the, level, start, target, expected, paceOf }: Question<Observation>, end: PickEnd): Status {
  if (!level.interval) return 'undetermined';
  const x = end(level.interval).value;
  const pace = paceOf(x);
  const { onTrack, atRisk, tolerance } = the.thresholds;
  if (pace !== null && atLeast(pace, onTrack)) return 'on-track';
  if (start && target !== null && expected !== null && Number.isFinite(x)) {
    const allowed = tolerance * Math.abs(target - start.value);
    const short = shortOf(x, expected, the.promised.direction);
    if (allowed > 0 && atLeast(allowed, short, Math.max(Math.abs(x), Math.abs(expected)))) return 'on-track';
  }
  if (pace === null) return 'undetermined';
  return atLeast(pace, atRisk) ? 'at-risk' : 'off-track';
}

function statusByGrowth(q: Question<Observation>, end: PickEnd): Status {
  if (meets(q, q.level, end)) return 'achieved';
  if (!q.level.interval || q.target === null) return 'undetermined';
  const growth = compoundGrowthOf(q.start, q.level, end(q.level.interval).value, q.target, q.the.promised);
  if (growth.away) return 'off-track';
  if (growth.ratio === null) return 'undetermined';
  const { onTrack, atRisk } = q.the.thresholds;
  if (atLeast(growth.ratio, onTrack)) return 'on-track';
  return atLeast(growth.ratio, atRisk) ? 'at-risk' : 'off-track';
}

const compoundGrowthOf = (
  start: PathPoint | null,
  level: Level,
  value: number,
  target: number,
  promised: Promised,
): CompoundGrowth =>
  start
    ? compoundGrowth(start, { on: level.day, value }, { on: promised.by, value: target }, promised.direction)
    : { ratio: null, away: false };
