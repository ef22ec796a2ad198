import type { Assessment } from './assess.ts';
import type { Calendar } from './calendar.ts';
import type { Check } from './check.ts';
import type { Day } from './day.ts';
import type { Indicator, Rule } from './indicator.ts';
import type { Observation } from './observation.ts';
import type { Period } from './period.ts';
import type { Plan, Target } from './plan.ts';
import type { RolledLevel } from './roll-up.ts';
import type { Level } from './series.ts';
import type { Shortfall } from './shortfall.ts';
import type { Status } from './status.ts';
import type { Register, Unit } from './unit.ts';

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
