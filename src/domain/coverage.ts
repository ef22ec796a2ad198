import type { Observation } from './observation.ts';
import { ordinalOf } from './period.ts';
import type { Owed, Report } from './reporting.ts';

/** How many of the figures owed for a period are held. */
export interface Coverage {
  readonly owed: number;
  readonly held: number;
  /** Ids of the indicators without their figure. */
  readonly missing: readonly string[];
  /** Ids of the indicators the unit has said do not apply to it: nothing is owed for them. */
  readonly notApplicable: readonly string[];
}

/**
 * Holds what a unit owes against what it has told. "None arose" is an answer; "no data yet" is none; what was last said
 * not to apply is not owed until a figure comes.
 *
 * @param told the unit's observations of an indicator, in any order
 */
export function coverageOf(owed: readonly Owed[], told: (indicator: string) => readonly Observation[]): Coverage {
  const missing: string[] = [];
  const notApplicable: string[] = [];
  for (const { indicator, period } of owed) {
    const last = lastWord(told(indicator), ordinalOf(period));
    if (last?.state === 'not-applicable') notApplicable.push(indicator);
    else if (last?.period !== period) missing.push(indicator);
  }
  const due = owed.length - notApplicable.length;
  return { owed: due, held: due - missing.length, missing, notApplicable };
}

/** The latest thing told up to a period, but for "no data yet". */
function lastWord(told: readonly Observation[], until: number): Observation | null {
  let last: Observation | null = null;
  for (const o of told) {
    if (o.state === 'no-data' || ordinalOf(o.period) > until) continue;
    if (last === null || ordinalOf(o.period) >= ordinalOf(last.period)) last = o;
  }
  return last;
}

/** How many reports came in time. Reports not handed in and not yet due are counted apart: they are neither. */
export interface Timeliness {
  /** Handed in or overdue. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  readonly waiting: number;
}

/** Counts the states of reports. */
export function timelinessOf(reports: readonly Report[]): Timeliness {
  const count = (state: Report['state']): number => reports.filter((r) => r.state === state).length;
  const waiting = count('waiting');
  return {
    due: reports.length - waiting,
    onTime: count('on-time'),
    late: count('late'),
    overdue: count('overdue'),
    waiting,
  };
}
