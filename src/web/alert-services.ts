import type { Actor } from '../domain/actor.ts';
import { limitOf, type RuleChange } from '../domain/alerts/rule-change.ts';
import type { Silence } from '../domain/alerts/silence.ts';
import type { Instant } from '../domain/day.ts';
import type { AnswerSheet } from '../services/answer-alerts.ts';
import type { CommitteeView, DecisionRequest, OutcomeRequest, RedCell } from '../services/committee.ts';
import { type DryRun, type DryRunQuestion, linesOf } from '../services/dry-run.ts';
import type { RuleChangeRequest } from '../services/keep-rule-change.ts';
import type { ScoredWarnings } from '../services/read-warning-scores.ts';
import type { ReplayedRun } from '../services/replay-alerts.ts';
import type { Result } from '../services/result.ts';
import type { SilenceRequest } from '../services/silence-alerts.ts';
import type { Watch } from '../services/watch.ts';

export type { AnswerSheet, CommitteeView, DryRun, RedCell, ReplayedRun, RuleChange, ScoredWarnings, Watch };
export { limitOf, linesOf };

/** What the pages about alerts ask of the house. */
export interface AlertServices {
  readonly now: () => Promise<Instant>;
  /** What the link of a mail opens; looking does not use it up. */
  readonly readAnswerSheet: (link: string) => Promise<Result<AnswerSheet>>;
  /** Takes answers by alert, and with them the link. */
  readonly answerAlerts: (
    link: string,
    answers: ReadonlyMap<string, string>,
  ) => Promise<Result<{ readonly answered: number; readonly sheet: AnswerSheet }>>;
  readonly readSilences: (plan: string) => Promise<readonly Silence[]>;
  readonly silenceAlerts: (request: SilenceRequest) => Promise<Result<{ readonly id: string }>>;
  readonly liftSilence: (of: { plan: string; id: string; by: Actor }) => Promise<Result<{ readonly id: string }>>;
  readonly reviveMail: (of: { id: string; by: Actor }) => Promise<Result<{ readonly plan: string }>>;
  readonly dryRun: (question: DryRunQuestion) => Promise<Result<DryRun>>;
  /** The warnings of a plan, each beside what became of its target. */
  readonly readWarningScores: (plan: string) => Promise<Result<ScoredWarnings>>;
  /** Keeps a change of how a plan speaks, from now on. */
  readonly keepRuleChange: (request: RuleChangeRequest) => Promise<Result<{ readonly seq: number }>>;
  readonly readCommittee: (plan: string) => Promise<Result<CommitteeView>>;
  readonly decide: (request: DecisionRequest) => Promise<Result<{ readonly id: string }>>;
  readonly recordOutcome: (request: OutcomeRequest) => Promise<Result<{ readonly id: string }>>;
  readonly recordMeeting: (of: { plan: string; on: string; by: Actor }) => Promise<Result<{ readonly on: string }>>;
  /** How Mốc itself is doing. */
  readonly healthy: () => Promise<Watch>;
  /** The same as Prometheus reads it, and its content type. */
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>;
}
