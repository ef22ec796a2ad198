import type { Day } from '../domain/day.ts';
import type { Frequency, Indicator } from '../domain/indicator.ts';
import { dayText } from '../domain/notation.ts';
import type { Catalogue } from '../domain/plan.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import type { Text } from '../domain/text.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';
import type { RowFindings } from './row-findings.ts';
import type { NamedPeriod } from './row-names.ts';

/** Plans look back for their baselines; a period this many years before any of them is a slip of the pen. */
const yearsBack = 20;

/** Whether figures can be handed in for a period: of the indicator's frequency, begun, and not of another age. */
export class RowPeriods {
  /** The first year a plan speaks of, of each indicator that one uses. */
  private readonly firstYears = new Map<string, number>();
  private readonly firstOfAll: number;

  constructor(
    { plans }: Catalogue,
    private readonly findings: RowFindings,
    private readonly today: Day,
  ) {
    let firstOfAll = yearOf(today);
    for (const plan of plans) {
      const named = Math.min(yearOf(plan.firstPeriod), yearOf(plan.document.on));
      for (const id of indicatorsOf(plan)) {
        const baselines = plan.targets.flatMap((t) =>
          t.indicator === id && t.baseline ? [yearOf(t.baseline.on)] : [],
        );
        const first = Math.min(named, ...baselines, this.firstYears.get(id) ?? named);
        this.firstYears.set(id, first);
        firstOfAll = Math.min(firstOfAll, first);
      }
    }
    this.firstOfAll = firstOfAll;
  }

  /** False, with an error, where none can be. */
  allow(row: ObservationRow, indicator: Indicator, { period, endsOn, opensOn }: NamedPeriod): boolean {
    const refuse = (code: string, expected: string, message: Text): false => {
      this.findings.report(row, 'error', code, 'period', row.period, expected, message);
      return false;
    };
    const { name, frequency } = indicator;
    if (period.frequency !== frequency) {
      return refuse('other-frequency', forms[frequency], {
        vi: `Kỳ ${row.period} không đúng: chỉ số "${name.vi}" báo cáo ${frequencyText[frequency].vi}, ví dụ ${forms[frequency]}.`,
        en: `The period ${row.period} does not fit: "${name.en}" is reported ${frequencyText[frequency].en}, for example ${forms[frequency]}.`,
      });
    }
    if (opensOn > this.today) {
      return refuse('future-period', `≤ ${this.today}`, {
        vi: `Kỳ ${row.period} chưa bắt đầu (hôm nay là ${dayText(this.today, 'vi')}).`,
        en: `The period ${row.period} has not begun (today is ${dayText(this.today, 'en')}).`,
      });
    }
    const first = this.firstYears.get(indicator.id) ?? this.firstOfAll;
    const oldest = first - yearsBack;
    if (yearOf(endsOn) < oldest) {
      return refuse('period-too-old', `≥ ${oldest}`, {
        vi: `Kỳ ${row.period} quá xa: các kế hoạch dùng chỉ số "${name.vi}" nói từ năm ${first}; số liệu trước năm ${oldest} không nhận.`,
        en: `The period ${row.period} is too long ago: the plans that use "${name.en}" speak of ${first} and later; figures before ${oldest} are not taken.`,
      });
    }
    return true;
  }
}

/** Of a day or a period's text. */
const yearOf = (text: string): number => Number(text.slice(0, 4));

const forms: Readonly<Record<Frequency, string>> = {
  year: '2026',
  half: '2026-S1',
  quarter: '2026-Q3',
  month: '2026-09',
};

const frequencyText: Readonly<Record<Frequency, Text>> = {
  year: { vi: 'theo năm', en: 'by year' },
  half: { vi: 'theo 6 tháng', en: 'by half-year' },
  quarter: { vi: 'theo quý', en: 'by quarter' },
  month: { vi: 'theo tháng', en: 'by month' },
};
