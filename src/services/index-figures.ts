import { civil } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { grouped } from '../domain/grouped.ts';
import { type IndexDefinition, type Leaf, leavesOf } from '../domain/index/definition.ts';
import { columnFrom, type FigureTable } from '../domain/index/figure-table.ts';
import { periodFigure } from '../domain/index/period-figure.ts';
import { firstDay, firstDayOfYear, lastDay, type Period, parsePeriod, periodText, perYear } from '../domain/period.ts';
import type { Scale } from '../domain/series.ts';
import type { FindingList } from '../intake/finding-list.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';
import { groupRows, type JudgedRows, scaleOf, seriesKey } from './assess-series.ts';

/** The figures of a file as an index needs them. */
export interface IndexFigures {
  readonly table: FigureTable;
  /** The row a unit's figure was read from, for findings. */
  readonly rowOf: (unit: string, indicator: string) => ObservationRow | null;
  /** Indicators the file has a row of, in any period. */
  readonly reported: ReadonlySet<string>;
}

/** The latest period of an index's figures; of two that end on one day the longer. Null without any figure. */
export function latestPeriod(rows: readonly ObservationRow[], definition: IndexDefinition): string | null {
  const asked = indicatorsOf(definition);
  const texts = new Set(rows.filter((row) => asked.has(row.indicator)).map((row) => row.period));
  const periods = [...texts].flatMap((text) => parsePeriod(text) ?? []);
  const [latest] = periods.sort(
    (a, b) => lastDay(b).localeCompare(lastDay(a)) || perYear[a.frequency] - perYear[b.frequency],
  );
  return latest ? periodText(latest) : null;
}

/**
 * The table of a period, each figure as {@link periodFigure} reads it. What does not apply, and what did not arise,
 * leaves the denominator.
 *
 * @param units whose rows there are; null: every unit with a figure in the period
 */
export function figuresOf(
  rows: readonly ObservationRow[],
  definition: IndexDefinition,
  period: Period,
  units: readonly string[] | null,
  findings: FindingList,
): IndexFigures {
  const asked = indicatorsOf(definition);
  const added = new Set(leavesOf(definition.parts).flatMap((l) => (l.measure === 'flow' ? l.indicator : [])));
  const until = lastDay(period);
  const liesSince = (from: Day, { period: text }: ObservationRow): boolean => {
    const p = parsePeriod(text);
    return p !== null && firstDay(p) >= from && lastDay(p) <= until;
  };
  const own = rows.filter((row) => asked.has(row.indicator));
  const inPeriod = (row: ObservationRow): boolean => liesSince(firstDay(period), row);
  const inYear = (row: ObservationRow): boolean =>
    definition.span === 'year' && added.has(row.indicator) && liesSince(firstDayOfYear(period), row);
  const isReason = (row: ObservationRow): boolean => row.state === 'not-applicable' && liesSince('', row);
  const groups = groupRows(
    own.filter((row) => inPeriod(row) || inYear(row) || isReason(row)),
    findings,
  );
  const listed = units ?? [...new Set(own.filter(inPeriod).map((row) => row.unit))];
  const groupOf = (unit: string, indicator: string): JudgedRows | undefined =>
    groups.get(seriesKey({ unit, indicator }));
  const byIndicator = grouped(own, (row) => row.indicator);
  const columns = leavesOf(definition.parts).map((leaf) => {
    const scale = scaleIn(byIndicator.get(leaf.indicator) ?? [], leaf);
    const by = { scale, measure: leaf.measure, calendar: civil, period, span: definition.span };
    const figures = listed.map((unit) => periodFigure(groupOf(unit, leaf.indicator)?.rows ?? [], by));
    return [leaf.indicator, columnFrom(figures)] as const;
  });
  return {
    table: { units: listed, columns: new Map(columns) },
    rowOf: (unit, indicator) => groupOf(unit, indicator)?.rows.at(-1) ?? null,
    reported: new Set(own.map((row) => row.indicator)),
  };
}

const indicatorsOf = (definition: IndexDefinition): ReadonlySet<string> =>
  new Set(leavesOf(definition.parts).map((leaf) => leaf.indicator));

/** Ratio or count, by all units' rows: one to whom nothing arose has no counts of its own to tell by. */
function scaleIn(rows: readonly ObservationRow[], { measure }: Leaf): Scale {
  const figures = rows.filter((row) => row.numerator !== null || row.value !== null);
  return figures.length > 0 ? scaleOf(figures, measure) : { kind: 'ratio', scale: 100, bounded: false };
}
