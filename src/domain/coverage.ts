import { inOrder } from './in-order.ts';
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
    const words = told(indicator).filter((o) => o.state !== 'no-data' && ordinalOf(o.period) <= ordinalOf(period));
    const last = inOrder(words, (a, b) => ordinalOf(a.period) - ordinalOf(b.period)).at(-1);
    if (last?.state === 'not-applicable') notApplicable.push(indicator);
    else if (last?.period !== period) missing.push(indicator);
  }
  const due = owed.length - notApplicable.length;
  return { owed: due, held: due - missing.length, missing, notApplicable };
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
