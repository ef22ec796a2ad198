import { grouped } from './grouped.ts';
import { isWhole, lacksLaterFigure, sharesPromise } from './headline.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import type { Target } from './plan.ts';
import type { Cell, Scorecard } from './scorecard.ts';
import { isBehind, type Status } from './status.ts';
import type { Unit } from './unit.ts';

/** How a promise moved between two judgements. `first`: it could be judged for the first time; `lost`: no longer. */
export type Turn = 'better' | 'worse' | 'first' | 'lost' | 'same';

/** One promise at two judgements. */
export interface Change<O extends Observation = Observation> {
  /** Null where the promise, or the unit, was not there before. */
  readonly before: Cell<O> | null;
  readonly after: Cell<O>;
  readonly turn: Turn;
}

/** A target set for each unit: whose status moved, and how many units are behind on it before and after. */
export interface TargetChanges<O extends Observation = Observation> {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly worse: readonly Change<O>[];
  readonly better: readonly Change<O>[];
  readonly behind: { readonly before: number; readonly after: number };
}

export interface UnitChanges<O extends Observation = Observation> {
  readonly unit: Unit;
  readonly unitName: string;
  readonly worse: readonly Change<O>[];
  readonly better: readonly Change<O>[];
}

/** What moved between two judgements of one plan. */
export interface Changes<O extends Observation = Observation> {
  /** Targets judged once that did not stay the same, those that got worse first. */
  readonly wholes: readonly Change<O>[];
  /** Targets set for each unit with a unit that moved, the one most units got worse on first. */
  readonly targets: readonly TargetChanges<O>[];
  /** Units with a target that moved, the one with most of them worse first. */
  readonly units: readonly UnitChanges<O>[];
}

const bestToWorst: readonly Status[] = ['achieved', 'achieved-late', 'on-track', 'at-risk', 'off-track', 'missed'];

/** How one status follows another; statuses that judge nothing are neither better nor worse than any. */
export function turnOf(before: Status | null, after: Status | null): Turn {
  const [from, to] = [before, after].map((status) => (status ? bestToWorst.indexOf(status) : -1)) as [number, number];
  if (from < 0) return to < 0 ? 'same' : 'first';
  if (to < 0) return 'lost';
  return to === from ? 'same' : to > from ? 'worse' : 'better';
}

/** A status, or null where it only says that the promise waits for its first figure. */
const judgedStatus = (cell: Cell | null): Status | null => (!cell || lacksLaterFigure(cell) ? null : cell.status);

const keyOf = (cell: Cell): string => `${cell.unit.id} ${cell.target?.id}`;

/** Compares two judgements of a plan, an earlier and a later one. Pure: it only reads statuses. */
export function changesBetween<O extends Observation>(before: Scorecard<O>, after: Scorecard<O>): Changes<O> {
  const earlier = new Map(before.cells.filter((c) => c.target !== null).map((c) => [keyOf(c), c]));
  const all = after.cells
    .filter((c) => c.target !== null && (isWhole(c) || sharesPromise(c)))
    .map((cell): Change<O> => {
      const was = earlier.get(keyOf(cell)) ?? null;
      return { before: was, after: cell, turn: turnOf(judgedStatus(was), judgedStatus(cell)) };
    });
  const each = all.filter((c) => !isWhole(c.after));
  return {
    wholes: all.filter((c) => isWhole(c.after) && c.turn !== 'same').sort((a, b) => urgency(a) - urgency(b)),
    targets: byTarget(each).sort((a, b) => b.worse.length - a.worse.length || b.better.length - a.better.length),
    units: byUnit(each).sort((a, b) => b.worse.length - a.worse.length || b.better.length - a.better.length),
  };
}

const turns: readonly Turn[] = ['worse', 'better', 'first', 'lost', 'same'];
const urgency = (change: Change): number => turns.indexOf(change.turn);

const of = <O extends Observation>(changes: readonly Change<O>[], turn: Turn): Change<O>[] =>
  changes.filter((c) => c.turn === turn);

const countBehind = (cells: readonly (Cell | null)[]): number =>
  cells.filter((c) => {
    const status = judgedStatus(c);
    return status !== null && isBehind(status);
  }).length;

function byTarget<O extends Observation>(changes: readonly Change<O>[]): TargetChanges<O>[] {
  return [...grouped(changes, (c) => c.after.target?.id).values()].flatMap((group) => {
    const [one] = group;
    const [worse, better] = [of(group, 'worse'), of(group, 'better')];
    if (!one?.after.target || worse.length + better.length === 0) return [];
    const behind = { before: countBehind(group.map((c) => c.before)), after: countBehind(group.map((c) => c.after)) };
    return [{ indicator: one.after.indicator, target: one.after.target, worse, better, behind }];
  });
}

function byUnit<O extends Observation>(changes: readonly Change<O>[]): UnitChanges<O>[] {
  return [...grouped(changes, (c) => c.after.unit.id).values()].flatMap((group) => {
    const [one] = group;
    const [worse, better] = [of(group, 'worse'), of(group, 'better')];
    if (!one || worse.length + better.length === 0) return [];
    return [{ unit: one.after.unit, unitName: one.after.unitName, worse, better }];
  });
}
