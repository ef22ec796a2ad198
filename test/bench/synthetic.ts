import { civil } from '../../src/domain/calendar.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { lastDay, type Period, parsePeriod, periodText, shift } from '../../src/domain/period.ts';
import { type Catalogue, eurostatThresholds, type Plan, type Target } from '../../src/domain/plan.ts';
import type { Register, Unit } from '../../src/domain/unit.ts';

/**
 * A province larger than any: 130 reporting units, 120 promised indicators, five years of months up to a June, so that
 * the year of a flow has its mean length. No randomness.
 */
export const size = { units: 130, indicators: 120, periods: 60 } as const;

export const planId = 'bench';
const registerId = 'bench';
const departments = 30;
const start: Period = { frequency: 'month', year: 2021, index: 7 };

const same = (vi: string) => ({ vi, en: vi });
const upTo = (count: number): number[] => [...Array(count).keys()];
const padded = (n: number): string => String(n).padStart(3, '0');

export const periods: readonly string[] = upTo(size.periods).map((n) => periodText(shift(start, n)));
export const lastPeriod = periods.at(-1) ?? '';
const endOf = (period: string): string => lastDay(parsePeriod(period) ?? start);

const unit = (id: string, level: Unit['level'], name: string, of: Unit['of'] = []): Unit => ({
  id,
  register: registerId,
  level,
  block: level,
  names: [{ value: name, from: null, to: null }],
  aliases: [],
  codes: [],
  parent: level === 'province' ? null : registerId,
  from: null,
  to: null,
  mailbox: null,
  of,
});

const reporting: readonly Unit[] = upTo(size.units).map((n) =>
  n < departments
    ? unit(`bench.so-${padded(n)}`, 'department', `Sở số ${n}`)
    : unit(`bench.xa-${padded(n)}`, 'commune', `Xã số ${n}`),
);

const register: Register = {
  id: registerId,
  name: same('Tỉnh đo kiểm'),
  province: registerId,
  blocks: [{ id: 'department', name: same('Sở') }],
  units: [
    unit(registerId, 'province', 'Tỉnh đo kiểm'),
    unit('bench.cap-tinh', 'group', 'Các sở', ['department']),
    unit('bench.cap-xa', 'group', 'Các xã', ['commune']),
    ...reporting,
  ],
  lineage: [],
  statedCounts: [],
};

/** Half are ratios with counts and half counts; two thirds stocks and a third flows, as in `indicators/`. */
const indicators: readonly Indicator[] = upTo(size.indicators).map((n) => {
  const kind = n % 2 === 0 ? 'ratio' : 'count';
  return {
    id: `chi-so-${padded(n)}`,
    family: `nhom-${n % 4}`,
    name: same(`Chỉ số thứ ${n}`),
    short: same(`CS ${n}`),
    definition: same('Chỉ số để đo tốc độ.'),
    kind,
    unit: same(kind === 'ratio' ? '%' : 'hồ sơ'),
    counts: kind === 'ratio' ? same('hồ sơ') : null,
    direction: 'up',
    measure: n % 3 === 2 ? 'flow' : 'stock',
    frequency: 'month',
    rollup: 'sum',
    bounded: kind === 'ratio',
    scale: 100,
    decimals: 1,
  };
});

/** Three targets in four are each unit's own, one is the whole's; half state a baseline; one in five has passed its deadline. */
const targets: readonly Target[] = indicators.map((indicator, n) => {
  const whole = n % 4 === 3;
  const passed = n % 5 === 4;
  const value = indicator.kind === 'ratio' ? 70 : indicator.measure === 'stock' ? 900 : 6_000;
  return {
    id: `muc-${padded(n)}`,
    plan: planId,
    indicator: indicator.id,
    kind: 'number',
    scope: whole ? 'whole' : 'each',
    levels: whole ? [] : ['department', 'commune'],
    subject: null,
    lead: 'Sở số 0',
    deadline: { on: passed ? '2025-12-31' : '2026-12-31', precision: 'day', raw: '' },
    op: '>=',
    value: whole && indicator.kind === 'count' ? value * size.units : value,
    limit: null,
    increment: null,
    baseline: n % 4 < 2 ? { on: '2024-12-31', value: 10 } : null,
    path: 'line',
    quote: { text: '', reading: null, file: '', line: 0, section: '' },
  };
});

export const plan: Plan = {
  id: planId,
  title: same('Kế hoạch đo kiểm'),
  short: same('Đo kiểm'),
  state: 'open',
  register: registerId,
  calendar: civil,
  document: { number: '', title: '', body: '', on: '2021-01-01', file: null },
  standsAt: null,
  thresholds: eurostatThresholds,
  tracks: [],
  targets,
  statements: [],
  firstPeriod: periods[0] ?? '',
  lastPeriod,
  contact: null,
};

export const catalogue: Catalogue = {
  families: upTo(4).map((n) => ({ id: `nhom-${n}`, name: same(`Nhóm ${n}`), order: n })),
  indicators,
  rules: [
    {
      id: 'bench-law',
      kind: 'at-most',
      left: 'chi-so-000',
      right: 'chi-so-004',
      because: same('Phần không quá toàn thể.'),
    },
  ],
  registers: [register],
  plans: [plan],
  holidays: [],
};

export interface Figure {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly endsOn: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly qualifier: string;
  readonly note: string | null;
}

/** Every figure of the province in the order they come in: month by month, one unit's report after another's. */
export function* figures(): Generator<Figure> {
  for (const [p, period] of periods.entries()) {
    const endsOn = endOf(period);
    for (const [u, { id }] of reporting.entries()) {
      for (const [i, { id: indicator, kind, measure }] of indicators.entries()) {
        const grown = measure === 'stock' ? p * 10 : (p % 12) * 3;
        const denominator = kind === 'ratio' ? 900 + ((u * 31 + i * 17) % 400) : null;
        yield {
          unit: id,
          indicator,
          period,
          endsOn,
          numerator: 100 + grown + ((u * 7 + i * 13 + p * 5) % 90),
          denominator,
          qualifier: (u + i + p) % 400 === 0 ? '~' : '=',
          note: (u + i + p) % 100 === 0 ? 'Số liệu theo hệ thống một cửa' : null,
        };
      }
    }
  }
}
