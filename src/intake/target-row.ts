import type { Day } from '../domain/day.ts';
import type { Direction, Measure } from '../domain/indicator.ts';
import { lastDay, parsePeriod } from '../domain/period.ts';
import type { Baseline, Operator } from '../domain/plan.ts';
import type { CsvRow } from './csv-text.ts';
import { readDay } from './date-text.ts';
import { type FindingList, quoted } from './finding-list.ts';
import type { FindingArgs, FindingCode } from './finding-texts.ts';
import { type Convention, readNumber } from './number-text.ts';
import { readPeriod } from './period-text.ts';

export const targetColumns = [
  'unit',
  'indicator',
  'direction',
  'baseline_on',
  'baseline',
  'by',
  'op',
  'target',
  'limit',
  'id',
  'measure',
  'path',
] as const;
export type TargetColumn = (typeof targetColumns)[number];

/** A promise as a row of a targets file states it. */
export interface TargetRow {
  readonly line: number;
  /** The row's own id, else its number among the rows, from 1. */
  readonly id: string;
  readonly unit: string;
  readonly indicator: string;
  readonly direction: Direction;
  readonly baseline: Baseline | null;
  /** Null only where nothing is promised. */
  readonly by: Day | null;
  /** Null only where nothing is promised. */
  readonly op: Operator | null;
  /** Null with `>` or `<` is "tăng" or "giảm"; null with another operator promises nothing. */
  readonly target: number | null;
  readonly limit: number | null;
  readonly measure: Measure;
  readonly path: 'line' | 'step';
}

interface TargetContext {
  readonly columns: Readonly<Partial<Record<TargetColumn, number>>>;
  readonly convention: Convention | 'undecided';
  readonly findings: FindingList;
  /** The row's number among the rows, from 1. */
  readonly number: number;
}

const directions: readonly Direction[] = ['up', 'down'];
const operators: readonly Operator[] = ['>=', '<=', '=', '>', '<'];
const measures: readonly Measure[] = ['stock', 'flow'];
const shapes = ['line', 'step'] as const;

/** Reads one row; null, with at least one error, where it cannot be. Every problem of the row is reported. */
export function readTargetRow(row: CsvRow, context: TargetContext): TargetRow | null {
  const { columns, findings } = context;
  let failed = false;
  const cell = (column: TargetColumn): string => (row.fields[(columns[column] ?? 0) - 1] ?? '').trim();
  const at = (column: TargetColumn) => ({
    line: row.line,
    column: columns[column] ?? null,
    name: column,
    read: cell(column),
  });
  const fail = <C extends FindingCode>(code: C, column: TargetColumn, args: FindingArgs<C>): null => {
    failed = true;
    findings.add(code, at(column), args);
    return null;
  };
  const required = (column: TargetColumn): string => {
    const text = cell(column);
    if (text === '') fail('empty-cell', column, { name: column });
    return text;
  };
  const choice = <T extends string>(column: TargetColumn, choices: readonly T[], text: string): T | null =>
    choices.find((c) => c === text.toLowerCase()) ??
    fail('not-a-choice', column, { read: quoted(text), choices: choices.join(' ') });
  const number = (column: TargetColumn): number | null => {
    const text = cell(column);
    if (text === '') return null;
    const read = readNumber(text, context.convention, true);
    return typeof read === 'number' ? read : fail(read, column, { read: quoted(text), like: '1504523 or 94.6' });
  };
  const day = (column: TargetColumn): Day | null => {
    const text = cell(column);
    return text === '' ? null : (readDeadline(text) ?? fail('not-a-date', column, { read: quoted(text) }));
  };

  const unit = required('unit');
  const indicator = required('indicator');
  const directionText = required('direction');
  const direction = directionText === '' ? null : choice('direction', directions, directionText);
  const baselineOn = day('baseline_on');
  const baselineValue = number('baseline');
  const by = day('by');
  const opText = cell('op');
  const op = opText === '' ? null : choice('op', operators, opText);
  const target = number('target');
  const limit = number('limit');
  const measure = choice('measure', measures, cell('measure') || 'stock');
  const path = choice('path', shapes, cell('path') || 'line');

  const halves = (cell('baseline_on') === '') !== (cell('baseline') === '');
  if (halves) fail('half-a-baseline', cell('baseline') === '' ? 'baseline' : 'baseline_on', {});
  if (opText === '' && target !== null) required('op');
  if (opText !== '' || target !== null) required('by');
  const isBand =
    op !== null && target !== null && limit !== null && (op.startsWith('>') ? limit >= target : limit <= target);
  if (limit !== null && (!isBand || op === '=')) fail('limit-without-band', 'limit', { read: String(limit) });
  if (failed || direction === null || measure === null || path === null) return null;

  const baseline = baselineOn !== null && baselineValue !== null ? { on: baselineOn, value: baselineValue } : null;
  if (baseline && by && baseline.on >= by) {
    findings.add('baseline-after-deadline', at('baseline_on'), { read: baseline.on });
  }
  if (op && op !== '=' && op.startsWith('>') !== (direction === 'up')) {
    findings.add('operator-against-direction', at('op'), { read: op, direction });
  }
  const id = cell('id') || String(context.number);
  return { line: row.line, id, unit, indicator, direction, baseline, by, op, target, limit, measure, path };
}

/** A day, or a period that stands for its last day: `2020` is 31/12/2020. */
function readDeadline(text: string): Day | null {
  const period = parsePeriod(readPeriod(text) ?? '');
  return readDay(text) ?? (period && lastDay(period));
}
