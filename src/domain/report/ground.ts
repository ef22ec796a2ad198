import type { Changes } from '../changes.ts';
import type { Day, Instant } from '../day.ts';
import type { AlertAnswer } from '../digest-items.ts';
import type { Scoring } from '../index/score.ts';
import type { Family } from '../indicator.ts';
import type { Issuer } from '../issuer.ts';
import type { HeldObservation } from '../observation.ts';
import type { Period } from '../period.ts';
import type { Plan } from '../plan.ts';
import type { PlanLinks } from '../plan-links.ts';
import type { Report } from '../reporting.ts';
import type { Card, Judged } from '../standing.ts';
import type { Language, Text } from '../text.ts';
import type { Register, Block as UnitBlock } from '../unit.ts';
import type { Picture } from './document.ts';

/** A unit in its league table. */
export interface RankedUnit {
  readonly unit: string;
  readonly unitName: string;
  /** As printed, with a decimal point; null without a score. */
  readonly printed: string | null;
  readonly rank: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** Its rank in the period before. */
  readonly before: number | null;
  readonly grade: Text | null;
}

/** The league table of one block. */
export interface RankedBlock {
  readonly block: UnitBlock;
  readonly period: Period;
  /** Every step of the scores. */
  readonly scoring: Scoring;
  readonly units: readonly RankedUnit[];
}

/** What the committee decided about a target of a unit, and what came of it. */
export interface Decision {
  readonly text: string;
  readonly decidedOn: Day;
  readonly dueOn: Day | null;
  readonly outcomes: readonly {
    readonly outcome: 'done' | 'under-way' | 'not-done';
    readonly text: string;
    readonly on: Day;
  }[];
}

/** A target that is behind or missed, with what its unit answered and what was decided. */
export interface LaggingTarget {
  readonly cell: Judged;
  readonly answer: AlertAnswer | null;
  readonly decisions: readonly Decision[];
}

/** A decision with what it is about. */
export interface DecidedTarget {
  readonly unitName: string;
  /** Null where the plan no longer sets the target for the unit. */
  readonly cell: Judged | null;
  readonly decision: Decision;
}

/** Everything a document is written from. Pure values: the same ground gives the same words. */
export interface ReportGround {
  readonly language: Language;
  readonly plan: Plan;
  readonly families: readonly Family[];
  readonly register: Register;
  readonly issuer: Issuer;
  readonly scorecard: Card;
  readonly reports: ReadonlyMap<string, Report>;
  readonly asOf: Instant;
  readonly leagues: readonly RankedBlock[];
  /** Null: explanations and decisions are not for the reader of this document, or the plan raises no alerts. */
  readonly lagging: readonly LaggingTarget[] | null;
  /** Everything that was decided, the newest first; empty where the reader may not know it. */
  readonly decided: readonly DecidedTarget[];
  readonly holidays: readonly Day[];
  readonly committee: string;
  /** The day of the last meeting that is recorded; null: none. */
  readonly lastMeeting: Day | null;
  readonly changes: { readonly period: Period; readonly changes: Changes<HeldObservation> } | null;
  /** Whether the reader may know which figures have open findings. */
  readonly findings: boolean;
  readonly pictures: readonly Picture[];
  /** Addresses that open explanations, complete but for the host. */
  readonly links: PlanLinks;
  /** "https://moc.tinh.gov.vn", without a slash at its end. */
  readonly baseUrl: string;
  /** The one page that a reader without an account can open; null: explanations are open to the reader. */
  readonly publicPage: string | null;
}

/** A whole address: of an explanation, or of the page that is open to everybody. */
export const addressOf = ({ baseUrl, publicPage }: ReportGround, path: string): string =>
  `${baseUrl}${publicPage ?? path}`;
