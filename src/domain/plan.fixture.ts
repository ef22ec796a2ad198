import { civil, closingDay } from './calendar.ts';
import type { Indicator, Rule } from './indicator.ts';
import type { Observation } from './observation.ts';
import { parsePeriod } from './period.ts';
import { eurostatThresholds, type Plan, type Target } from './plan.ts';
import { buildScorecard, type Cell, type Figures, type Scorecard } from './scorecard.ts';
import type { Level, Register, Unit } from './unit.ts';

/** A small province for the tests of plans: one department, four districts, two groups of them. */
export const unit = (id: string, level: Level = 'district', more: Partial<Unit> = {}): Unit => ({
  id,
  register: 'que',
  level,
  block: level,
  names: [{ value: id.toUpperCase(), from: null, to: null }],
  aliases: [],
  codes: [],
  parent: level === 'province' ? null : 'que',
  from: null,
  to: null,
  mailbox: level === 'group' || level === 'province' ? null : `${id}@que.example`,
  of: [],
  ...more,
});

export const que = (units?: readonly Unit[]): Register => ({
  id: 'que',
  name: { vi: 'Tỉnh Quế', en: 'Que' },
  province: 'que',
  blocks: [],
  units: units ?? [
    unit('que', 'province'),
    unit('so', 'department'),
    unit('an'),
    unit('binh'),
    unit('cam'),
    unit('dong'),
    unit('huyen', 'group', { of: ['district'] }),
    unit('tat-ca', 'group', { of: ['department', 'district'] }),
  ],
  lineage: [],
  statedCounts: [],
});

const words = (id: string) => ({ vi: id, en: id });

/** A yearly bounded share, more is better, unless told otherwise. */
export const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  family: 'f',
  name: words(id),
  short: words(id),
  definition: words(id),
  kind: 'ratio',
  unit: words('%'),
  counts: words('hồ sơ'),
  direction: 'up',
  measure: 'stock',
  frequency: 'year',
  rollup: 'sum',
  bounded: true,
  scale: 100,
  decimals: 1,
  ...more,
});

export const tally = (id: string, more: Partial<Indicator> = {}): Indicator =>
  indicator(id, { kind: 'count', scale: 1, bounded: false, decimals: 0, ...more });

/** At least 80 for each district by the end of 2020, from 0 at the end of 2015, unless told otherwise. */
export const target = (id: string, on: string, more: Partial<Target> = {}): Target => ({
  id,
  plan: 'ke-hoach',
  indicator: on,
  kind: 'number',
  scope: 'each',
  levels: ['district'],
  subject: null,
  lead: 'Sở',
  deadline: { on: '2020-12-31', precision: 'year', raw: '2020' },
  op: '>=',
  value: 80,
  limit: null,
  increment: null,
  baseline: { on: '2015-12-31', value: 0 },
  path: 'line',
  quote: { text: 'ít nhất 80%', reading: null, file: 'a.txt', line: 1, section: 'I' },
  ...more,
});

export const plan = (targets: readonly Target[], tracks: readonly string[] = [], more: Partial<Plan> = {}): Plan => ({
  id: 'ke-hoach',
  title: words('Kế hoạch'),
  short: words('Kế hoạch'),
  state: 'open',
  register: 'que',
  calendar: civil,
  document: { number: '1', title: 'Kế hoạch', body: 'UBND', on: '2015-12-31', file: null },
  standsAt: null,
  thresholds: eurostatThresholds,
  tracks,
  targets,
  statements: [],
  firstPeriod: '2016',
  lastPeriod: '2020',
  contact: 'so',
  ...more,
});

/** `row('an', 'i', '2018', [3, 4])` is 3 of 4; `row('an', 'i', '2018', 75)` is 75; a text is a state. */
export function row(
  of: string,
  id: string,
  period: string,
  figure: number | readonly [number, number] | Observation['state'],
  more: Partial<Observation> = {},
): Observation {
  const counts = Array.isArray(figure) ? (figure as readonly [number, number]) : null;
  return {
    unit: of,
    indicator: id,
    period,
    numerator: counts?.[0] ?? null,
    denominator: counts?.[1] ?? null,
    value: typeof figure === 'number' ? figure : null,
    qualifier: '=',
    state: typeof figure === 'string' ? figure : 'figure',
    note: null,
    ...more,
  };
}

function figuresOf(rows: readonly Observation[]): Figures {
  const figures = new Map<string, Map<string, Observation[]>>();
  for (const o of rows) {
    const units = figures.get(o.indicator) ?? new Map<string, Observation[]>();
    figures.set(o.indicator, units);
    units.set(o.unit, [...(units.get(o.unit) ?? []), o]);
  }
  return figures;
}

export interface Setting {
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  readonly rows: readonly Observation[];
  readonly period?: string;
  readonly rules?: readonly Rule[];
  readonly register?: Register;
}

export function scorecardOf(setting: Setting): Scorecard {
  const period = parsePeriod(setting.period ?? '2018');
  if (!period) throw new Error('no period');
  const calendar = setting.plan.calendar;
  return buildScorecard({
    plan: setting.plan,
    register: setting.register ?? que(),
    indicators: new Map(setting.indicators.map((i) => [i.id, i])),
    rules: setting.rules ?? [],
    calendar,
    holidays: [],
    period,
    judgedOn: closingDay(calendar, period),
    figures: figuresOf(setting.rows),
  });
}

export function cellOf(card: Scorecard, of: string, id?: string): Cell {
  const cell = card.cells.find((c) => c.unit.id === of && (id === undefined || c.target?.id === id));
  if (!cell) throw new Error(`no cell of ${of}`);
  return cell;
}
