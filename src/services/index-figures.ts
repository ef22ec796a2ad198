import { grouped } from '../domain/grouped.ts';
import { type IndexDefinition, type Leaf, leavesOf } from '../domain/index/definition.ts';
import { columnFrom, type Figure, type FigureTable } from '../domain/index/figure-table.ts';
import { firstDay, lastDay, type Period, parsePeriod, periodText, perYear } from '../domain/period.ts';
import type { Scale } from '../domain/series.ts';
import type { FindingList } from '../intake/finding-list.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';
import { groupRows, type JudgedRows, scaleOf, seriesKey, seriesOf } from './assess-series.ts';

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
 * The table of a period: of each figure that of the period itself, or what shorter periods within it make, a stock its last and a flow
 * its sum. Figures of other periods are not carried over. What does not apply, and what did not arise, leaves the denominator.
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
  const [from, to] = [firstDay(period), lastDay(period)];
  const within = ({ period: text }: ObservationRow): boolean => {
    const p = parsePeriod(text);
    return p !== null && firstDay(p) >= from && lastDay(p) <= to;
  };
  const own = rows.filter((row) => asked.has(row.indicator));
  const inPeriod = own.filter(within);
  const groups = groupRows(inPeriod, findings);
  const listed = units ?? [...new Set(inPeriod.map((row) => row.unit))];
  const groupOf = (unit: string, indicator: string): JudgedRows | undefined =>
    groups.get(seriesKey({ unit, indicator }));
  const byIndicator = grouped(own, (row) => row.indicator);
  const columns = leavesOf(definition.parts).map((leaf) => {
    const scale = scaleIn(byIndicator.get(leaf.indicator) ?? [], leaf);
    const figures = listed.map((unit) => figureIn(groupOf(unit, leaf.indicator), leaf, scale, to));
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

function figureIn(judged: JudgedRows | undefined, { measure }: Leaf, scale: Scale, on: string): Figure {
  if (!judged || judged.rows.length === 0) return null;
  const series = seriesOf(judged.rows, measure, null, scale);
  if (series.notApplicable(on)) return 'not-applicable';
  const value = series.at(on)?.value ?? null;
  return value === null && series.noneArose(on) ? 'not-applicable' : value;
}
