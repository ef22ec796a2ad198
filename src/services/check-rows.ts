import { checkFigure } from '../domain/checks.ts';
import type { Day } from '../domain/day.ts';
import { checkEntry } from '../domain/entry-checks.ts';
import type { Finding } from '../domain/finding.ts';
import type { Catalogue } from '../domain/plan.ts';
import { figureOf } from '../domain/series.ts';
import { FindingList } from '../intake/finding-list.ts';
import type { HeaderNames } from '../intake/observation-columns.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';
import { type Key, whenOf, withoutRepeats } from '../intake/repeated-rows.ts';
import type { CheckedRow } from './checked-row.ts';
import { RowFindings } from './row-findings.ts';
import { RowNames } from './row-names.ts';
import { RowPeriods } from './row-periods.ts';

export interface CheckedRows {
  readonly rows: CheckedRow[];
  readonly rejected: number;
  /** Equal rows for a figure beyond the first. */
  readonly repeated: number;
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  readonly file: string;
  /** Of a text file, its columns' names as it writes them. */
  readonly headers: HeaderNames;
  /** Figures of documents are stored as printed, also when impossible. */
  readonly asPrinted: boolean;
  /** A period whose earliest window (Nghị định 09/2019) opens after this day has not happened. */
  readonly today: Day;
}

/** Holds each row against the catalogue: names, frequency, possibility. */
export function checkRows(rows: readonly ObservationRow[], catalogue: Catalogue, options: CheckOptions): CheckedRows {
  const check = new RowCheck(catalogue, options);
  for (const row of rows) check.take(row);
  return check.result();
}

class RowCheck {
  private readonly findings: RowFindings;
  private readonly names: RowNames;
  private readonly periods: RowPeriods;
  private readonly taken: CheckedRow[] = [];
  private rejected = 0;

  constructor(
    catalogue: Catalogue,
    private readonly options: CheckOptions,
  ) {
    this.findings = new RowFindings(options.file, options.headers);
    this.names = new RowNames(catalogue, this.findings);
    this.periods = new RowPeriods(catalogue, this.findings, options.today);
  }

  take(row: ObservationRow): void {
    const checked = this.resolve(row);
    if (!checked) {
      this.rejected += 1;
      return;
    }
    const impossible = this.figure(checked);
    if (impossible && !this.options.asPrinted) {
      this.rejected += 1;
      return;
    }
    this.taken.push(checked);
  }

  result(): CheckedRows {
    const repeats = new FindingList(this.options.file);
    const { kept: rows, repeated } = withoutRepeats(
      this.taken,
      (t) => t.row,
      (t) => this.keyOf(t),
      repeats,
    );
    const conflicting = this.taken.length - rows.length - repeated;
    const findings = [...this.findings.all, ...repeats.all];
    return { rows, rejected: this.rejected + conflicting, repeated, findings };
  }

  private resolve(row: ObservationRow): CheckedRow | null {
    const indicator = this.names.indicatorOf(row);
    const when = this.names.periodOf(row);
    if (!indicator || !when) return null;
    const unit = this.names.unitOf(row, indicator, when.endsOn);
    if (unit === null) return null;
    if (!this.periods.allow(row, indicator, when)) return null;
    const { numerator, denominator, value, qualifier, state, note } = row;
    const observation = {
      unit,
      indicator: indicator.id,
      period: row.period,
      numerator,
      denominator,
      value,
      qualifier,
      state,
      note,
    };
    if (state === 'figure' && figureOf(observation, indicator) === null) {
      this.findings.report(row, 'error', 'incomplete-figure', 'numerator', String(numerator ?? ''), null, {
        vi: `Chỉ số "${indicator.name.vi}" cần tử số và mẫu số, hoặc giá trị; ở đây thiếu.`,
        en: `"${indicator.name.en}" needs a numerator and a denominator, or a value; here something is missing.`,
      });
      return null;
    }
    const { period, endsOn } = when;
    return { row, observation, indicator, period, endsOn, sample: this.names.isSample(indicator) };
  }

  /** The same unit under two names is still one figure; only the checkout's files carry revisions of their own. */
  private keyOf({ observation: { unit, indicator, period }, row }: CheckedRow): Key {
    return [`${unit}|${indicator}`, this.options.asPrinted ? whenOf(period, row.extra) : period];
  }

  /** Reports what the figure says against itself; true where it is impossible. */
  private figure({ row, observation, indicator }: CheckedRow): boolean {
    const asWritten = checkEntry(observation, indicator, row.percent === true);
    const isOther = asWritten.some((c) => c.severity === 'error');
    const checks = isOther ? asWritten : [...checkFigure(observation, indicator), ...asWritten];
    for (const c of checks) {
      const field = observation.numerator !== null ? 'numerator' : 'value';
      this.findings.report(
        row,
        this.options.asPrinted ? 'warning' : c.severity,
        c.code,
        field,
        c.read,
        c.expected,
        c.message,
      );
    }
    return checks.some((c) => c.severity === 'error');
  }
}
