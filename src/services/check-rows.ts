import { nd09, windowOf } from '../domain/calendar.ts';
import { checkFigure } from '../domain/checks.ts';
import type { Day } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Catalogue } from '../domain/plan.ts';
import { figureOf } from '../domain/series.ts';
import type { Text } from '../domain/text.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';
import { saidPlace } from '../intake/row-place.ts';
import { checkLaws } from './check-laws.ts';
import type { CheckedRow } from './checked-row.ts';
import { RowFindings } from './row-findings.ts';
import { RowNames } from './row-names.ts';

export interface CheckedRows {
  readonly rows: readonly CheckedRow[];
  readonly rejected: number;
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  readonly file: string;
  /** Figures of documents are stored as printed, also when impossible. */
  readonly asPrinted: boolean;
  /** A period whose earliest window (Nghị định 09/2019) opens after this day has not happened. */
  readonly today: Day;
}

/** Holds each row against the catalogue: names, frequency, possibility, laws between indicators. */
export function checkRows(rows: readonly ObservationRow[], catalogue: Catalogue, options: CheckOptions): CheckedRows {
  const check = new RowCheck(catalogue, options);
  for (const row of rows) check.take(row);
  return check.result();
}

class RowCheck {
  private readonly findings: RowFindings;
  private readonly names: RowNames;
  private readonly taken = new Map<string, CheckedRow>();
  private readonly conflicting = new Set<string>();
  private rejected = 0;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly options: CheckOptions,
  ) {
    this.findings = new RowFindings(options.file);
    this.names = new RowNames(catalogue, this.findings);
  }

  take(row: ObservationRow): void {
    const before = this.findings.all.length;
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
    this.keep(checked, before);
  }

  result(): CheckedRows {
    const rows = [...this.taken.entries()].filter(([key]) => !this.conflicting.has(key)).map(([, row]) => row);
    checkLaws(this.catalogue.rules, rows, this.findings);
    return { rows, rejected: this.rejected, findings: this.findings.all };
  }

  private resolve(row: ObservationRow): CheckedRow | null {
    const indicator = this.names.indicatorOf(row);
    const when = this.names.periodOf(row);
    if (!indicator || !when) return null;
    const unit = this.names.unitOf(row, indicator, when.endsOn);
    if (unit === null) return null;
    if (when.period.frequency !== indicator.frequency) {
      this.findings.report(
        row,
        'error',
        'other-frequency',
        'period',
        row.period,
        frequencyText[indicator.frequency].vi,
        {
          vi: `Kỳ ${row.period} không đúng: chỉ số "${indicator.name.vi}" báo cáo ${frequencyText[indicator.frequency].vi}.`,
          en: `The period ${row.period} does not fit: "${indicator.name.en}" is reported ${frequencyText[indicator.frequency].en}.`,
        },
      );
      return null;
    }
    if (windowOf(nd09, when.period).from > this.options.today) {
      this.findings.report(row, 'error', 'future-period', 'period', row.period, `≤ ${this.options.today}`, {
        vi: `Kỳ ${row.period} chưa bắt đầu (hôm nay là ${this.options.today}).`,
        en: `The period ${row.period} has not begun (today is ${this.options.today}).`,
      });
      return null;
    }
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
      this.findings.report(
        row,
        'error',
        'incomplete-figure',
        'numerator',
        String(numerator ?? ''),
        'numerator and denominator, or value',
        {
          vi: `Chỉ số "${indicator.name.vi}" cần tử số và mẫu số, hoặc giá trị; ở đây thiếu.`,
          en: `"${indicator.name.en}" needs a numerator and a denominator, or a value; here something is missing.`,
        },
      );
      return null;
    }
    return { row, observation, indicator, ...when, sample: this.names.isSample(indicator) };
  }

  /** Reports what the figure says against itself; true where it is impossible. */
  private figure({ row, observation, indicator }: CheckedRow): boolean {
    const checks = checkFigure(observation, indicator);
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

  /** One row a key. The same unit under two names is still one key; sample files carry their own corrections. */
  private keep(checked: CheckedRow, findingsBefore: number): void {
    const { observation: o, row } = checked;
    const correction = this.options.asPrinted ? (row.extra.recorded_at ?? '') : '';
    const key = `${o.unit}|${o.indicator}|${o.period}|${correction}`;
    const other = this.taken.get(key);
    if (!other) {
      this.taken.set(key, checked);
      return;
    }
    if (sameFigure(other.observation, o)) {
      this.findings.keepFirst(findingsBefore);
      const [here, there] = [saidPlace(row), saidPlace(other.row)];
      this.findings.report(row, 'warning', 'duplicate-row', 'unit', row.unit, '1', {
        vi: `${capital(here.vi)} lặp lại ${there.vi} với cùng số liệu; chỉ giữ một.`,
        en: `${capital(here.en)} repeats ${there.en} with the same figure; one is kept.`,
      });
      return;
    }
    if (!this.conflicting.has(key)) this.rejected += 1;
    this.rejected += 1;
    this.conflicting.add(key);
    const [a, b] = [said(other.observation), said(o)];
    const [first, second] = [saidPlace(other.row), saidPlace(row)];
    this.findings.report(row, 'error', 'conflicting-rows', 'unit', b, a, {
      vi: `${capital(first.vi)} (${a}) và ${second.vi} (${b}) cho hai số khác nhau về cùng đơn vị, chỉ tiêu, kỳ; cả hai không được nhận.`,
      en: `${capital(first.en)} (${a}) and ${second.en} (${b}) give different figures for one unit, indicator and period; neither is taken.`,
    });
  }
}

const frequencyText: Readonly<Record<Indicator['frequency'], Text>> = {
  year: { vi: 'theo năm', en: 'by year' },
  half: { vi: 'theo 6 tháng', en: 'by half-year' },
  quarter: { vi: 'theo quý', en: 'by quarter' },
  month: { vi: 'theo tháng', en: 'by month' },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sameFigure = (a: Observation, b: Observation): boolean =>
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.value === b.value &&
  a.qualifier === b.qualifier &&
  a.state === b.state &&
  a.note === b.note;

const said = (o: Observation): string =>
  o.state !== 'figure'
    ? o.state
    : o.numerator !== null && o.denominator !== null
      ? `${o.numerator}/${o.denominator}`
      : String(o.value ?? o.numerator);
