import { nd09 } from '../../domain/calendar.fixture.ts';
import type { Day } from '../../domain/day.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { RecordedObservation } from '../../domain/observation.ts';
import { eurostatThresholds, type Plan, type Target } from '../../domain/plan.ts';
import type { Register, Unit } from '../../domain/unit.ts';

/** One invented target with two monthly figures: counts at the start of the year and in September. */
export interface Invented {
  readonly id: string;
  readonly short: string;
  readonly counts: string;
  readonly value: number;
  readonly by: Day;
  readonly start: readonly [numerator: number, denominator: number];
  readonly now: readonly [numerator: number, denominator: number];
}

/** A plan of invented targets. */
export const planOf = (state: Plan['state'], targets: readonly Invented[]): Plan => ({
  id: 'ke-hoach-2026',
  title: { vi: 'Kế hoạch chuyển đổi số năm 2026', en: 'Digital transformation plan 2026' },
  short: { vi: 'Năm 2026', en: '2026' },
  state,
  register: 'tinh',
  calendar: nd09,
  document: { number: '1/KH', title: 'Kế hoạch', body: 'UBND tỉnh', on: '2025-12-15', file: null },
  standsAt: null,
  thresholds: eurostatThresholds,
  tracks: [],
  targets: targets.map((t) => targetOf(t)),
  statements: [],
  firstPeriod: '2025-Q4',
  lastPeriod: '2026-Q4',
  contact: 'so-khcn',
});

const targetOf = ({ id, value, by, start: [n, d] }: Invented): Target => ({
  id: `t-${id}`,
  plan: 'ke-hoach-2026',
  indicator: id,
  kind: 'number',
  scope: 'each',
  levels: ['department'],
  subject: null,
  lead: 'Sở Xây dựng',
  deadline: { on: by, precision: 'day', raw: by },
  op: '>=',
  value,
  limit: null,
  increment: null,
  baseline: { on: '2025-12-31', value: (100 * n) / d },
  path: 'line',
  quote: { text: 'câu trích', reading: null, file: 'ke-hoach.txt', line: 1, section: 'II' },
});

/** The share an invented target is about. */
export const indicatorOf = ({ id, short, counts }: Invented): Indicator => ({
  id,
  family: 'dich-vu',
  name: { vi: `Tỷ lệ ${short.toLowerCase()}`, en: id },
  short: { vi: short, en: id },
  definition: { vi: 'định nghĩa', en: 'definition' },
  kind: 'ratio',
  unit: { vi: '%', en: '%' },
  counts: { vi: counts, en: 'things' },
  direction: 'up',
  measure: 'stock',
  frequency: 'month',
  rollup: 'sum',
  bounded: true,
  scale: 100,
  decimals: 1,
});

/** Its two figures, as recorded. */
export const figuresOf = ({ id, start, now }: Invented): RecordedObservation[] =>
  (
    [
      ['2025-12', start],
      ['2026-09', now],
    ] as const
  ).map(([period, [numerator, denominator]], index) => ({
    id: index + 1,
    unit: 'so-xay-dung',
    indicator: id,
    period,
    numerator,
    denominator,
    value: null,
    qualifier: '=',
    state: 'figure',
    note: null,
    revision: 1,
    recordedAt: '2026-09-15T00:00:00Z',
    recordedBy: 'so-xay-dung',
    file: 'bao-cao.csv',
    line: index + 2,
    sha256: '',
    publishedOn: null,
    source: null,
    quote: null,
    sample: false,
  }));

/** A province of two departments. */
export const registerOf = (unitName: string): Register => ({
  id: 'tinh',
  name: { vi: 'Tỉnh', en: 'Province' },
  province: 'tinh',
  blocks: [],
  units: [unitOf('so-xay-dung', unitName), unitOf('so-khcn', 'Sở Khoa học và Công nghệ')],
  lineage: [],
  statedCounts: [],
});

const unitOf = (id: string, name: string): Unit => ({
  id,
  register: 'tinh',
  level: 'department',
  block: 'so',
  names: [{ value: name, from: null, to: null }],
  aliases: [],
  codes: [],
  parent: null,
  from: null,
  to: null,
  mailbox: `${id}@tinh.example`,
  of: [],
});
