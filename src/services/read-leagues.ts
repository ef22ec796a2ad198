import { closingDay } from '../domain/calendar.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { IndexDefinition } from '../domain/index/definition.ts';
import { type FigureTable, present } from '../domain/index/figure-table.ts';
import type { Firmness } from '../domain/index/firmness.ts';
import { leaguesOf } from '../domain/index/league.ts';
import { type Scoring, scoreTable } from '../domain/index/score.ts';
import type { Period } from '../domain/period.ts';
import { periodBefore } from '../domain/period-before.ts';
import { type Block, nameOn, type Register } from '../domain/unit.ts';
import type { PlanAt } from './catalogue-at.ts';
import { indexesAt, rankedPeriodAt, settledAt } from './index-at.ts';
import { type IndexResult, leagueResults } from './index-document.ts';
import { planFigures } from './plan-figures.ts';
import type { Ports } from './ports.ts';
import type { ScorecardView } from './read-scorecard.ts';

/** The units of one block, scored and ranked among themselves in a period. */
export interface Ranked {
  readonly period: Period;
  /** What is known of the period is known at this instant. */
  readonly knownAt: Instant;
  readonly scoring: Scoring;
  /** First rank first, units without a rank last. Empty where no unit has any figure of the period. */
  readonly results: readonly IndexResult[];
}

/** A league table (bảng xếp hạng) of a plan: one block in the period that is shown. */
export interface League extends Ranked {
  readonly block: Block;
  /** Null where it is not known, or not in time. */
  readonly firmness: Firmness | null;
  /** The period before, as it stood when this period closed. Null before the plan's second period. */
  readonly earlier: Ranked | null;
}

/** How many variations a rank is tried under, and the seed they are drawn from. */
const robustness = { variations: 1000, seed: 1 };

/**
 * The league tables of a plan that has been judged for a period: one a block that its indices rank, in the register's
 * order. They are of the period that is ranked in its place, {@link rankedPeriodAt}, where it is too short to be.
 */
export async function readLeagues(ports: Ports, view: ScorecardView): Promise<League[]> {
  const period = await rankedPeriodAt(ports, view, view.scorecard.period);
  const now = await rankedBlocks(ports, view, period, view.asOf);
  const before = periodBefore(view.plan, period);
  const settled = before && settledAt(view, before);
  const earlier = before && settled ? await rankedBlocks(ports, view, before, settled) : new Map<string, Ranked>();
  const leagues = view.register.blocks.flatMap((block) => {
    const ranked = now.get(block.id);
    return ranked ? [{ ...ranked, block, earlier: earlier.get(block.id) ?? null }] : [];
  });
  return Promise.all(
    leagues.map(async (league) => {
      const firmness = await firmnessOf(ports, league);
      return { ...league, firmness, results: withIntervals(league, firmness) };
    }),
  );
}

/** The results with the ranks that variations give each. */
function withIntervals({ scoring, results }: Ranked, firmness: Firmness | null): readonly IndexResult[] {
  if (!firmness) return results;
  const rowOf = new Map(scoring.table.units.map((unit, row) => [unit, row]));
  return results.map((result) => {
    const interval = firmness.intervals[rowOf.get(result.unit) ?? -1];
    return { ...result, rankInterval: interval ? [interval.low, interval.high] : null };
  });
}

/** How firm the ranks of a period are; null where nobody is ranked. */
export async function firmnessOf(ports: Ports, { scoring, results }: Ranked): Promise<Firmness | null> {
  if (!ports.firmness || results.length === 0) return null;
  return ports.firmness({ definition: scoring.definition, table: scoring.table, ...robustness });
}

/** Each block that a plan's indices rank, in a period as known at an instant. */
export async function rankedBlocks(
  ports: Ports,
  at: PlanAt,
  period: Period,
  knownAt: Instant,
): Promise<Map<string, Ranked>> {
  const day = closingDay(at.plan.calendar, period);
  const blocks = new Map<string, Ranked>();
  const blockOf = new Map(at.register.units.map((unit) => [unit.id, unit.block]));
  const ranked = (block: string, definition: IndexDefinition, table: FigureTable): Ranked => {
    const scoring = scoreTable(definition, table);
    return { period, knownAt, scoring, results: resultsOf(scoring, at.register, block, day) };
  };
  for (const definition of await indexesAt(ports, at, period)) {
    const figures = await planFigures(ports, at, definition, period, knownAt);
    const leagues = leaguesOf(figures, (unit) => blockOf.get(unit) ?? '');
    for (const [block, table] of leagues) blocks.set(block, ranked(block, definition, table));
  }
  return blocks;
}

function resultsOf(scoring: Scoring, register: Register, block: string, day: Day): IndexResult[] {
  if (!hasFigures(scoring.table)) return [];
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const nameOf = (id: string): string => {
    const unit = units.get(id);
    return unit ? nameOn(unit, day) : id;
  };
  return leagueResults({ scoring, intervals: null, block, nameOf });
}

const hasFigures = ({ units, columns }: FigureTable): boolean =>
  [...columns.values()].some(({ states }) => states?.some((s) => s === present) ?? units.length > 0);
