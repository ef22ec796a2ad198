/** What people are told of, the gravest first. */
export const conditionKinds = [
  'report-overdue',
  'deadline-missed',
  'behind-path',
  'projected-miss',
  'worsened',
  'findings-open',
  'publication-pending',
] as const;

export type ConditionKind = (typeof conditionKinds)[number];

/** `urgent` and `warning` are mailed; a `notice` is listed beside others and never mailed alone; `off` is not looked at. */
export const alertSeverities = ['urgent', 'warning', 'notice', 'off'] as const;

export type AlertSeverity = (typeof alertSeverities)[number];

/** When a condition is spoken of, and when it is over. */
export interface Condition {
  readonly severity: AlertSeverity;
  /** Days it must have been true before its alert opens. */
  readonly hold: number;
  /** Days it must have been over before its alert is resolved. */
  readonly calm: number;
  /** How far beyond its limit a figure must be before the condition counts as over, in the units of the limit. */
  readonly margin: number;
  /**
   * Of `projected-miss` the chance (0–1) under which it is true; of `worsened` the share (0–1) of |target − baseline| by
   * which the figure must have fallen back. Null: the others have none of their own (`behind-path` has the plan's thresholds).
   */
  readonly limit: number | null;
}

/** How a plan speaks to people. */
export interface AlertRules {
  readonly conditions: Readonly<Record<ConditionKind, Condition>>;
  /** Days after which unchanged news is said again. */
  readonly repeat: number;
  /** Working days after which the head of the unit hears of it, and after which the committee does. */
  readonly head: number;
  readonly committee: number;
}

const usual: Condition = { severity: 'warning', hold: 0, calm: 0, margin: 0, limit: null };

/** What holds where a plan does not say otherwise. */
export const usualRules: AlertRules = {
  conditions: {
    'report-overdue': { ...usual, severity: 'urgent' },
    'deadline-missed': { ...usual, severity: 'urgent' },
    'behind-path': { ...usual, margin: 0.05 },
    'projected-miss': { ...usual, hold: 1, calm: 1, margin: 0.1, limit: 0.2 },
    worsened: { ...usual, severity: 'notice', limit: 0.05 },
    'findings-open': { ...usual, severity: 'notice', hold: 3 },
    'publication-pending': { ...usual, hold: 3 },
  },
  repeat: 7,
  head: 7,
  committee: 21,
};

/** The rules of a plan; versions stored before plans had any hold the usual ones. */
export const rulesOf = (plan: { readonly alerts?: AlertRules | undefined }): AlertRules => plan.alerts ?? usualRules;

/** Whether a condition is mailed by itself. */
export const isMailed = ({ severity }: Pick<Condition, 'severity'>): boolean =>
  severity === 'urgent' || severity === 'warning';
