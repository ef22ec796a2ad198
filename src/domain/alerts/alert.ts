import type { Instant } from '../day.ts';
import type { AlertChange } from './alert-change.ts';
import type { ConditionKind } from './condition.ts';

/** What one alert is about: a condition, a unit, and of the unit a target, an indicator, its report or a period. */
export interface AlertKey {
  readonly condition: ConditionKind;
  readonly unit: string;
  readonly subject: string;
}

/** The subject of an overdue report: one alert a unit, however many periods it stays silent. */
export const ownReport = 'report';

export const keyText = ({ condition, unit, subject }: AlertKey): string => `${condition} ${unit} ${subject}`;

/** The figures a sentence about an alert names; absent is null. */
export type AlertFigures = Readonly<Record<string, number | string | null>>;

/** Where an alert stands after all its changes. */
export interface StandingAlert extends AlertKey {
  /** How many changes it has had. */
  readonly seq: number;
  readonly last: AlertChange;
  /** When its condition had held for long enough; null unless it is open or acknowledged. */
  readonly openedAt: Instant | null;
  /** When Mốc first saw it open: people can have known since then, and escalation counts from here. */
  readonly noticedAt: Instant | null;
  readonly figures: AlertFigures;
}
