import { assessBy } from './assess.ts';
import { lastClosed } from './calendar.ts';
import type { Cell, ScorecardInput, Total } from './cell.ts';
import type { Check } from './check.ts';
import type { DatedPromise } from './dated-promise.ts';
import type { Day } from './day.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { ordinal, ordinalOf } from './period.ts';
import type { Target } from './plan.ts';
import { type GroupPart, type Part, RollUp } from './roll-up.ts';
import { runningPromises } from './running-promises.ts';
import { type Level, type LevelSource, Series } from './series.ts';
import { type Shortfall, shortfallOf } from './shortfall.ts';
import { monthsLeft, promiseOf } from './target-promise.ts';
import { holdsOn, membersOn, nameOn, type Register, type Unit, unitsOn } from './unit.ts';

/** The whole a target is judged on: its own subject, the group of exactly its levels, else the province. */
function wholeOf(register: Register, target: Pick<Target, 'levels' | 'subject'>, day: Day): Unit | undefined {
  const province = register.units.find((u) => u.id === register.province);
  if (target.subject !== null) return register.units.find((u) => u.id === target.subject);
  if (target.levels.length === 0) return province;
  const same = (u: Unit): boolean =>
    u.level === 'group' && u.of.length === target.levels.length && u.of.every((l) => target.levels.includes(l));
  return unitsOn(register, day).find(same) ?? province;
}

/** The cells and the total of one indicator. */
export class IndicatorCells<O extends Observation> {
  private readonly byUnit: ReadonlyMap<string, readonly O[]>;
  private readonly targets: readonly Target[];
  /** The last closed period. */
  private readonly closed: number;
  /** By target; null where it asks nothing that can be judged. */
  private readonly promises: ReadonlyMap<string, DatedPromise | null>;
  /** By target; null once its deadline has passed. */
  private readonly monthsLeft: ReadonlyMap<string, number | null>;
  /** A unit's own cell, the whole and the total read one series; by the day a flow is counted from, and unit. */
  private readonly made = new Map<Day | null, Map<string, Series<O>>>();

  constructor(
    private readonly input: ScorecardInput<O>,
    private readonly indicator: Indicator,
    /** Of this indicator, by unit. */
    private readonly checks: ReadonlyMap<string, readonly Check[]>,
  ) {
    this.byUnit = input.figures.get(indicator.id) ?? new Map();
    this.targets = input.plan.targets.filter((t) => t.indicator === indicator.id);
    this.closed = ordinal(lastClosed(input.calendar, indicator.frequency, input.judgedOn));
    this.promises = new Map(this.targets.map((t) => [t.id, promiseOf(t, this.targets, indicator, input)]));
    this.monthsLeft = new Map(this.targets.map((t) => [t.id, monthsLeft(input, t)]));
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
    const adds = indicator.measure === 'flow' && indicator.kind !== 'ratio';
    const countedFrom = adds ? (target?.baseline?.on ?? null) : null;
    const made = this.made.get(countedFrom) ?? new Map<string, Series<O>>();
    this.made.set(countedFrom, made);
    const known = made.get(unit);
    if (known) return known;
    const series = new Series(this.byUnit.get(unit) ?? [], indicator, indicator.measure, input.calendar, countedFrom);
    made.set(unit, series);
    return series;
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
    const said = (this.byUnit.get(unit) ?? []).filter(
      (o) => o.state === 'no-data' && ordinalOf(o.period) <= this.closed,
    );
    return said.sort((a, b) => ordinalOf(a.period) - ordinalOf(b.period)).at(-1);
  }

  private cell(unit: Unit, target: Target | null, role: Cell['role'], source: LevelSource<O>): Cell<O> {
    const { input, indicator } = this;
    const checks = this.checks.get(unit.id) ?? [];
    const rolled = source instanceof RollUp ? source.at(input.judgedOn) : null;
    const parts = rolled?.basis === 'parts' ? rolled.parts : [];
    const atOdds = checks.length > 0 || parts.some((p) => this.checks.has(p.unit));
    const promise = target ? (this.promises.get(target.id) ?? null) : null;
    const assessed = role === 'part' ? null : assessBy(promise, input.judgedOn, source, atOdds);
    const partial = rolled !== null && rolled.basis === 'parts' && rolled.missing > 0;
    const judged = assessed && partial ? { ...assessed, flags: [...assessed.flags, 'partial' as const] } : assessed;
    const level = judged ? judged.level : source.at(input.judgedOn);
    const { expected = null } = judged ?? {};
    return {
      unit,
      unitName: nameOn(unit, input.judgedOn),
      indicator,
      target,
      role,
      level,
      rolled,
      assessment: judged,
      status: judged?.status ?? null,
      shortfall: target && level ? this.shortfall(target, level, expected) : null,
      shareOfShortfall: null,
      checks,
    };
  }

  private shortfall(target: Target, level: Level<O>, expected: number | null): Shortfall | null {
    const { indicator } = this;
    if (target.value === null || target.op === null) return null;
    const months = this.monthsLeft.get(target.id) ?? null;
    return shortfallOf({ indicator, level, op: target.op, target: target.value, expected, months });
  }
}
