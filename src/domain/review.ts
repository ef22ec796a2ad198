import type { Act } from './access.ts';
import { may } from './access.ts';
import type { Actor } from './actor.ts';
import { epoch, type Instant } from './day.ts';

/** Where the report of a unit stands: `draft` before it is first handed in, `returned` once it was sent back. */
export type ReportState = 'not-started' | 'draft' | 'submitted' | 'returned' | 'verified' | 'published';

/** What somebody did to a report, in order from 1. Never edited: a later one follows. */
export interface ReportEvent {
  readonly seq: number;
  /** `reopened` and `corrected` leave the state as it was. */
  readonly state: Exclude<ReportState, 'not-started'> | 'reopened' | 'corrected';
  readonly at: Instant;
  /** The account, and the name as it was then. */
  readonly by: string;
  readonly name: string;
  readonly comment: string | null;
  /** Of a reopening: until when the unit may fill in again. */
  readonly until: Instant | null;
  /** The import that holds the figures of a submission, or of values the coordinator corrected. */
  readonly importId: string | null;
}

/** Where a report stands at an instant, and what follows from that. */
export interface Standing {
  readonly state: ReportState;
  /** Until when it is open again; null where it is not. */
  readonly openUntil: Instant | null;
  /** Place of the last event; 0 where there is none. */
  readonly seq: number;
  /** When it was first handed in, while it counts as handed in; a returned report is owed again. */
  readonly handedInAt: Instant | null;
  /** Figures were changed after they had been published. */
  readonly corrected: boolean;
  /** The last import its figures came with. */
  readonly importId: string | null;
}

const handedIn: readonly ReportState[] = ['submitted', 'verified', 'published'];

/** Where a report stands at an instant after all that was done to it; a reopening ends by itself. */
export function standingOf(events: readonly ReportEvent[], at: Instant): Standing {
  let state: ReportState = 'not-started';
  let first: Instant | null = null;
  let openUntil: Instant | null = null;
  let corrected = false;
  let importId: string | null = null;
  for (const event of events) {
    if (event.state === 'reopened') {
      openUntil = event.until;
      continue;
    }
    if (event.importId !== null) importId = event.importId;
    if (event.state === 'corrected') corrected = true;
    else state = event.state;
    if (event.state === 'submitted') {
      first ??= event.at;
      openUntil = null;
    }
  }
  const isOpen = openUntil !== null && epoch(at) <= epoch(openUntil) && handedIn.includes(state);
  return {
    state,
    openUntil: isOpen ? openUntil : null,
    seq: events.at(-1)?.seq ?? 0,
    handedInAt: handedIn.includes(state) ? first : null,
    corrected,
    importId,
  };
}

/**
 * When a unit handed in: by the act of doing so, once it was ever done. Figures that came in another way (a file the
 * coordinator took) count until then, from when the first was recorded.
 *
 * @param recorded when the first of its figures was recorded; undefined: none is
 */
export function handedInAt(events: readonly ReportEvent[], recorded: Instant | undefined, at: Instant): Instant | null {
  const byAct = events.some((e) => e.state === 'submitted');
  return byAct ? standingOf(events, at).handedInAt : (recorded ?? null);
}

/** What can be done to a report. */
export type Step = 'fill' | 'submit' | 'return' | 'verify' | 'publish' | 'correct' | 'reopen';

interface StepRule {
  /** What a person must be allowed to do. */
  readonly act: Act;
  readonly from: readonly ReportState[];
  /** Also while the report is open again. */
  readonly reopened: boolean;
  /** Has to say why. */
  readonly reason: boolean;
}

/** Who may do which step, and from where. */
export const steps: Readonly<Record<Step, StepRule>> = {
  fill: { act: 'fill-report', from: ['not-started', 'draft', 'returned'], reopened: true, reason: false },
  submit: { act: 'submit-report', from: ['not-started', 'draft', 'returned'], reopened: true, reason: false },
  return: { act: 'review-report', from: ['submitted'], reopened: false, reason: true },
  verify: { act: 'review-report', from: ['submitted'], reopened: false, reason: false },
  publish: { act: 'publish-campaign', from: ['verified'], reopened: false, reason: false },
  correct: { act: 'review-report', from: ['published'], reopened: false, reason: true },
  reopen: { act: 'reopen-report', from: ['submitted', 'verified', 'published'], reopened: false, reason: true },
};

/** Whether a report stands where a step can be done. */
export function isOpenFor(step: Step, { state, openUntil }: Standing): boolean {
  const rule = steps[step];
  return openUntil !== null ? rule.reopened : rule.from.includes(state);
}

/** Whether somebody may do a step at all; whether to this unit, `mayTo` says. */
export const mayStep = (actor: Pick<Actor, 'role'>, step: Step): boolean => may(actor, steps[step].act);
