import type { ObservationState } from '../domain/observation.ts';
import type { Qualifier } from '../domain/quantity.ts';
import { type At, type FindingList, quoted } from './finding-list.ts';
import { type FindingArgs, type FindingCode, findingTexts } from './finding-texts.ts';
import { type Convention, type NumberProblem, readNumber } from './number-text.ts';
import type { ExtraColumn, FigureColumn, ObservationColumn } from './observation-columns.ts';
import { type CountColumn, type RowCells, stateOf } from './observation-state.ts';
import { readPeriod } from './period-text.ts';
import { readQualifier, readState } from './qualifier-text.ts';

/** A figure as a row states it, not yet matched with any catalogue. Unit and indicator are the row's own words. */
export interface ObservationRow {
  /** Where the row begins in the file (in a workbook: the sheet's row), from 1. */
  readonly line: number;
  /** Column → its number in the file, for findings. */
  readonly columns: Readonly<Record<string, number>>;
  /** Of a workbook: the sheet, and the row of what does not stand in the figure's own (0: in the sheet's name). */
  readonly sheet?: string | undefined;
  readonly rows?: Readonly<Record<string, number>> | undefined;
  readonly unit: string;
  readonly indicator: string;
  /** SDMX text. */
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** The value was written with a percent sign; whether it may be, the indicator says. */
  readonly percent?: true | undefined;
  readonly qualifier: Qualifier;
  readonly state: ObservationState;
  readonly note: string | null;
  readonly extra: Readonly<Partial<Record<ExtraColumn, string>>>;
}

/** What all rows of a file share. */
export interface RowContext {
  readonly extras: readonly ExtraColumn[];
  readonly convention: Convention | 'undecided';
  /** Some cell shows how the file's numbers are written. */
  readonly settled: boolean;
  readonly findings: FindingList;
  /** Periods already read: a file holds few. */
  readonly periods: Map<string, string | null>;
}

/** `1,500`: a thousand and a half in one notation, one and a half in the other. */
const eitherWay = /^[1-9]\d{0,2},\d{3}$/;

const noExtra: ObservationRow['extra'] = {};

/** A row's cells, whatever file they stand in. */
export interface RowSource {
  /** The text of a column, without blanks around it; empty where there is none. */
  cell(column: ObservationColumn): string;
  /** The number of a cell that holds one as a number, so that nothing has to be read. */
  exact(column: CountColumn): number | null;
  /** Where a column's cell stands. */
  at(column: ObservationColumn): At;
  /** What the row keeps of its place. */
  readonly place: Pick<ObservationRow, 'line' | 'columns' | 'sheet' | 'rows'>;
}

/** Reads one row; null, with at least one error, where it cannot be taken. Every problem of the row is reported. */
export const readRow = (source: RowSource, context: RowContext): ObservationRow | null =>
  new RowReader(source, context).read();

class RowReader implements RowCells {
  private failed = false;

  constructor(
    private readonly row: RowSource,
    private readonly context: RowContext,
  ) {}

  read(): ObservationRow | null {
    const unit = this.required('unit');
    const indicator = this.required('indicator');
    const period = this.period();
    const numerator = this.number('numerator');
    const denominator = this.number('denominator');
    const value = this.number('value');
    const qualifier = this.sign();
    const said = this.said();
    if (this.failed || qualifier === null || said === null || period === null) return null;
    const state = stateOf(said, { numerator, denominator, value }, this);
    if (this.failed) return null;
    const figure = numerator !== null || value !== null;
    if (!figure && qualifier !== '=') {
      this.say('qualifier-without-figure', 'qualifier', { read: quoted(this.cell('qualifier')) });
    }
    const { line, columns, sheet, rows } = this.row.place;
    return {
      line,
      columns,
      sheet,
      rows,
      unit,
      indicator,
      period,
      numerator,
      denominator,
      value,
      percent: /[%％]$/.test(this.cell('value')) || undefined,
      qualifier: figure ? qualifier : '=',
      state,
      note: this.cell('note') || null,
      extra: this.extra(),
    };
  }

  private required(column: 'unit' | 'indicator' | 'period'): string {
    const text = this.cell(column);
    if (text === '') this.say('empty-cell', column, { name: this.row.at(column).name ?? column });
    return text;
  }

  private period(): string | null {
    const text = this.required('period');
    if (text === '') return null;
    let period = this.context.periods.get(text);
    if (period === undefined) {
      period = readPeriod(text);
      this.context.periods.set(text, period);
    }
    if (period === null) this.say('not-a-period', 'period', { read: quoted(text) });
    return period;
  }

  private number(column: CountColumn): number | null {
    const exact = this.row.exact(column);
    if (exact !== null && (exact >= 0 || column === 'value')) return exact;
    const text = this.cell(column);
    if (text === '') return null;
    if (exact === null && !this.context.settled && eitherWay.test(text)) {
      return this.notRead('ambiguous-number', column, text);
    }
    const number = exact ?? readNumber(text, this.context.convention, column === 'value');
    if (typeof number === 'string') return this.notRead(number, column, text);
    if (number >= 0 || column === 'value') return number;
    this.say('negative-count', column, { read: quoted(text) });
    return null;
  }

  private notRead(problem: NumberProblem, column: CountColumn, text: string): null {
    const like = this.context.convention === 'vi' ? '1504523 hoặc 94,6' : '1504523 or 94.6';
    this.say(problem, column, { read: quoted(text), like }, problem === 'not-a-number' ? this.numberLike() : undefined);
    return null;
  }

  private numberLike(): string {
    return this.context.convention === 'vi' ? '1504523 | 94,6' : '1504523 | 94.6';
  }

  private sign(): Qualifier | null {
    const text = this.cell('qualifier');
    const qualifier = text === '' ? '=' : readQualifier(text);
    if (qualifier === null) this.say('not-a-qualifier', 'qualifier', { read: quoted(text) });
    return qualifier;
  }

  private said(): ObservationState | null {
    const text = this.cell('state');
    const state = text === '' ? 'figure' : readState(text);
    if (state === null) this.say('not-a-state', 'state', { read: quoted(text) });
    return state;
  }

  private extra(): ObservationRow['extra'] {
    if (this.context.extras.length === 0) return noExtra;
    const extra: Partial<Record<ExtraColumn, string>> = {};
    for (const column of this.context.extras) {
      const text = this.cell(column);
      if (text !== '') extra[column] = text;
    }
    return extra;
  }

  cell(column: ObservationColumn): string {
    return this.row.cell(column);
  }

  say<C extends FindingCode>(code: C, column: FigureColumn, args: FindingArgs<C>, expected?: string): void {
    if (findingTexts[code].severity === 'error') this.failed = true;
    this.context.findings.add(
      code,
      { ...this.row.at(column), read: this.cell(column), expected: expected ?? null },
      args,
    );
  }
}
