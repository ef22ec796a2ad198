import { type Change, changeOf } from '../domain/index/change.ts';
import { type FigureTable, withColumnsOf } from '../domain/index/figure-table.ts';
import { type Gain, gainsOf } from '../domain/index/gain.ts';
import type { RankInterval } from '../domain/index/robustness.ts';
import type { Stages } from '../domain/index/side-by-side.ts';
import { withinRounding } from '../domain/index/within-rounding.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { lastDay, type Period, parsePeriod, periodText } from '../domain/period.ts';
import type { Target } from '../domain/plan.ts';
import type { Cell } from '../domain/scorecard.ts';
import { rankedPeriodAt } from './index-at.ts';
import type { IndexResult } from './index-document.ts';
import { planFigures } from './plan-figures.ts';
import type { Ports } from './ports.ts';
import { firmnessOf, type League, type Ranked, rankedBlocks } from './read-leagues.ts';
import type { ScorecardView } from './read-scorecard.ts';
import { stageScores } from './stage-scores.ts';

/** Where a unit stood in one period, by what is known now. */
export interface Place {
  readonly period: Period;
  readonly rank: number | null;
  readonly printed: string | null;
  /** Units that have a rank. */
  readonly of: number;
  readonly interval: RankInterval | null;
  /** The index was another in the period before, so that ranks on either side do not compare. */
  readonly redefined: boolean;
}

/** What meeting a target that is not met would bring, and the cell it stands in. */
export interface TargetGain extends Gain {
  /** Whether the unit has a figure of the period: the cell may show an older one. */
  readonly reported: boolean;
  readonly cell: Cell<HeldObservation> & { readonly target: Target };
}

/** One unit's place in its league, explained. */
export interface UnitRanking {
  readonly league: League;
  readonly result: IndexResult;
  /** Units whose exact score is within rounding of its own. */
  readonly near: readonly string[];
  /** What its score changed by since the period before; null where one of the two has none, or ranked nobody. */
  readonly change: Change | null;
  /** The greatest first. */
  readonly gains: readonly TargetGain[];
  /** The plan's ranked periods up to the one shown, oldest first. */
  readonly places: readonly Place[];
  /** By what was reported, verified and published; null where the unit handed in no report of the period. */
  readonly stages: Stages | null;
}

/** Explains the place of a unit of a league; null where it is not ranked there. */
export async function readUnitRanking(
  ports: Ports,
  view: ScorecardView,
  league: League,
  unit: string,
): Promise<UnitRanking | null> {
  const result = league.results.find((r) => r.unit === unit);
  if (!result) return null;
  return {
    league,
    result,
    near: withinRounding(league.scoring, unit),
    change: await changeSince(ports, view, league, unit),
    gains: targetGains(view, league, result),
    places: await placesOf(ports, view, league, unit),
    stages: await stageScores(ports, view, league, unit),
  };
}

async function changeSince(ports: Ports, view: ScorecardView, league: League, unit: string): Promise<Change | null> {
  const { earlier, scoring: after } = league;
  if (!earlier || earlier.results.length === 0) return null;
  const { scoring: before, period } = earlier;
  const read = (definition: typeof before.definition): Promise<FigureTable> =>
    planFigures(ports, view, definition, period, view.asOf);
  const corrected = withColumnsOf(await read(before.definition), await read(after.definition));
  return changeOf(unit, before, corrected, after);
}

const unmet = new Set(['off-track', 'missed', 'at-risk', 'no-data']);

/** What each number promised of the unit and not yet reached, or not reported, would bring, where the index counts it. */
function targetGains({ scorecard }: ScorecardView, { scoring }: League, { unit, missing }: IndexResult): TargetGain[] {
  const unreported = new Set(missing.map((id) => scoring.parts.get(id)?.branch.leaf?.indicator));
  const late = scorecard.cells.flatMap((cell) => {
    const { target, status, indicator } = cell;
    const own = cell.unit.id === unit && cell.role === 'unit' && status !== null;
    const open = own && (unmet.has(status) || unreported.has(indicator.id));
    return open && target?.value != null ? [{ ...cell, target }] : [];
  });
  const promises = late.map(({ target }) => ({ indicator: target.indicator, value: target.value ?? 0 }));
  return gainsOf(scoring, unit, promises).flatMap((gain) => {
    const cell = late.find(({ target }) => target.indicator === gain.indicator && target.value === gain.value);
    return cell ? [{ ...gain, cell, reported: !unreported.has(gain.indicator) }] : [];
  });
}

async function placesOf(ports: Ports, view: ScorecardView, league: League, unit: string): Promise<Place[]> {
  const shown = lastDay(league.period);
  const asked = view.periods.flatMap((text) => parsePeriod(text) ?? []);
  const inPlace = await Promise.all(asked.map((period) => rankedPeriodAt(ports, view, period)));
  const periods = [...new Map(inPlace.map((period) => [periodText(period), period])).values()].filter(
    (period) => lastDay(period) < shown,
  );
  const earlier = await Promise.all(
    periods.map(async (period): Promise<[Period, Ranked | undefined]> => {
      const blocks = [...(await rankedBlocks(ports, view, period, view.asOf)).values()];
      return [period, blocks.find(({ scoring }) => scoring.table.units.includes(unit))];
    }),
  );
  const all: [Period, Ranked | undefined][] = [...earlier, [league.period, league]];
  const indices = all.map(([, ranked]) => ranked && JSON.stringify(ranked.scoring.definition));
  return Promise.all(
    all.map(async ([period, ranked], i): Promise<Place> => {
      const before = indices.slice(0, i).findLast((index) => index !== undefined);
      const redefined = before !== undefined && indices[i] !== undefined && indices[i] !== before;
      const result = ranked?.results.find((r) => r.unit === unit);
      if (!ranked || !result) return { period, rank: null, printed: null, of: 0, interval: null, redefined };
      const firmness = ranked === league ? league.firmness : await firmnessOf(ports, ranked);
      return {
        period,
        rank: result.rank,
        printed: result.printed,
        of: ranked.results.filter((r) => r.rank !== null).length,
        interval: firmness?.intervals[ranked.scoring.table.units.indexOf(unit)] ?? null,
        redefined,
      };
    }),
  );
}
