import { assess } from '../domain/assess.ts';
import { civil } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import { grouped } from '../domain/grouped.ts';
import type { PathPoint } from '../domain/path.ts';
import { type Baseline, eurostatThresholds } from '../domain/plan.ts';
import type { Promised } from '../domain/promise.ts';
import type { Flag, Status } from '../domain/status.ts';
import { FindingList } from '../intake/finding-list.ts';
import { readObservations } from '../intake/observations-csv.ts';
import { readTargets, type TargetRow } from '../intake/targets-csv.ts';
import { groupRows, type JudgedRows, seriesKey, seriesOf } from './assess-series.ts';
import { FileForecasts, type Projected } from './file-forecasts.ts';
import { frequencyOf } from './forecast-groups.ts';

/** A file as handed in; the name is said in findings. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AssessRequest {
  readonly targets: GivenFile;
  readonly data: GivenFile;
  /** The day of judgement. */
  readonly asOf: Day;
  readonly method: 'path' | 'cagr';
}

/** One judged row of the targets. Shares (attainment, progress, pace) are 1 for "all of it"; absent is null. */
export interface AssessedRow {
  readonly id: string;
  readonly unit: string;
  readonly indicator: string;
  readonly period: string | null;
  readonly value: number | null;
  readonly target: number | null;
  readonly by: Day | null;
  readonly attainment: number | null;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly pace: number | null;
  readonly status: Status;
  readonly flags: readonly Flag[];
  /** The level expected at the deadline; null after it, without data or a target, and with fewer than four figures. */
  readonly projected: Projected | null;
}

export interface AssessDocument {
  readonly asOf: Day;
  readonly rows: readonly AssessedRow[];
  /** Only where there are any. */
  readonly findings?: readonly Finding[];
}

/**
 * Judges every row of a targets file by the figures of a data file: needs no catalogue and no store. One result per
 * row that could be read, in the file's order, also without data. Errors in either file are findings.
 *
 * @example
 * assessFiles({ targets: { name: 'T.csv', bytes: t }, data: { name: 'D.csv', bytes: d }, asOf: '2026-12-31', method: 'path' })
 */
export function assessFiles({ targets, data, asOf, method }: AssessRequest): {
  document: AssessDocument;
  findings: readonly Finding[];
} {
  const promises = readTargets(targets.bytes, targets.name);
  const figures = readObservations(data.bytes, data.name);
  const between = new FindingList(data.name);
  const groups = groupRows(figures.rows, between);
  const paths = grouped(promises.rows, seriesKey);
  const forecasts = new FileForecasts(groups.values(), asOf);
  const rows = promises.rows.map((row) => {
    const judged = groups.get(seriesKey(row));
    return assessRow(row, paths.get(seriesKey(row)) ?? [row], { judged, forecasts, asOf, method });
  });
  const findings = [...promises.findings, ...figures.findings, ...between.all];
  return { document: findings.length > 0 ? { asOf, rows, findings } : { asOf, rows }, findings };
}

/** What a row is judged by. */
interface Ground {
  readonly judged: JudgedRows | undefined;
  readonly forecasts: FileForecasts;
  readonly asOf: Day;
  readonly method: AssessRequest['method'];
}

function assessRow(
  row: TargetRow,
  together: readonly TargetRow[],
  { judged, forecasts, asOf, method }: Ground,
): AssessedRow {
  const baseline = baselineOf(row, together);
  const source = seriesOf(judged?.rows ?? [], row.measure, baseline?.on ?? null);
  const { op, by } = row;
  const promised: Promised | null = op && by ? { direction: row.direction, op, value: row.target, by } : null;
  const assessment = assess({
    source,
    promised,
    baseline,
    shape: row.path,
    companions: companionsOf(row, together),
    judgedOn: asOf,
    calendar: civil,
    holidays: [],
    thresholds: eurostatThresholds,
    method,
    ranked: false,
    atOdds: source.at(asOf)?.from.some((o) => judged?.atOdds.has(o)) ?? false,
  });
  const { level } = assessment;
  const frequency = judged && frequencyOf(judged);
  const alike = frequency && {
    indicator: row.indicator,
    frequency,
    measure: row.measure,
    countedFrom: row.measure === 'flow' ? (baseline?.on ?? null) : null,
  };
  // "Tăng" without a number asks to be better than where the path starts.
  const asked = row.target ?? assessment.start?.value ?? null;
  return {
    id: row.id,
    unit: row.unit,
    indicator: row.indicator,
    period: level?.from.at(-1)?.period ?? null,
    value: finite(level?.value),
    target: row.target,
    by,
    attainment: finite(assessment.attainment),
    progress: finite(assessment.progress),
    expected: finite(assessment.expected),
    pace: finite(assessment.pace),
    status: assessment.status,
    flags: assessment.flags,
    projected: alike && promised && level ? forecasts.projected(row.unit, alike, promised, asked) : null,
  };
}

const finite = (x: number | null | undefined): number | null => (x != null && Number.isFinite(x) ? x : null);

const otherDates = (row: TargetRow, together: readonly TargetRow[]): readonly TargetRow[] =>
  together.filter((other) => other.by !== row.by && other.measure === row.measure);

/** A row's own baseline, else the one that the rest of its path agrees on. */
function baselineOf(row: TargetRow, together: readonly TargetRow[]): Baseline | null {
  if (row.baseline) return row.baseline;
  const stated = otherDates(row, together).flatMap((other) => other.baseline ?? []);
  const [first] = stated;
  return first && stated.every((b) => b.on === first.on && b.value === first.value) ? first : null;
}

/** One point for every other date of the path: of several promises for it the one with the same operator, else the first. */
function companionsOf(row: TargetRow, together: readonly TargetRow[]): PathPoint[] {
  const dated = otherDates(row, together).filter((other) => other.target !== null);
  return [...grouped(dated, (other) => other.by)].flatMap(([on, sameDay]) => {
    const value = (sameDay.find((other) => other.op === row.op) ?? sameDay[0])?.target;
    return on !== null && value != null ? [{ on, value }] : [];
  });
}
