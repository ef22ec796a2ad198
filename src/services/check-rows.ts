import { indicatorResolver, type ResolvedUnit, unitResolver } from '../catalogue/resolve.ts';
import { checkFigure, checkRule } from '../domain/checks.ts';
import type { Day } from '../domain/day.ts';
import type { Finding, Place } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import { lastDay, type Period, parsePeriod } from '../domain/period.ts';
import type { Catalogue } from '../domain/plan.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import { figureOf } from '../domain/series.ts';
import type { Text } from '../domain/text.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';

/** A row whose unit, indicator and period are known and whose figure is possible. */
export interface CheckedRow {
  readonly row: ObservationRow;
  readonly observation: Observation;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly endsOn: Day;
  /** Only sample plans ask for this indicator, so its figures are sample figures. */
  readonly sample: boolean;
}

export interface CheckedRows {
  readonly rows: readonly CheckedRow[];
  readonly rejected: number;
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  readonly file: string;
  /** Figures of documents are stored as printed, also when impossible. */
  readonly asPrinted: boolean;
  /** Periods that begin after this day have not happened. */
  readonly today: Day;
}

/** Holds each row against the catalogue: names, frequency, possibility, laws between indicators. */
export function checkRows(rows: readonly ObservationRow[], catalogue: Catalogue, options: CheckOptions): CheckedRows {
  const check = new RowCheck(catalogue, options);
  for (const row of rows) check.take(row);
  return check.result();
}

class RowCheck {
  private readonly findings: Finding[] = [];
  private readonly taken = new Map<string, CheckedRow>();
  private readonly conflicting = new Set<string>();
  private rejected = 0;
  private readonly resolveUnit;
  private readonly resolveIndicator;
  private readonly registersOf: ReadonlyMap<string, readonly string[]>;
  private readonly sampleOnly: ReadonlySet<string>;
  private readonly indicators: ReadonlyMap<string, Indicator>;
  private readonly unitNames = new Map<string, ResolvedUnit>();
  private readonly indicatorNames = new Map<string, ReturnType<ReturnType<typeof indicatorResolver>>>();
  private readonly periods = new Map<string, { period: Period; endsOn: Day } | null>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly options: CheckOptions,
  ) {
    this.resolveUnit = unitResolver(catalogue);
    this.resolveIndicator = indicatorResolver(catalogue);
    this.indicators = new Map(catalogue.indicators.map((i) => [i.id, i]));
    const registers = new Map<string, string[]>();
    const real = new Set<string>();
    const sample = new Set<string>();
    for (const plan of catalogue.plans) {
      for (const id of indicatorsOf(plan)) {
        (plan.state === 'sample' ? sample : real).add(id);
        const of = registers.get(id) ?? [];
        if (!of.includes(plan.register)) registers.set(id, [...of, plan.register]);
      }
    }
    this.registersOf = registers;
    this.sampleOnly = new Set([...sample].filter((id) => !real.has(id)));
  }

  take(row: ObservationRow): void {
    const before = this.findings.length;
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
    this.laws(rows);
    return { rows, rejected: this.rejected, findings: this.findings };
  }

  private resolve(row: ObservationRow): CheckedRow | null {
    const indicator = this.indicatorOf(row);
    const when = this.periodOf(row);
    if (!indicator || !when) return null;
    const unit = this.unitOf(row, indicator, when.endsOn);
    if (unit === null) return null;
    if (when.period.frequency !== indicator.frequency) {
      this.report(row, 'error', 'other-frequency', 'period', row.period, frequencyText[indicator.frequency].vi, {
        vi: `Kỳ ${row.period} không đúng: chỉ số "${indicator.name.vi}" báo cáo ${frequencyText[indicator.frequency].vi}.`,
        en: `The period ${row.period} does not fit: "${indicator.name.en}" is reported ${frequencyText[indicator.frequency].en}.`,
      });
      return null;
    }
    if (when.endsOn.slice(0, 7) > this.options.today.slice(0, 7) && beginsAfter(when.period, this.options.today)) {
      this.report(row, 'error', 'future-period', 'period', row.period, `≤ ${this.options.today}`, {
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
      this.report(
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
    return { row, observation, indicator, ...when, sample: this.sampleOnly.has(indicator.id) };
  }

  private indicatorOf(row: ObservationRow): Indicator | null {
    let found = this.indicatorNames.get(row.indicator);
    if (!found) {
      found = this.resolveIndicator(row.indicator);
      this.indicatorNames.set(row.indicator, found);
    }
    if ('indicator' in found) return this.indicators.get(found.indicator.id) ?? null;
    const candidates =
      'ambiguous' in found ? found.ambiguous.map((i) => i.id) : found.nearest.map((n) => `${n.name} (${n.id})`);
    this.unknown(row, 'indicator', row.indicator, candidates, { vi: 'chỉ số', en: 'indicator' }, 'ambiguous' in found);
    return null;
  }

  private unitOf(row: ObservationRow, indicator: Indicator, day: Day): string | null {
    const registers = this.registersOf.get(indicator.id) ?? [];
    const key = `${row.unit}|${day}|${registers.join()}`;
    let found = this.unitNames.get(key);
    if (!found) {
      found = this.resolveUnit(row.unit, day, registers);
      this.unitNames.set(key, found);
    }
    if ('unit' in found) return found.unit.id;
    const candidates =
      'ambiguous' in found ? found.ambiguous.map((u) => u.id) : found.nearest.map((n) => `${n.name} (${n.id})`);
    this.unknown(row, 'unit', row.unit, candidates, { vi: 'đơn vị', en: 'unit' }, 'ambiguous' in found);
    return null;
  }

  private periodOf(row: ObservationRow): { period: Period; endsOn: Day } | null {
    let found = this.periods.get(row.period);
    if (found === undefined) {
      const period = parsePeriod(row.period);
      found = period ? { period, endsOn: lastDay(period) } : null;
      this.periods.set(row.period, found);
    }
    return found;
  }

  private unknown(
    row: ObservationRow,
    field: 'unit' | 'indicator',
    read: string,
    candidates: readonly string[],
    what: Text,
    ambiguous: boolean,
  ): void {
    const list = candidates.join('; ');
    const message = ambiguous
      ? {
          vi: `"${read}" là tên của nhiều ${what.vi}: ${list}. Hãy ghi mã.`,
          en: `"${read}" names more than one ${what.en}: ${list}. Give the id.`,
        }
      : {
          vi: `Không có ${what.vi} "${read}".${list ? ` Gần nhất: ${list}.` : ''}`,
          en: `There is no ${what.en} "${read}".${list ? ` Nearest: ${list}.` : ''}`,
        };
    this.report(row, 'error', `${ambiguous ? 'ambiguous' : 'unknown'}-${field}`, field, read, list, message);
  }

  /** Reports what the figure says against itself; true where it is impossible. */
  private figure({ row, observation, indicator }: CheckedRow): boolean {
    const checks = checkFigure(observation, indicator);
    for (const c of checks) {
      const field = observation.numerator !== null ? 'numerator' : 'value';
      this.report(row, this.options.asPrinted ? 'warning' : c.severity, c.code, field, c.read, c.expected, c.message);
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
      this.findings.length = findingsBefore;
      this.report(row, 'warning', 'duplicate-row', 'unit', row.unit, '1', {
        vi: `Dòng ${row.line} lặp lại dòng ${other.row.line} với cùng số liệu; chỉ giữ một.`,
        en: `Line ${row.line} repeats line ${other.row.line} with the same figure; one is kept.`,
      });
      return;
    }
    if (!this.conflicting.has(key)) this.rejected += 1;
    this.rejected += 1;
    this.conflicting.add(key);
    const [a, b] = [said(other.observation), said(o)];
    this.report(row, 'error', 'conflicting-rows', 'unit', b, a, {
      vi: `Dòng ${other.row.line} (${a}) và dòng ${row.line} (${b}) cho hai số khác nhau về cùng đơn vị, chỉ tiêu, kỳ; cả hai không được nhận.`,
      en: `Lines ${other.row.line} (${a}) and ${row.line} (${b}) give different figures for one unit, indicator and period; neither is taken.`,
    });
  }

  private laws(rows: readonly CheckedRow[]): void {
    const { rules } = this.catalogue;
    const ruled = new Set(rules.flatMap((r) => [r.left, r.right]));
    const byKey = new Map<string, CheckedRow>();
    for (const row of rows) {
      if (ruled.has(row.indicator.id))
        byKey.set(`${row.observation.unit}|${row.indicator.id}|${row.observation.period}`, row);
    }
    for (const rule of rules) {
      for (const left of byKey.values()) {
        if (left.indicator.id !== rule.left) continue;
        const right = byKey.get(`${left.observation.unit}|${rule.right}|${left.observation.period}`);
        if (!right) continue;
        const side = (r: CheckedRow) => ({ indicator: r.indicator, value: figureOf(r.observation, r.indicator) });
        const c = checkRule(rule, side(left), side(right));
        if (c) this.report(left.row, c.severity, c.code, 'value', c.read, c.expected, c.message);
      }
    }
  }

  private report(
    row: ObservationRow,
    severity: Finding['severity'],
    code: string,
    field: 'unit' | 'indicator' | 'period' | 'numerator' | 'value',
    read: string | null,
    expected: string | null,
    message: Text,
  ): void {
    const place: Place = {
      file: this.options.file,
      sheet: null,
      cell: null,
      line: row.line,
      column: row.columns[field] ?? null,
    };
    this.findings.push({ severity, code, ...place, read, expected, message });
  }
}

const beginsAfter = (period: Period, day: Day): boolean => {
  const months = { year: 12, half: 6, quarter: 3, month: 1 }[period.frequency];
  const first = `${period.year}-${String((period.index - 1) * months + 1).padStart(2, '0')}-01`;
  return first > day;
};

const frequencyText: Readonly<Record<Indicator['frequency'], Text>> = {
  year: { vi: 'theo năm', en: 'by year' },
  half: { vi: 'theo 6 tháng', en: 'by half-year' },
  quarter: { vi: 'theo quý', en: 'by quarter' },
  month: { vi: 'theo tháng', en: 'by month' },
};

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
