/** What a cell holds: a figure, nothing though something is owed, or nothing because the indicator does not apply. */
export const present = 0;
export const missing = 1;
export const notApplicable = 2;

/** One value a unit. Where a state is not `present` the value means nothing. */
export interface Column {
  readonly values: Float64Array;
  /** Null: all are present. */
  readonly states: Uint8Array | null;
}

/** The figures of one league and period: a row a unit, a column an indicator. */
export interface FigureTable {
  readonly units: readonly string[];
  /** An indicator nobody reports has no column. */
  readonly columns: ReadonlyMap<string, Column>;
}

export const stateAt = ({ states }: Column, row: number): number => states?.[row] ?? present;

/** The value of a row, null where there is none. */
export const valueAt = (column: Column, row: number): number | null =>
  stateAt(column, row) === present ? (column.values[row] ?? null) : null;

/** A column of which every row has the same state. */
export const columnOf = (rows: number, state: number): Column => ({
  values: new Float64Array(rows),
  states: state === present ? null : new Uint8Array(rows).fill(state),
});

/** A figure for a table: a number, null where it is missing, `notApplicable` where none is owed. */
export type Figure = number | null | 'not-applicable';

/** A column from figures; what is not a finite number counts as missing. */
export function columnFrom(figures: readonly Figure[]): Column {
  const values = new Float64Array(figures.length);
  let states: Uint8Array | null = null;
  for (const [row, figure] of figures.entries()) {
    if (typeof figure === 'number' && Number.isFinite(figure)) values[row] = figure;
    else {
      states ??= new Uint8Array(figures.length);
      states[row] = figure === 'not-applicable' ? notApplicable : missing;
    }
  }
  return { values, states };
}

/** The same table with only some of its rows, in the order asked for. */
export function onlyRows({ units, columns }: FigureTable, rows: readonly number[]): FigureTable {
  const taken = ({ values, states }: Column): Column => ({
    values: Float64Array.from(rows, (row) => values[row] ?? 0),
    states: states && Uint8Array.from(rows, (row) => states[row] ?? missing),
  });
  return {
    units: rows.map((row) => units[row] ?? ''),
    columns: new Map([...columns].map(([indicator, column]) => [indicator, taken(column)])),
  };
}

/** A table with the columns that only another has, its rows found by their unit; a unit the other lacks misses there. */
export function withColumnsOf(table: FigureTable, other: FigureTable): FigureTable {
  const absent = [...other.columns].filter(([indicator]) => !table.columns.has(indicator));
  if (absent.length === 0) return table;
  const rowOf = new Map(other.units.map((unit, row) => [unit, row]));
  const taken = (column: Column): Column =>
    columnFrom(
      table.units.map((unit) => {
        const row = rowOf.get(unit);
        if (row === undefined) return null;
        return stateAt(column, row) === notApplicable ? 'not-applicable' : valueAt(column, row);
      }),
    );
  const added = absent.map(([indicator, column]) => [indicator, taken(column)] as const);
  return { ...table, columns: new Map([...table.columns, ...added]) };
}

/** The same table with one figure put in the place of another. */
export function withFigure(table: FigureTable, indicator: string, row: number, figure: number): FigureTable {
  const before = table.columns.get(indicator) ?? columnOf(table.units.length, missing);
  const values = before.values.slice();
  const states = before.states?.slice() ?? null;
  values[row] = figure;
  if (states) states[row] = present;
  return { ...table, columns: new Map(table.columns).set(indicator, { values, states }) };
}

/** The same table with other figures of one unit in some columns. */
export function withRow(table: FigureTable, row: number, figures: ReadonlyMap<string, Figure>): FigureTable {
  const columns = new Map(table.columns);
  for (const [indicator, figure] of figures) {
    const { values, states } = columns.get(indicator) ?? columnOf(table.units.length, missing);
    const one = columnFrom([figure]);
    columns.set(indicator, {
      values: values.map((value, i) => (i === row ? (one.values[0] ?? 0) : value)),
      states: Uint8Array.from(values, (_, i) => (i === row ? stateAt(one, 0) : (states?.[i] ?? present))),
    });
  }
  return { ...table, columns };
}
