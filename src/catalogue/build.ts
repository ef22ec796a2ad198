import { type AlertRules, conditionKinds, usualRules } from '../domain/alerts/condition.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Family, Indicator, Rule } from '../domain/indicator.ts';
import { eurostatThresholds, type Plan, type Target } from '../domain/plan.ts';
import type { Register, Unit } from '../domain/unit.ts';
import type { FamilyFile, PlanFile, UnitsFile } from './schema.ts';

/** Tells where a built value came from: the value, then its path in the file's (salvaged) value. */
export type Remember = (thing: object, path: (string | number)[]) => void;

const rememberEach = (things: readonly object[], list: string, remember: Remember): void => {
  for (const [i, thing] of things.entries()) remember(thing, [list, i]);
};

const unitOf = (written: UnitsFile['units'][number], register: string): Unit => {
  const { name, names, ...rest } = written;
  return { ...rest, register, names: names ?? [{ value: name ?? rest.id, from: null, to: null }] };
};

/** A register from its file; `name: X` becomes one undated name. */
export function toRegister(file: UnitsFile, remember: Remember): Register {
  const units = file.units.map((u) => unitOf(u, file.register));
  const register: Register = {
    id: file.register,
    name: file.name,
    province: file.province,
    committee: file.committee,
    ...(file.documents === null ? {} : { documents: file.documents }),
    blocks: file.blocks,
    units,
    lineage: file.lineage,
    statedCounts: file.statedCounts,
  };
  remember(register, []);
  rememberEach(register.blocks, 'blocks', remember);
  rememberEach(units, 'units', remember);
  rememberEach(register.lineage, 'lineage', remember);
  rememberEach(register.statedCounts, 'statedCounts', remember);
  return register;
}

const indicatorOf = (written: FamilyFile['indicators'][number], family: string): Indicator => ({
  ...written,
  family,
  scale: written.scale ?? (written.kind === 'ratio' ? 100 : 1),
  decimals: written.decimals ?? (written.kind === 'ratio' ? 1 : 0),
});

/** A family with its indicators and rules; a ratio prints per cent with one decimal unless it says otherwise. */
export function toFamily(
  file: FamilyFile,
  remember: Remember,
): { family: Family; indicators: Indicator[]; rules: Rule[] } {
  const family: Family = { id: file.family, name: file.name, order: file.order };
  const indicators = file.indicators.map((i) => indicatorOf(i, file.family));
  remember(family, []);
  rememberEach(indicators, 'indicators', remember);
  rememberEach(file.rules, 'rules', remember);
  return { family, indicators, rules: file.rules };
}

/** A milestone that states no number is 0 until it is done and 1 from then on. */
const doneBy = ({ kind, op, value }: Pick<Target, 'kind' | 'op' | 'value'>): Partial<Target> =>
  kind === 'milestone' && op === null && value === null ? { op: '>=', value: 1, path: 'step' } : {};

/** Rules of alerts in full: what is not given is as usual. */
const alertRulesOf = ({ conditions = {}, ...given }: NonNullable<PlanFile['alerts']>): AlertRules => ({
  repeat: given.repeat ?? usualRules.repeat,
  head: given.head ?? usualRules.head,
  committee: given.committee ?? usualRules.committee,
  conditions: Object.fromEntries(
    conditionKinds.map((kind) => [kind, { ...usualRules.conditions[kind], ...conditions[kind] }]),
  ) as unknown as AlertRules['conditions'],
});

/** A plan with its targets; thresholds that are not given are Eurostat's. */
export function toPlan(file: PlanFile, calendar: Calendar, remember: Remember): Plan {
  const { plan: id, thresholds, alerts, targets, ...rest } = file;
  const plan: Plan = {
    id,
    ...rest,
    calendar,
    thresholds: thresholds ?? eurostatThresholds,
    ...(alerts ? { alerts: alertRulesOf(alerts) } : {}),
    targets: targets.map((target) => ({ ...target, ...doneBy(target), plan: id })),
  };
  remember(plan, []);
  rememberEach(plan.targets, 'targets', remember);
  rememberEach(plan.statements, 'statements', remember);
  return plan;
}
