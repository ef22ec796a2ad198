import { type Assessment, assess } from './assess.ts';
import { type Calendar, civil } from './calendar.ts';
import type { Day } from './day.ts';
import type { Direction, Measure } from './indicator.ts';
import type { Observation } from './observation.ts';
import type { PathPoint } from './path.ts';
import { eurostatThresholds, type Operator, type Thresholds } from './plan.ts';
import type { Qualifier } from './quantity.ts';
import { type Scale, Series } from './series.ts';

/** What tests of judgements are built from: figures in one line each, and a promise with defaults. */
export const percent: Scale = { kind: 'ratio', scale: 100, bounded: true };
export const count: Scale = { kind: 'count', scale: 1, bounded: false };
export const rank: Scale = { kind: 'rank', scale: 1, bounded: false };

const blank = { unit: 'u', indicator: 'i', numerator: null, denominator: null, value: null, note: null } as const;

/** A figure: `figure('2025-Q1', 90, '>')`. */
export const figure = (period: string, value: number, qualifier: Qualifier = '='): Observation => ({
  ...blank,
  period,
  value,
  qualifier,
  state: 'figure',
});

export const counts = (period: string, numerator: number, denominator: number): Observation => ({
  ...figure(period, 0),
  value: null,
  numerator,
  denominator,
});

export const said = (period: string, state: Observation['state']): Observation => ({
  ...blank,
  period,
  qualifier: '=',
  state,
});

export interface Given {
  readonly rows: readonly Observation[];
  readonly on: Day;
  readonly by?: Day;
  readonly op?: Operator;
  readonly target?: number | null;
  readonly direction?: Direction;
  /** Null: no baseline is stated. */
  readonly baseline?: readonly [Day, number] | null;
  readonly shape?: 'line' | 'step';
  readonly others?: readonly PathPoint[];
  readonly scale?: Scale;
  readonly measure?: Measure;
  readonly countedFrom?: Day | null;
  readonly calendar?: Calendar;
  readonly holidays?: readonly Day[];
  readonly thresholds?: Thresholds;
  readonly method?: 'path' | 'cagr';
  readonly atOdds?: boolean;
  readonly promised?: false;
}

/** Judges: 0 at the end of 2020, at least 100 by the end of 2030 (half of it is due exactly at the end of 2025). */
export function judge(given: Given): Assessment {
  const { direction = 'up', calendar = civil, scale = count, baseline = ['2020-12-31', 0] } = given;
  const op = given.op ?? (direction === 'up' ? '>=' : '<=');
  const value = given.target === undefined ? 100 : given.target;
  return assess({
    source: new Series(given.rows, scale, given.measure ?? 'stock', calendar, given.countedFrom ?? null),
    promised: given.promised === false ? null : { direction, op, value, by: given.by ?? '2030-12-31' },
    baseline: baseline && { on: baseline[0], value: baseline[1] },
    shape: given.shape ?? 'line',
    companions: given.others ?? [],
    judgedOn: given.on,
    calendar,
    holidays: given.holidays ?? [],
    thresholds: given.thresholds ?? eurostatThresholds,
    method: given.method ?? 'path',
    ranked: scale.kind === 'rank',
    atOdds: given.atOdds ?? false,
  });
}

/** Status and flags in one text: "achieved slipped". */
export const verdict = (given: Given): string => {
  const { status, flags } = judge(given);
  return [status, ...[...flags].sort()].join(' ');
};
