import { type Assessment, assess, type Case } from './assess.ts';
import { type Calendar, effectiveDeadline, lastClosed } from './calendar.ts';
import { type Check, checkFigure, checkRule } from './checks.ts';
import type { Day } from './day.ts';
import type { Indicator, Rule } from './indicator.ts';
import type { Observation } from './observation.ts';
import { ordinal, type Period, parsePeriod } from './period.ts';
import type { Plan, Target } from './plan.ts';
import { type GroupPart, type Part, type RolledLevel, RollUp } from './roll-up.ts';
import { figureOf, type Level, type LevelSource, Series } from './series.ts';
import { type Shortfall, shortfallOf } from './shortfall.ts';
import type { Status } from './status.ts';
import { holdsOn, membersOn, nameOn, type Register, type Unit, unitsOn } from './unit.ts';

/** Current figures as known at an instant: indicator → unit → its observations, one a period. */
export type Figures<O extends Observation = Observation> = ReadonlyMap<string, ReadonlyMap<string, readonly O[]>>;

export interface ScorecardInput<O extends Observation = Observation> {
  readonly plan: Plan;
  readonly register: Register;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly rules: readonly Rule[];
  readonly calendar: Calendar;
  readonly holidays: readonly Day[];
  readonly period: Period;
  /** The end of the period's window. */
  readonly judgedOn: Day;
  readonly figures: Figures<O>;
}

/** One unit (or whole) × indicator × target. */
export interface Cell<O extends Observation = Observation> {
  readonly unit: Unit;
  readonly unitName: string;
  readonly indicator: Indicator;
  readonly target: Target | null;
  /** `whole`: the roll-up a target is judged on. `unit`: a unit's own. `part`: a unit's share in a whole's target. */
  readonly role: 'whole' | 'unit' | 'part';
  readonly level: Level<O> | null;
  readonly rolled: RolledLevel<O> | null;
  /** Null for a `part`: the target is the whole's. */
  readonly assessment: Assessment<O> | null;
  readonly status: Status | null;
  readonly shortfall: Shortfall | null;
  /** Share (0–1) of the whole's shortfall that this part holds. */
  readonly shareOfShortfall: number | null;
  readonly checks: readonly Check[];
}

/** One indicator over all units. */
export interface Total<O extends Observation = Observation> {
  readonly indicator: Indicator;
  readonly rolled: RolledLevel<O> | null;
  /** Units that meet a target set for each of them, and how many are judged. */
  readonly met: { readonly units: number; readonly of: number } | null;
  readonly reported: number;
  readonly units: number;
}

export interface Scorecard<O extends Observation = Observation> {
  readonly plan: Plan;
  readonly period: Period;
  readonly judgedOn: Day;
  /** In the order of the pages: family, then catalogue. */
  readonly indicators: readonly Indicator[];
  readonly cells: readonly Cell<O>[];
  readonly totals: readonly Total<O>[];
}

/** The indicators of a plan: those with targets and those it only tracks. */
export const indicatorsOf = (plan: Plan): string[] => [
  ...new Set([...plan.targets.map((t) => t.indicator), ...plan.tracks]),
];

/** The whole a target is judged on: its own subject, the group of exactly its levels, else the province. */
export function wholeOf(register: Register, target: Pick<Target, 'levels' | 'subject'>, day: Day): Unit | undefined {
  const province = register.units.find((u) => u.id === register.province);
  if (target.subject !== null) return register.units.find((u) => u.id === target.subject);
  if (target.levels.length === 0) return province;
  const same = (u: Unit): boolean =>
    u.level === 'group' && u.of.length === target.levels.length && u.of.every((l) => target.levels.includes(l));
  return unitsOn(register, day).find(same) ?? province;
}

/** Judges every target of a plan for a period. Pure: the same figures give the same scorecard. */
export function buildScorecard<O extends Observation>(input: ScorecardInput<O>): Scorecard<O> {
  const { plan, indicators } = input;
  const chosen = [...indicators.values()].filter((i) => indicatorsOf(plan).includes(i.id));
  const checks = checksOf(input, chosen);
  const built = chosen.map((indicator) => new IndicatorCells(input, indicator, checks).build());
  return {
    plan,
    period: input.period,
    judgedOn: input.judgedOn,
    indicators: chosen,
    cells: built.flatMap((b) => b.cells),
    totals: built.map((b) => b.total),
  };
}

const key = (indicator: string, unit: string): string => `${indicator}\u0000${unit}`;

/** Checks of the figures that stand on the day of judgement, by indicator and unit; a broken rule marks both sides. */
function checksOf(input: ScorecardInput, chosen: readonly Indicator[]): ReadonlyMap<string, readonly Check[]> {
  const found = new Map<string, Check[]>();
  const add = (indicator: string, unit: string, check: Check): void => {
    const at = key(indicator, unit);
    found.set(at, [...(found.get(at) ?? []), check]);
  };
  const latest = (indicator: Indicator, unit: string): Observation | undefined => {
    const closed = ordinal(lastClosed(input.calendar, indicator.frequency, input.judgedOn));
    let best: { order: number; observation: Observation } | undefined;
    for (const observation of input.figures.get(indicator.id)?.get(unit) ?? []) {
      if (observation.state === 'no-data') continue;
      const order = orderOf(observation.period);
      if (order <= closed && (!best || order > best.order)) best = { order, observation };
    }
    return best?.observation;
  };
  for (const indicator of chosen) {
    for (const unit of input.figures.get(indicator.id)?.keys() ?? []) {
      const observation = latest(indicator, unit);
      if (observation) for (const check of checkFigure(observation, indicator)) add(indicator.id, unit, check);
    }
  }
  for (const rule of input.rules) {
    const left = chosen.find((i) => i.id === rule.left);
    const right = chosen.find((i) => i.id === rule.right);
    if (!left || !right) continue;
    for (const unit of input.figures.get(left.id)?.keys() ?? []) {
      const [a, b] = [latest(left, unit), latest(right, unit)];
      if (!a || !b || a.period !== b.period) continue;
      const check = checkRule(
        rule,
        { indicator: left, value: figureOf(a, left) },
        { indicator: right, value: figureOf(b, right) },
      );
      if (!check) continue;
      add(left.id, unit, check);
      add(right.id, unit, check);
    }
  }
  return found;
}

const orders = new Map<string, number>();

/** Ordinals of period texts are asked for a million times; the texts are few. */
function orderOf(text: string): number {
  const known = orders.get(text);
  if (known !== undefined) return known;
  const period = parsePeriod(text);
  const order = period ? ordinal(period) : Number.POSITIVE_INFINITY;
  orders.set(text, order);
  return order;
}

/** Of each unit's promises of an indicator, the one whose deadline comes next; after the last deadline, the last. */
function runningPromises<O extends Observation>(cells: readonly Cell<O>[], judgedOn: Day): Cell<O>[] {
  const running = new Map<string, Cell<O>>();
  const on = (cell: Cell<O>): Day => cell.target?.deadline.on ?? '';
  for (const cell of cells) {
    if (cell.role !== 'unit' || cell.target?.scope !== 'each' || cell.status === 'not-applicable') continue;
    const held = running.get(cell.unit.id);
    const sooner = held && (on(held) < judgedOn ? on(cell) > on(held) : judgedOn <= on(cell) && on(cell) < on(held));
    if (!held || sooner) running.set(cell.unit.id, cell);
  }
  return [...running.values()];
}

class IndicatorCells<O extends Observation> {
  private readonly byUnit: ReadonlyMap<string, readonly O[]>;
  private readonly targets: readonly Target[];

  constructor(
    private readonly input: ScorecardInput<O>,
    private readonly indicator: Indicator,
    private readonly checks: ReadonlyMap<string, readonly Check[]>,
  ) {
    this.byUnit = input.figures.get(indicator.id) ?? new Map();
    this.targets = input.plan.targets.filter((t) => t.indicator === indicator.id);
  }

  build(): { readonly cells: Cell<O>[]; readonly total: Total<O> } {
    const { register, judgedOn } = this.input;
    const cells = this.targets.flatMap((target) => this.cellsOf(target));
    const shown = new Set(cells.map((c) => c.unit.id));
    for (const unit of unitsOn(register, judgedOn)) {
      if (shown.has(unit.id) || !this.byUnit.has(unit.id)) continue;
      cells.push(this.cell(unit, null, 'unit', this.series(unit.id, null)));
    }
    const whole = this.wholeSource(this.owingUnits(), null, register.province);
    const rolled = whole.at(judgedOn);
    const each = runningPromises(cells, judgedOn);
    const met =
      each.length === 0
        ? null
        : { units: each.filter((c) => c.status?.startsWith('achieved')).length, of: each.length };
    return {
      cells,
      total: {
        indicator: this.indicator,
        rolled,
        met,
        reported: rolled?.reported ?? 0,
        units: rolled?.units ?? this.owingUnits().length,
      },
    };
  }

  /** Units the indicator is promised for; where it is only tracked, the units that have figures. */
  private owingUnits(): Unit[] {
    const { register, judgedOn } = this.input;
    const levels = [...new Set(this.targets.filter((t) => t.scope === 'each').flatMap((t) => t.levels))];
    if (levels.length > 0) return membersOn(register, levels, judgedOn);
    return membersOn(register, ['department', 'district', 'commune'], judgedOn).filter((u) => this.byUnit.has(u.id));
  }

  private cellsOf(target: Target): Cell<O>[] {
    const { register, judgedOn } = this.input;
    if (target.scope === 'each') {
      return membersOn(register, target.levels, judgedOn).map((u) =>
        this.cell(u, target, 'unit', this.series(u.id, target)),
      );
    }
    const whole = wholeOf(register, target, judgedOn);
    if (!whole) return [];
    if (whole.level !== 'province' && whole.level !== 'group') {
      return [this.cell(whole, target, 'unit', this.series(whole.id, target))];
    }
    const source = this.wholeSource(this.membersOf(target), target, whole.id);
    const judged = this.cell(whole, target, 'whole', source);
    return [judged, ...this.parts(target)];
  }

  /** Units a whole is made of: those of the promised levels; for the whole province, those that have figures. */
  private membersOf(target: Target): Unit[] {
    const { register, judgedOn } = this.input;
    if (target.levels.length > 0) return membersOn(register, target.levels, judgedOn);
    return membersOn(register, ['department', 'district', 'commune'], judgedOn).filter((u) => this.byUnit.has(u.id));
  }

  /** Each member's share of the shortfall of the whole: what it lacks itself over what all lack. */
  private parts(target: Target): Cell<O>[] {
    const members = this.membersOf(target).filter((u) => this.byUnit.has(u.id));
    const cells = members.map((u) => this.cell(u, target, 'part', this.series(u.id, target)));
    const all = cells.reduce((total, c) => total + (c.shortfall?.missing ?? 0), 0);
    return cells.map((c) => ({ ...c, shareOfShortfall: all > 0 && c.shortfall ? c.shortfall.missing / all : null }));
  }

  private series(unit: string, target: Target | null): Series<O> {
    const { indicator, input } = this;
    const countedFrom = target?.baseline?.on ?? null;
    return new Series(this.byUnit.get(unit) ?? [], indicator, indicator.measure, input.calendar, countedFrom);
  }

  private wholeSource(members: readonly Unit[], target: Target | null, whole: string): RollUp<O> {
    const { indicator } = this;
    const { register, judgedOn } = this.input;
    const part = (u: Unit): Part<O> => ({ unit: u.id, source: this.series(u.id, target) });
    const parts = members.map((u) => ({ unit: u, part: part(u) }));
    const groups: GroupPart<O>[] = unitsOn(register, judgedOn)
      .filter((u) => u.level === 'group' && u.id !== whole && u.of.length > 0 && this.byUnit.has(u.id))
      .filter((u) => !target || target.levels.length === 0 || u.of.every((l) => target.levels.includes(l)))
      .map((u) => ({ ...part(u), members: membersOn(register, u.of, judgedOn).map((m) => m.id) }))
      .sort((a, b) => a.members.length - b.members.length);
    const known = new Map(
      members.flatMap((u): [string, number][] => {
        const waiting = this.waitingFor(u.id);
        return waiting?.denominator != null ? [[u.id, waiting.denominator]] : [];
      }),
    );
    return new RollUp<O>({
      indicator,
      own: this.byUnit.has(whole) ? this.series(whole, target) : null,
      partsOn: (day) => parts.filter(({ unit }) => holdsOn(unit, day)).map((p) => p.part),
      groups,
      yearly: indicator.measure === 'flow' && (indicator.kind === 'ratio' || !target?.baseline),
      knownDenominators: known,
    });
  }

  /** The last time a unit said it has no numerator yet, by the day of judgement. */
  private waitingFor(unit: string): O | undefined {
    const closed = ordinal(lastClosed(this.input.calendar, this.indicator.frequency, this.input.judgedOn));
    const said = (this.byUnit.get(unit) ?? []).filter((o) => o.state === 'no-data' && orderOf(o.period) <= closed);
    return said.sort((a, b) => orderOf(a.period) - orderOf(b.period)).at(-1);
  }

  private cell(unit: Unit, target: Target | null, role: Cell['role'], source: LevelSource<O>): Cell<O> {
    const { input, indicator } = this;
    const checks = this.checks.get(key(indicator.id, unit.id)) ?? [];
    const judged = role === 'part' ? null : assess(this.caseOf(target, source, checks.length > 0));
    const level = judged ? judged.level : source.at(input.judgedOn);
    const { expected = null } = judged ?? {};
    return {
      unit,
      unitName: nameOn(unit, input.judgedOn),
      indicator,
      target,
      role,
      level,
      rolled: source instanceof RollUp ? source.at(input.judgedOn) : null,
      assessment: judged,
      status: judged?.status ?? null,
      shortfall: target && level ? this.shortfall(target, level, expected) : null,
      shareOfShortfall: null,
      checks,
    };
  }

  private shortfall(target: Target, level: Level<O>, expected: number | null): Shortfall | null {
    const { indicator, input } = this;
    if (target.value === null || target.op === null) return null;
    const by = effectiveDeadline(input.calendar, target.deadline.on);
    const left =
      ordinal(lastClosed(input.calendar, 'month', by)) - ordinal(lastClosed(input.calendar, 'month', input.judgedOn));
    const months = by < input.judgedOn ? null : Math.max(1, left);
    return shortfallOf({ indicator, level, op: target.op, target: target.value, expected, months });
  }

  private caseOf(target: Target | null, source: LevelSource<O>, atOdds: boolean): Case<O> {
    const { indicator, input } = this;
    const sameLine = (other: Target): boolean =>
      other.id !== target?.id &&
      other.value !== null &&
      other.scope === target?.scope &&
      other.subject === target.subject &&
      other.levels.join() === target.levels.join() &&
      other.deadline.on !== target.deadline.on;
    const promised =
      target && (target.kind === 'number' || target.kind === 'increase' || target.kind === 'milestone') ? target : null;
    return {
      source,
      promised: promised?.op
        ? { direction: indicator.direction, op: promised.op, value: promised.value, by: promised.deadline.on }
        : null,
      baseline: target?.baseline ?? null,
      shape: target?.path ?? 'line',
      companions: target ? this.targets.filter(sameLine).map((t) => ({ on: t.deadline.on, value: t.value ?? 0 })) : [],
      judgedOn: input.judgedOn,
      calendar: input.calendar,
      holidays: input.holidays,
      thresholds: input.plan.thresholds,
      method: 'path',
      ranked: indicator.kind === 'rank',
      atOdds,
    };
  }
}
