import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import type { Target } from './plan.ts';
import type { Report } from './reporting.ts';
import { runningPromises } from './running-promises.ts';
import type { Cell, Scorecard } from './scorecard.ts';
import type { Shortfall } from './shortfall.ts';
import { isBehind } from './status.ts';
import type { Unit } from './unit.ts';

/** An indicator promised for each unit, seen over all of them. */
export interface IndicatorBehind<O extends Observation = Observation> {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly behind: number;
  readonly judged: number;
  /** Sum of what the units still lack to the target; null where nothing is missing or the kinds differ. */
  readonly missing: number | null;
  readonly in: Shortfall['in'] | null;
  /** Share (0–1) of the missing that the three units with the largest shortfall hold. */
  readonly topThree: number | null;
  readonly cells: readonly Cell<O>[];
}

export interface UnitBehind<O extends Observation = Observation> {
  readonly unit: Unit;
  readonly unitName: string;
  readonly behind: readonly Cell<O>[];
  readonly judged: number;
}

/** Where the targets of a whole stand; every judged target is counted once. */
export interface WholesHeadline {
  readonly total: number;
  readonly achieved: number;
  readonly onTrack: number;
  readonly atRisk: number;
  readonly behind: number;
  readonly missed: number;
  /** Nothing was measured after the baseline: "chưa có số liệu sau mốc". */
  readonly withoutLater: number;
  readonly other: number;
  /** Not in the total: promises that name no number to judge by. */
  readonly unjudged: number;
}

/** Where the units stand that a target was set for. */
export interface UnitsHeadline<O extends Observation = Observation> {
  readonly total: number;
  /** Units with at least one figure that could be judged: silence is not the same as being on track. */
  readonly judged: number;
  readonly behind: number;
  readonly worst: IndicatorBehind<O> | null;
}

/** The facts of the first sentence of a scorecard. */
export interface Headline<O extends Observation = Observation> {
  readonly reports: { readonly owing: number; readonly reported: number; readonly overdue: number } | null;
  readonly units: UnitsHeadline<O> | null;
  readonly wholes: WholesHeadline | null;
}

/** A unit that a target was set for, as for each of its level. */
export const sharesPromise = (cell: Cell): boolean => cell.role === 'unit' && cell.target?.scope === 'each';

/** A target judged once: on a roll-up, or on the one unit that made the promise. */
export const isWhole = (cell: Cell): boolean =>
  cell.target !== null && (cell.role === 'whole' || (cell.role === 'unit' && cell.target.scope === 'whole'));

const isJudged = (cell: Cell): boolean => cell.status !== null && cell.status !== 'not-applicable';

/** Whether a promise still waits for its first figure after the day it starts from. */
export function lacksLaterFigure(cell: Cell): boolean {
  const { assessment, status, target } = cell;
  if (!target || !assessment || status === 'not-applicable' || status === 'no-target') return false;
  if (status?.startsWith('achieved') || status === 'missed') return false;
  return cell.level === null || (assessment.start !== null && cell.level.day <= assessment.start.on);
}

/** Indicators with units behind on the promise that is running for each, the one with most units first. */
export function indicatorsBehind<O extends Observation>(scorecard: Scorecard<O>): IndicatorBehind<O>[] {
  const found = scorecard.indicators.flatMap((indicator): IndicatorBehind<O>[] => {
    const own = scorecard.cells.filter((c) => c.indicator.id === indicator.id && isJudged(c));
    const cells = runningPromises(own, scorecard.judgedOn);
    const behind = cells.filter((c) => c.status !== null && isBehind(c.status)).length;
    const target = cells[0]?.target;
    return behind > 0 && target ? [{ indicator, target, behind, judged: cells.length, ...lackOf(cells), cells }] : [];
  });
  return found.sort((a, b) => b.behind - a.behind);
}

/** What cells lack together, in counts; null where nothing is missing or the kinds differ. */
export function lackOf(cells: readonly Cell[]): Pick<IndicatorBehind, 'missing' | 'in' | 'topThree'> {
  const short = cells.flatMap((c) => (c.shortfall ? [c.shortfall] : []));
  const kind = short[0]?.in ?? null;
  if (kind !== 'counts' || short.some((s) => s.in !== kind)) return { missing: null, in: kind, topThree: null };
  const sizes = short.map((s) => s.missing).sort((a, b) => b - a);
  const missing = sizes.reduce((a, b) => a + b, 0);
  const three = sizes.slice(0, 3).reduce((a, b) => a + b, 0);
  return { missing, in: kind, topThree: sizes.length > 3 ? three / missing : null };
}

/** The reports that are overdue. */
export const overdueReports = (reports: ReadonlyMap<string, Report>): Report[] =>
  [...reports.values()].filter((r) => r.state === 'overdue');

/** Units with targets behind that have reported: a silent unit is told to report, not that it is behind. */
export function laggingUnits<O extends Observation>(
  scorecard: Scorecard<O>,
  reports: ReadonlyMap<string, Report>,
): UnitBehind<O>[] {
  const silent = new Set(overdueReports(reports).map((r) => r.unit));
  return unitsBehind(scorecard).filter((u) => !silent.has(u.unit.id));
}

/** Units with a target behind, by any of its deadlines, silent units too; most targets first. */
export function unitsBehind<O extends Observation>(scorecard: Scorecard<O>): UnitBehind<O>[] {
  const byUnit = new Map<string, { unit: Unit; unitName: string; behind: Cell<O>[]; judged: number }>();
  for (const cell of scorecard.cells) {
    if (!sharesPromise(cell) || !isJudged(cell)) continue;
    const entry = byUnit.get(cell.unit.id) ?? { unit: cell.unit, unitName: cell.unitName, behind: [], judged: 0 };
    entry.judged += 1;
    if (cell.status !== null && isBehind(cell.status)) entry.behind.push(cell);
    byUnit.set(cell.unit.id, entry);
  }
  return [...byUnit.values()].filter((u) => u.behind.length > 0).sort((a, b) => b.behind.length - a.behind.length);
}

function wholesOf(cells: readonly Cell[]): WholesHeadline | null {
  const wholes = cells.filter((c) => isWhole(c) && isJudged(c));
  const judged = wholes.filter((c) => c.status !== 'no-target');
  if (wholes.length === 0) return null;
  const later = judged.filter((c) => !lacksLaterFigure(c));
  const count = (...of: Cell['status'][]): number => later.filter((c) => of.includes(c.status)).length;
  return {
    total: judged.length,
    achieved: count('achieved', 'achieved-late'),
    onTrack: count('on-track'),
    atRisk: count('at-risk'),
    behind: count('off-track'),
    missed: count('missed'),
    withoutLater: judged.length - later.length,
    other: count('no-data', 'undetermined', 'not-due'),
    unjudged: wholes.length - judged.length,
  };
}

/** What the first sentence says. Pure: from the judged cells and the state of the reports. */
export function headlineOf<O extends Observation>(
  scorecard: Scorecard<O>,
  reports: ReadonlyMap<string, Report>,
): Headline<O> {
  const states = [...reports.values()].map((r) => r.state);
  const promised = scorecard.cells.filter((c) => sharesPromise(c) && isJudged(c) && c.status !== 'no-target');
  const units = new Set(promised.map((c) => c.unit.id));
  const judged = new Set(promised.filter((c) => c.level !== null && !lacksLaterFigure(c)).map((c) => c.unit.id));
  return {
    reports:
      states.length === 0
        ? null
        : {
            owing: states.length,
            reported: states.filter((s) => s === 'on-time' || s === 'late').length,
            overdue: overdueReports(reports).length,
          },
    units:
      units.size === 0
        ? null
        : {
            total: units.size,
            judged: judged.size,
            behind: unitsBehind(scorecard).length,
            worst: indicatorsBehind(scorecard)[0] ?? null,
          },
    wholes: wholesOf(scorecard.cells),
  };
}
