import type { AlertRules } from './alerts/condition.ts';
import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import type { Text } from './text.ts';
import type { Level } from './unit.ts';

export type Operator = '>=' | '<=' | '=' | '>' | '<';

/** A sentence as printed. `reading` stands beside it where the document's words are glued together. */
export interface Quote {
  readonly text: string;
  readonly reading: string | null;
  readonly file: string;
  readonly line: number;
  readonly section: string;
}

/** A deadline (thời hạn): the last day that still counts, how precise the document was, and its own words. */
export interface Deadline {
  readonly on: Day;
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
  readonly raw: string;
}

export interface Baseline {
  readonly on: Day;
  readonly value: number;
}

/**
 * A promise (chỉ tiêu): an indicator, a number, a deadline, someone in charge, and the sentence it comes from.
 *
 * `kind`: `number` has a value; `increase` ("tăng") asks to be better than the baseline; `milestone` is 0 or 1 by a
 * date; `recurring` comes back every period and is judged by none; `reference` only points at another document.
 */
export interface Target {
  readonly id: string;
  readonly plan: string;
  readonly indicator: string;
  readonly kind: 'number' | 'increase' | 'milestone' | 'recurring' | 'reference';
  /** `whole`: judged on the roll-up over `levels`. `each`: judged for every unit of `levels`. */
  readonly scope: 'whole' | 'each';
  /** Empty: the whole province. */
  readonly levels: readonly Level[];
  /** A unit id where the promise is one unit's own (a department, a project's owner). */
  readonly subject: string | null;
  readonly lead: string;
  readonly deadline: Deadline;
  readonly op: Operator | null;
  readonly value: number | null;
  /** Far end of a band: 40–50/63 is `<=` 50 with limit 40. */
  readonly limit: number | null;
  /** Of a yearly increment: what the document adds in that year; `value` is the sum since the baseline. */
  readonly increment: number | null;
  readonly baseline: Baseline | null;
  readonly path: 'line' | 'step';
  readonly quote: Quote;
}

/** From which share of the promised pace a target is on track, and from which it is only at risk (defaults: Eurostat). */
export interface Thresholds {
  readonly onTrack: number;
  readonly atRisk: number;
  /** A shortfall within this share of |target − baseline| is on track whatever the pace. */
  readonly tolerance: number;
}

export const eurostatThresholds: Thresholds = { onTrack: 0.95, atRisk: 0.6, tolerance: 0.05 };

export interface PlanDocument {
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly on: Day;
  readonly file: string | null;
}

/** A count that a document states in several places; different values are a contradiction worth a finding. */
export interface Statement {
  readonly subject: string;
  readonly name: Text;
  /** The level whose units are counted: its targets rest on the count. Null where something else is. */
  readonly level: Level | null;
  readonly value: number;
  readonly quote: Quote;
}

/** Under which terms what is published of a plan may be used again. */
export interface OpenData {
  /** Of the SPDX list, or words of its own. */
  readonly licence: string;
  readonly title: Text;
  readonly url: string;
}

/** A plan (kế hoạch): what a province promised in one document. */
export interface Plan {
  readonly id: string;
  readonly title: Text;
  readonly short: Text;
  readonly state: 'open' | 'closed' | 'sample';
  readonly register: string;
  readonly calendar: Calendar;
  readonly document: PlanDocument;
  /** For a sample: the instant its pages, mails and reads stand at. */
  readonly standsAt: string | null;
  readonly thresholds: Thresholds;
  /** Not in versions stored before plans had any. */
  readonly alerts?: AlertRules | undefined;
  /** Not stated: no terms are given. */
  readonly openData?: OpenData | undefined;
  /** Indicators shown though the plan sets no target for them. */
  readonly tracks: readonly string[];
  /** Indices that rank the plan's units, no level by two of them. Not in versions stored before plans named them. */
  readonly indexes?: readonly string[];
  readonly targets: readonly Target[];
  readonly statements: readonly Statement[];
  /** Period the pages open on where no figures say otherwise. */
  readonly firstPeriod: string;
  readonly lastPeriod: string;
  /** Who answers questions about the plan's figures: a unit id. */
  readonly contact: string | null;
}

/** Everything promised, as read from the catalogue text. */
export interface Catalogue {
  readonly families: readonly import('./indicator.ts').Family[];
  readonly indicators: readonly import('./indicator.ts').Indicator[];
  readonly rules: readonly import('./indicator.ts').Rule[];
  readonly registers: readonly import('./unit.ts').Register[];
  readonly plans: readonly Plan[];
  /** Working days that are not worked (lễ, Tết), ISO dates. */
  readonly holidays: readonly Day[];
  /** Not in versions stored before there were indices. */
  readonly indexes?: readonly import('./index/definition.ts').IndexDefinition[];
}
