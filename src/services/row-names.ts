import { indicatorResolver, type ResolvedIndicator, type ResolvedUnit, unitResolver } from '../catalogue/resolve.ts';
import { type Calendar, civil, windowOf } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import { dayText } from '../domain/notation.ts';
import { lastDay, type Period, parsePeriod } from '../domain/period.ts';
import type { Catalogue } from '../domain/plan.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import type { Language, Text } from '../domain/text.ts';
import type { Unit } from '../domain/unit.ts';
import { quoted } from '../intake/finding-list.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';
import type { RowFindings } from './row-findings.ts';

const mostSuggestions = 200;

export interface NamedPeriod {
  readonly period: Period;
  readonly endsOn: Day;
  /** First day of its earliest window, among the calendars plans report by. */
  readonly opensOn: Day;
}

/** Turns the names in rows into units, indicators and periods; what cannot be found is a finding with the nearest names. */
export class RowNames {
  private readonly resolveUnit;
  private readonly resolveIndicator;
  private readonly registersOf = new Map<string, { readonly ids: readonly string[]; readonly key: string }>();
  private readonly sampleOnly: ReadonlySet<string>;
  private readonly indicators: ReadonlyMap<string, Indicator>;
  private readonly unitNames = new Map<string, ResolvedUnit>();
  private readonly indicatorNames = new Map<string, ResolvedIndicator>();
  private readonly periods = new Map<string, NamedPeriod | null>();
  private readonly calendars: readonly Calendar[];
  private unknownNames = 0;

  constructor(
    catalogue: Catalogue,
    private readonly findings: RowFindings,
  ) {
    this.resolveUnit = unitResolver(catalogue);
    this.resolveIndicator = indicatorResolver(catalogue);
    this.calendars = [civil, ...catalogue.plans.map((p) => p.calendar)];
    this.indicators = new Map(catalogue.indicators.map((i) => [i.id, i]));
    const real = new Set<string>();
    const sample = new Set<string>();
    for (const plan of catalogue.plans) {
      for (const id of indicatorsOf(plan)) {
        (plan.state === 'sample' ? sample : real).add(id);
        const ids = [...new Set([...(this.registersOf.get(id)?.ids ?? []), plan.register])];
        this.registersOf.set(id, { ids, key: ids.join() });
      }
    }
    this.sampleOnly = new Set([...sample].filter((id) => !real.has(id)));
  }

  /** Only sample plans ask for this indicator, so its figures are sample figures. */
  isSample(indicator: Indicator): boolean {
    return this.sampleOnly.has(indicator.id);
  }

  indicatorOf(row: ObservationRow): Indicator | null {
    let found = this.indicatorNames.get(row.indicator);
    if (!found) {
      found = this.resolveIndicator(row.indicator, this.suggests());
      this.indicatorNames.set(row.indicator, found);
    }
    if ('indicator' in found) return this.indicators.get(found.indicator.id) ?? null;
    const candidates =
      'ambiguous' in found ? found.ambiguous.map((i) => i.id) : found.nearest.map((n) => `${n.name} (${n.id})`);
    this.unknown(row, 'indicator', row.indicator, candidates, { vi: 'chỉ số', en: 'indicator' }, 'ambiguous' in found);
    return null;
  }

  unitOf(row: ObservationRow, indicator: Indicator, day: Day): string | null {
    const registers = this.registersOf.get(indicator.id);
    const key = `${row.unit}|${day}|${registers?.key ?? ''}`;
    let found = this.unitNames.get(key);
    if (!found) {
      found = this.resolveUnit(row.unit, day, registers?.ids, this.suggests());
      this.unitNames.set(key, found);
    }
    if ('unit' in found) return found.unit.id;
    const [elsewhen] = 'otherDays' in found ? found.otherDays : [];
    if (elsewhen) return this.otherDay(row, elsewhen, day);
    const candidates =
      'ambiguous' in found ? found.ambiguous.map((u) => u.id) : found.nearest.map((n) => `${n.name} (${n.id})`);
    this.unknown(row, 'unit', row.unit, candidates, { vi: 'đơn vị', en: 'unit' }, 'ambiguous' in found);
    return null;
  }

  /** A unit that exists, but not in the period: says from when to when it does. */
  private otherDay(row: ObservationRow, unit: Unit, day: Day): null {
    const life = (language: Language): string => {
      const [from, to] = language === 'vi' ? ['từ', 'đến hết'] : ['from', 'until'];
      const start = unit.from ? `${from} ${dayText(unit.from, language)}` : '';
      return `${start}${unit.to ? ` ${to} ${dayText(unit.to, language)}` : ''}`.trim();
    };
    this.findings.report(
      row,
      'error',
      'unit-of-another-time',
      'unit',
      row.unit,
      `${unit.from ?? ''} – ${unit.to ?? ''}`.trim(),
      {
        vi: `Đơn vị ${quoted(row.unit)} chỉ tồn tại ${life('vi')}, không có vào ${dayText(day, 'vi')}.`,
        en: `The unit ${quoted(row.unit)} exists ${life('en')}, not on ${dayText(day, 'en')}.`,
      },
    );
    return null;
  }

  periodOf(row: ObservationRow): NamedPeriod | null {
    let found = this.periods.get(row.period);
    if (found === undefined) {
      const period = parsePeriod(row.period);
      found = period ? { period, endsOn: lastDay(period), opensOn: this.opensOn(period) } : null;
      this.periods.set(row.period, found);
    }
    return found;
  }

  private opensOn(period: Period): Day {
    const days = this.calendars.map((calendar) => windowOf(calendar, period).from);
    return days.reduce((a, b) => (a < b ? a : b));
  }

  /** Looking for the nearest name takes time; a file with hundreds of unknown names has another problem. */
  private suggests(): boolean {
    return this.unknownNames < mostSuggestions;
  }

  private unknown(
    row: ObservationRow,
    field: 'unit' | 'indicator',
    read: string,
    candidates: readonly string[],
    what: Text,
    ambiguous: boolean,
  ): void {
    this.unknownNames += 1;
    const list = candidates.join('; ');
    const said = quoted(read);
    const message = ambiguous
      ? {
          vi: `${said} là tên của nhiều ${what.vi}: ${list}. Hãy ghi mã.`,
          en: `${said} names more than one ${what.en}: ${list}. Give the id.`,
        }
      : {
          vi: `Không có ${what.vi} ${said}.${list ? ` Gần nhất: ${list}.` : ''}`,
          en: `There is no ${what.en} ${said}.${list ? ` Nearest: ${list}.` : ''}`,
        };
    this.findings.report(row, 'error', `${ambiguous ? 'ambiguous' : 'unknown'}-${field}`, field, read, list, message);
  }
}
