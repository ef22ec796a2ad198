import { closingDay } from '../domain/calendar.ts';
import { type Instant, toUtc } from '../domain/day.ts';
import { type IndexDefinition, leavesOf } from '../domain/index/definition.ts';
import { columnFrom, type FigureTable } from '../domain/index/figure-table.ts';
import { periodFigure } from '../domain/index/period-figure.ts';
import { lastDay, type Period, periodText } from '../domain/period.ts';
import { membersOn } from '../domain/unit.ts';
import { figuresAt, type Wanted } from '../store/figures-at.ts';
import { stateOf } from '../store/state-of.ts';
import type { PlanAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';

interface Kept {
  readonly state: string;
  readonly tables: Map<string, Promise<FigureTable>>;
}

/** Tables of the present state of each database: a page of ranks reads those of several periods, the next page the same. */
const keptOf = new WeakMap<Ports['db'], Kept>();

/**
 * The figures by which an index ranks a plan's units in a period, as known at an instant: every unit of its levels that
 * exists on the day the period closes. Read once while nothing is written; what is dated in the future shows from its minute on.
 */
export async function planFigures(
  ports: Ports,
  at: PlanAt,
  definition: IndexDefinition,
  period: Period,
  asOf: Instant,
): Promise<FigureTable> {
  const state = await stateOf(ports.db);
  const before = keptOf.get(ports.db);
  const kept = before?.state === state ? before : { state, tables: new Map<string, Promise<FigureTable>>() };
  keptOf.set(ports.db, kept);
  const minute = toUtc(asOf).slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const key = JSON.stringify([at.plan.id, definition, periodText(period), minute]);
  const known = kept.tables.get(key);
  if (known) return known;
  if (kept.tables.size >= most) kept.tables.clear();
  const reading = readTable(ports, at, definition, period, asOf);
  kept.tables.set(key, reading);
  reading.catch(() => kept.tables.delete(key));
  return reading;
}

/** Some megabytes at most: a table of a hundred units and a dozen components takes ten kilobytes. */
const most = 300;

async function readTable(
  ports: Ports,
  { plan, register, catalogue }: PlanAt,
  definition: IndexDefinition,
  period: Period,
  asOf: Instant,
): Promise<FigureTable> {
  const { levels, span } = definition;
  const all = [...new Set(register.units.map((unit) => unit.level))];
  const members = membersOn(register, levels.length > 0 ? levels : all, closingDay(plan.calendar, period));
  const units = members.map((unit) => unit.id);
  const leaves = [...new Map(leavesOf(definition.parts).map((leaf) => [leaf.indicator, leaf])).values()];
  const wanted = leaves.map(({ indicator, measure }): Wanted => {
    const year = measure === 'flow' ? { since: null } : null;
    return { indicator, marks: [lastDay(period)], span: year, first: false };
  });
  const known = { sample: plan.state === 'sample', asOf: toUtc(asOf) };
  const figures = await figuresAt(ports.db, known, units, ...wanted);
  const columns = leaves.flatMap(({ indicator, measure }) => {
    const scale = catalogue.indicators.find((i) => i.id === indicator);
    if (!scale) return [];
    const by = { scale, measure, calendar: plan.calendar, period, span };
    const of = (unit: string) => periodFigure(figures.get(indicator)?.get(unit) ?? [], by);
    return [[indicator, columnFrom(units.map(of))] as const];
  });
  return { units, columns: new Map(columns) };
}
