import { type CompoundGrowth, compoundGrowth } from './compound-growth.ts';
import type { DatedPromise, Way } from './dated-promise.ts';
import { isMet, shortOf } from './promise.ts';
import { highEnd, lowEnd } from './quantity.ts';
import type { Level, LevelSource } from './series.ts';
import type { Flag, Status } from './status.ts';

/** A figure that can be judged, and what it is held against. */
export interface Question {
  readonly promise: DatedPromise;
  readonly source: LevelSource;
  readonly level: Level;
  readonly way: Way;
  /** path(d); null without a path. */
  readonly expected: number | null;
  readonly paceOf: (x: number) => number | null;
  /** Flags that a status sets beside itself. */
  readonly flags: Set<Flag>;
  /** Given where growth rates are compared. */
  readonly growth: CompoundGrowth | null;
}

/** After the deadline both ends of an uncertain figure must agree; before it the unfavourable end decides. */
export function statusOf(q: Question): Status {
  if (q.way.target === null) return 'undetermined';
  const { promised, terms } = q.promise;
  const ends = [lowEnd, highEnd] as const;
  const unfavourable = promised.direction === 'up' ? lowEnd : highEnd;
  if (terms.judgedOn <= promised.by) return q.growth ? statusByGrowth(q, unfavourable) : statusBefore(q, unfavourable);
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

const meets = ({ promise, way }: Question, level: Level | null, end: PickEnd): boolean =>
  level !== null &&
  level.interval !== null &&
  way.target !== null &&
  isMet(end(level.interval), promise.promised, way.target);

function statusBefore(q: Question, end: PickEnd): Status {
  const { start, maintained } = q.way;
  if (meets(q, q.level, end)) return 'achieved';
  if (start && q.promise.terms.judgedOn < start.on) return 'not-due';
  if (maintained) return 'off-track';
  if (start && q.expected === start.value) return 'not-due';
  return statusByPace(q, end);
}

function statusAfter(q: Question, end: PickEnd, flags: Set<Flag>): Status {
  const { promise, level, source } = q;
  const { by } = promise.promised;
  const now = meets(q, level, end);
  if (meets(q, source.at(by), end)) {
    if (!now) flags.add('slipped');
    return 'achieved';
  }
  if (now) return 'achieved-late';
  if (level.day >= by || promise.terms.judgedOn > promise.finalDue(level.period.frequency)) return 'missed';
  flags.add('final-due');
  return q.way.maintained ? 'off-track' : statusByPace(q, end);
}

/** Tolerates the last bits of binary fractions of a size, so that a pace of exactly 0.95 is 0.95. */
const atLeast = (x: number, limit: number, size = 1): boolean => x >= limit - 1e-12 * Math.max(1, size);

function statusByPace({ promise, level, way, expected, paceOf }: Question, end: PickEnd): Status {
  if (!level.interval) return 'undetermined';
  const { start, target } = way;
  const x = end(level.interval).value;
  const pace = paceOf(x);
  const { onTrack, atRisk, tolerance } = promise.terms.thresholds;
  if (pace !== null && atLeast(pace, onTrack)) return 'on-track';
  if (start && target !== null && expected !== null && Number.isFinite(x)) {
    const allowed = tolerance * Math.abs(target - start.value);
    const short = shortOf(x, expected, promise.promised.direction);
    if (allowed > 0 && atLeast(allowed, short, Math.max(Math.abs(x), Math.abs(expected)))) return 'on-track';
  }
  if (pace === null) return 'undetermined';
  return atLeast(pace, atRisk) ? 'at-risk' : 'off-track';
}

function statusByGrowth(q: Question, end: PickEnd): Status {
  const { promise, level, way } = q;
  if (meets(q, level, end)) return 'achieved';
  if (!level.interval || way.target === null) return 'undetermined';
  const { by, direction } = promise.promised;
  const now = { on: level.day, value: end(level.interval).value };
  const growth = compoundGrowth(way.start, now, { on: by, value: way.target }, direction);
  if (growth.away) return 'off-track';
  if (growth.ratio === null) return 'undetermined';
  const { onTrack, atRisk } = promise.terms.thresholds;
  if (atLeast(growth.ratio, onTrack)) return 'on-track';
  return atLeast(growth.ratio, atRisk) ? 'at-risk' : 'off-track';
}
