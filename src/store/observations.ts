import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { RecordedObservation, Revision, RevisionState } from '../domain/observation.ts';
import { unlessAllWere } from './engines/all-were.ts';
import { asTold, cell, each, given, type Kind } from './engines/json-rows.ts';
import type { Worded } from './engines/wording.ts';
import { sameFigure } from './same-figure.ts';
import type { Database, ObservationRow } from './schema.ts';
import { toldAt } from './standing-imports.ts';

type Row = ObservationRow & { readonly sha256: string };

const toObservation = (row: Row): RecordedObservation => ({
  id: row.id,
  unit: row.unit,
  indicator: row.indicator,
  period: row.period,
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  qualifier: row.qualifier as RecordedObservation['qualifier'],
  state: row.state as RecordedObservation['state'],
  note: row.note,
  revision: row.revision,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  file: row.file,
  line: row.line,
  sha256: row.sha256,
  publishedOn: row.published_on,
  source: row.source,
  quote: row.quote,
  sample: row.sample === 1,
});

export interface Known {
  readonly sample: boolean;
  /** What was known at this instant (UTC). */
  readonly asOf: string;
}

/** All current figures of an indicator, of one unit or of all, oldest first. */
export async function seriesAt(
  db: Kysely<Database>,
  known: Known,
  indicator: string,
  unit: string | null,
): Promise<RecordedObservation[]> {
  const { rows } = await sql<Row>`
    select o.*, i.sha256 from observation o join import i on i.id = coalesce(o.first_import_id, o.import_id)
    where o.sample = ${known.sample ? 1 : 0} and o.indicator = ${indicator} and o.recorded_at <= ${known.asOf}
      ${unit === null ? sql`` : sql`and o.unit = ${unit}`} and o.state <> 'withdrawn'
      and not exists (select 1 from observation n where n.sample = o.sample and n.indicator = o.indicator and n.unit = o.unit
        and n.ends_on = o.ends_on and n.revision > o.revision and n.recorded_at <= ${known.asOf})
    order by o.unit, o.ends_on`.execute(db);
  return rows.map(toObservation);
}

/** Every revision of one unit and indicator recorded by an instant, newest first within a period: the life of a figure. */
export async function historyOf(
  db: Kysely<Database>,
  known: Known,
  indicator: string,
  unit: string,
): Promise<Revision[]> {
  const { rows } = await sql<Row & { reason: string | null }>`
    select o.*, i.sha256, m.reason from observation o join import i on i.id = coalesce(o.first_import_id, o.import_id)
    join import m on m.id = o.import_id
    where o.sample = ${known.sample ? 1 : 0} and o.indicator = ${indicator} and o.unit = ${unit} and o.recorded_at <= ${known.asOf}
    order by o.ends_on desc, o.revision desc`.execute(db);
  return rows.map((row) => ({ ...toObservation(row), state: row.state as RevisionState, reason: row.reason }));
}

/** When each unit first handed in any of the figures it owes for a period, by an import that stood at the instant. */
export async function firstReports(
  db: Kysely<Database>,
  known: Known,
  owed: readonly { readonly indicator: string; readonly endsOn: string }[],
  units: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ unit: string; at: string }>`
    with owed as materialized (select ${cell('j', 'indicator')} as indicator, ${cell('j', 'endsOn')} as ends_on
      from ${each(JSON.stringify(owed))} j),
    told as (select u.value as unit, ${toldAt(known.asOf)} as at from ${each(JSON.stringify(units), 'text')} u
      cross join owed cross join observation o where o.sample = ${known.sample ? 1 : 0} and o.indicator = owed.indicator
        and o.unit = u.value and o.ends_on = owed.ends_on and o.recorded_at <= ${known.asOf})
    select unit, min(at) as at from told where at is not null group by unit`.execute(db);
  return new Map(rows.map((row) => [row.unit, row.at]));
}

/** A row to store; `recordedAt` in UTC. */
export interface NewObservation {
  readonly sample: boolean;
  readonly indicator: string;
  readonly unit: string;
  readonly endsOn: string;
  readonly period: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly qualifier: string;
  readonly state: string;
  readonly note: string | null;
  readonly file: string;
  readonly line: number | null;
  readonly publishedOn: string | null;
  readonly source: string | null;
  readonly quote: string | null;
}

type Cell = string | number | null;

/** The columns a row brings, and where each finds its value. */
const brought: readonly (readonly [column: string, of: (o: NewObservation) => Cell, kind?: Kind])[] = [
  ['sample', (o) => (o.sample ? 1 : 0), 'integer'],
  ['indicator', (o) => o.indicator],
  ['unit', (o) => o.unit],
  ['ends_on', (o) => o.endsOn],
  ['period', (o) => o.period],
  ['recorded_at', (o) => o.recordedAt],
  ['recorded_by', (o) => o.recordedBy],
  ['numerator', (o) => o.numerator, 'number'],
  ['denominator', (o) => o.denominator, 'number'],
  ['value', (o) => o.value, 'number'],
  ['qualifier', (o) => o.qualifier],
  ['state', (o) => o.state],
  ['note', (o) => o.note],
  ['file', (o) => o.file],
  ['line', (o) => o.line, 'integer'],
  ['published_on', (o) => o.publishedOn],
  ['source', (o) => o.source],
  ['quote', (o) => o.quote],
];

/** Rows handed to one statement: one JSON parameter each, small enough for every engine. */
export const chunk = 5_000;

const toldAgain = ['sample', 'indicator', 'unit', 'ends_on', 'recorded_at', 'file', 'line', 'source'];

const current = sql`c.sample = n.sample and c.indicator = n.indicator and c.unit = n.unit
  and c.ends_on = n.ends_on and c.revision = (select max(m.revision) from observation m where m.sample = n.sample
    and m.indicator = n.indicator and m.unit = n.unit and m.ends_on = n.ends_on)`;

const sameWords = sql`${sameFigure('c', 'n')}
  and (n.quote is null or (c.quote is not distinct from n.quote and c.source is not distinct from n.source
    and c.published_on is not distinct from n.published_on))`;

/**
 * Statements that append observations. A figure equal to the current one of its key (and, of a document, with the
 * same quote) adds no revision, it is noted who said it again; a different one becomes the next revision. Rows of one key in one call must be in the order they were recorded.
 */
export function appendObservations(
  db: Kysely<Database>,
  importId: string,
  rows: readonly NewObservation[],
): CompiledQuery[] {
  const queries: CompiledQuery[] = [];
  for (const wave of wavesOf(rows)) {
    for (let at = 0; at < wave.length; at += chunk) {
      const some = wave.slice(at, at + chunk);
      const { table, body } = tableOf(some);
      const compiled = sql`
        with n as materialized (${table(
          brought.map(([column]) => column),
          rowsOfChunk,
        )})
        insert into observation (sample, indicator, unit, ends_on, period, revision, recorded_at, recorded_by, numerator,
          denominator, value, qualifier, state, note, import_id, file, line, published_on, source, quote)
        select n.sample, n.indicator, n.unit, n.ends_on, n.period, coalesce(c.revision, 0) + 1, n.recorded_at,
          n.recorded_by, n.numerator, n.denominator, n.value, n.qualifier, n.state, n.note, ${importId}, n.file, n.line,
          n.published_on, n.source, n.quote
        from n left join observation c on ${current}
        where c.id is null or not (${sameWords}) ${asTold('n')}`.compile(db);
      // What is current now and was not appended above is what was said again; most chunks have none and are not read twice.
      const unsaid = unlessAllWere(some.length, rowsOfChunk);
      const again = sql`
        with n as materialized (${table(toldAgain, unsaid)})
        insert into said_again (import_id, observation_id, recorded_at, file, line, source)
        select ${importId}, c.id, n.recorded_at, n.file, n.line, n.source from n join observation c on ${current}
        where c.import_id <> ${importId} on conflict do nothing`.compile(db);
      queries.push(withRows(compiled, body), withRows(again, body));
    }
  }
  return queries;
}

/**
 * Rows as a table: a column all of them say alike (who, when, from which file) is one parameter, the others come out
 * of one JSON text. Taking a cell out of JSON is most of the cost of an import (measured).
 */
function tableOf(rows: readonly NewObservation[]): {
  table: (columns: readonly string[], json: string | Worded) => RawBuilder<unknown>;
  body: () => string;
} {
  const [first] = rows;
  const varying = brought.filter(([, of]) => rows.some((row) => first && of(row) !== of(first)));
  const cellOf = ([column, of, kind = 'text']: (typeof brought)[number]): RawBuilder<unknown> => {
    const place = varying.findIndex(([name]) => name === column);
    const told = place !== -1 ? cell('j', place, kind) : given(first ? of(first) : null, kind);
    return sql`${told} as ${sql.ref(column)}`;
  };
  return {
    table: (columns, json) =>
      sql`select j.key as place, ${sql.join(brought.filter(([column]) => columns.includes(column)).map(cellOf))} from ${each(json)} j`,
    body: () => JSON.stringify(rows.map((row) => varying.map(([, of]) => of(row)))),
  };
}

/** Stands in a statement for the text of its rows. */
const rowsOfChunk = '\u0000rows';

/** The text of a statement's rows is written when the statement is handed over: all at once it would be the most of an import's memory. */
const withRows = (query: CompiledQuery, body: () => string): CompiledQuery => ({
  ...query,
  get parameters() {
    return query.parameters.map((p) => (p === rowsOfChunk ? body() : p));
  },
});

/** What a figure is of: the next revision of a key replaces the one before. */
export const keyOf = (o: Pick<NewObservation, 'sample' | 'indicator' | 'unit' | 'endsOn'>): string =>
  `${o.sample ? 1 : 0}|${o.indicator}|${o.unit}|${o.endsOn}`;

/** A key may appear once a statement, or it would not see its own earlier revision: later ones go into later waves. */
export function wavesOf(rows: readonly NewObservation[]): NewObservation[][] {
  const waves: NewObservation[][] = [];
  // Series and day apart, since a long file repeats few of either.
  const seen = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const series = `${row.sample ? 1 : 0}|${row.indicator}|${row.unit}`;
    const days = seen.get(series) ?? new Map<string, number>();
    const wave = days.get(row.endsOn) ?? 0;
    seen.set(series, days.set(row.endsOn, wave + 1));
    const list = waves[wave] ?? [];
    waves[wave] = list;
    list.push(row);
  }
  return waves;
}

type Figure = Pick<ObservationRow, 'numerator' | 'denominator' | 'value' | 'qualifier' | 'state' | 'note'>;

/** The figure that stands for the key of each row, in the rows' order; null where there is none. */
export async function currentFigures(
  db: Kysely<Database>,
  rows: readonly Pick<NewObservation, 'sample' | 'indicator' | 'unit' | 'endsOn'>[],
): Promise<(Figure | null)[]> {
  const found: (Figure | null)[] = rows.map(() => null);
  for (let at = 0; at < rows.length; at += chunk) {
    const keys = JSON.stringify(
      rows.slice(at, at + chunk).map((r) => [r.sample ? 1 : 0, r.indicator, r.unit, r.endsOn]),
    );
    const current = await sql<Figure & { position: number }>`
      select j.key as position, o.numerator, o.denominator, o.value, o.qualifier, o.state, o.note from ${each(keys)} j
      join observation o on o.sample = ${cell('j', 0, 'integer')} and o.indicator = ${cell('j', 1)}
        and o.unit = ${cell('j', 2)} and o.ends_on = ${cell('j', 3)}
        and o.revision = (select max(m.revision) from observation m where m.sample = o.sample
          and m.indicator = o.indicator and m.unit = o.unit and m.ends_on = o.ends_on)`.execute(db);
    for (const { position, ...figure } of current.rows) found[at + position] = figure;
  }
  return found;
}
