import { randomUUID } from 'node:crypto';
import { may } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { keyText, type StandingAlert } from '../domain/alerts/alert.ts';
import { isMailed } from '../domain/alerts/condition.ts';
import { addDays, type Day, dayInVietnam, endOfDayInVietnam, isDay, toUtc } from '../domain/day.ts';
import type { AlertAnswer } from '../domain/digest-items.ts';
import type { HeldObservation } from '../domain/observation.ts';
import type { Cell, Scorecard } from '../domain/scorecard.ts';
import { isBehind } from '../domain/status.ts';
import { changesIn } from '../store/alerts.ts';
import {
  addDecision,
  addMeeting,
  addOutcome,
  type DecisionRecord,
  decisionsOf,
  meetingsOf,
} from '../store/decisions.ts';
import { audited } from './audited.ts';
import { lookAtAlerts } from './look-at-alerts.ts';
import type { Ports } from './ports.ts';
import { type AlertView, readAlertView, runningPlans } from './read-alerts.ts';
import { forbidden } from './report-at.ts';
import { done, failed, type Result } from './result.ts';

/** A target that is behind or missed, with who answers for it and what has been done. */
export interface RedCell {
  readonly cell: Cell<HeldObservation>;
  readonly alert: StandingAlert | null;
  readonly answer: AlertAnswer | null;
  /** The newest first. */
  readonly decisions: readonly DecisionRecord[];
}

/** What the committee has before it. */
export interface CommitteeView {
  readonly view: AlertView;
  /** What has changed is counted from the end of this day: the last meeting, else a month ago. */
  readonly since: Day;
  readonly lastMeeting: Day | null;
  /** Alerts that opened since then and are open, and those that were resolved. */
  readonly opened: readonly StandingAlert[];
  readonly resolved: readonly StandingAlert[];
  /** Worst first. */
  readonly red: readonly RedCell[];
}

/** Days looked back where no meeting has been recorded. */
const usualDays = 30;

/** What changed since the last meeting, and every red cell with its explanation and decisions. */
export async function readCommittee(ports: Ports, plan: string): Promise<Result<CommitteeView>> {
  const running = (await runningPlans(ports)).find((p) => p.id === plan);
  const read = running ? await readAlertView(ports, { plan, asOf: running.asOf }) : null;
  if (!read) {
    return failed('unknown-plan', 'Kế hoạch này không đang thực hiện.', 'The plan is not running.');
  }
  if (!read.ok) return read;
  const view = read.value;
  const { alerts, rules, spoken } = await lookAtAlerts(ports, view);
  const today = dayInVietnam(view.asOf);
  const lastMeeting = (await meetingsOf(ports.db, plan)).find((day) => day <= today) ?? null;
  const since = lastMeeting ?? addDays(today, -usualDays);
  const span = { after: toUtc(endOfDayInVietnam(since)), until: toUtc(view.asOf) };
  const changes = await changesIn(ports.db, plan, span);
  const decisions = await decisionsOf(ports.db, plan);
  const last = new Map(changes.map((change) => [keyText(change), change]));
  const told = [...last.values()].filter((c) => isMailed(rules.conditions[c.condition]));
  const opened = told.filter((c) => c.openedAt !== null && c.openedAt > span.after);
  const resolved = told.filter((c) => c.last.state === 'resolved');
  const red = redCells(view.scorecard, { alerts, answers: spoken.answers, decisions });
  return done({ view, since, lastMeeting, opened, resolved, red });
}

interface Around {
  readonly alerts: ReadonlyMap<string, StandingAlert>;
  readonly answers: ReadonlyMap<string, AlertAnswer>;
  readonly decisions: readonly DecisionRecord[];
}

/** The targets of units that are behind or missed, worst first, each with what was answered and decided. */
export const redCells = (
  { cells }: Scorecard<HeldObservation>,
  { alerts, answers, decisions }: Around,
): readonly RedCell[] =>
  cells
    .filter((c) => c.role === 'unit' && c.status !== null && isBehind(c.status) && c.target !== null)
    .sort((a, b) => (a.assessment?.pace ?? -1) - (b.assessment?.pace ?? -1))
    .map((cell): RedCell => {
      const subject = cell.target?.id ?? '';
      const condition = cell.status === 'missed' ? 'deadline-missed' : 'behind-path';
      const key = keyText({ condition, unit: cell.unit.id, subject });
      const own = decisions.filter((d) => d.unit === cell.unit.id && d.target === subject);
      return { cell, alert: alerts.get(key) ?? null, answer: answers.get(key) ?? null, decisions: own };
    });

const longestText = 1000;

/** What is wrong with words a person wrote, if anything. */
function refused(text: string): Result<never> | null {
  if (text === '') return failed('empty-decision', 'Phải viết nội dung.', 'The text is missing.');
  if (text.length <= longestText) return null;
  return failed(
    'empty-decision',
    `Nội dung dài ${text.length} ký tự, tối đa ${longestText}.`,
    `The text has ${text.length} characters, at most ${longestText}.`,
  );
}

export interface DecisionRequest {
  readonly plan: string;
  readonly unit: string;
  readonly target: string;
  readonly text: string;
  /** By when it is to be done; null: not said. */
  readonly dueOn: Day | null;
  readonly by: Actor;
}

/** Records what was decided about one target of one unit, today. */
export async function decide(
  ports: Ports,
  { by, ...asked }: DecisionRequest,
): Promise<Result<{ readonly id: string }>> {
  if (!may(by, 'record-decisions')) return forbidden();
  const read = await readCommittee(ports, asked.plan);
  if (!read.ok) return read;
  const { scorecard, asOf } = read.value.view;
  if (!scorecard.cells.some((c) => c.unit.id === asked.unit && c.target?.id === asked.target)) {
    return failed('not-found', 'Không có chỉ tiêu này của đơn vị.', 'The unit has no such target.');
  }
  const text = asked.text.trim();
  const wrong = refused(text);
  if (wrong) return wrong;
  const today = dayInVietnam(asOf);
  if (asked.dueOn !== null && (!isDay(asked.dueOn) || asked.dueOn < today)) {
    return failed(
      'bad-day',
      `Ngày phải xong ${asked.dueOn} phải từ ${today} trở đi.`,
      `The day it is due, ${asked.dueOn}, must be ${today} or later.`,
    );
  }
  const { plan, unit, target, dueOn } = asked;
  const row = { id: randomUUID(), plan, unit, target, text, decided_on: today, due_on: dueOn };
  const query = addDecision(ports.db, { ...row, recorded_at: toUtc(ports.now()), recorded_by: by.name });
  await audited(ports, { by, act: 'record-decision', subject: `${plan}/${unit}`, detail: { target, dueOn } }, [query]);
  return done({ id: row.id });
}

export interface OutcomeRequest {
  readonly plan: string;
  readonly decision: string;
  readonly outcome: 'done' | 'under-way' | 'not-done';
  readonly text: string;
  readonly by: Actor;
}

/** Records what came of a decision. */
export async function recordOutcome(
  ports: Ports,
  { by, ...asked }: OutcomeRequest,
): Promise<Result<{ readonly id: string }>> {
  if (!may(by, 'record-decisions')) return forbidden();
  const decision = (await decisionsOf(ports.db, asked.plan)).find((d) => d.id === asked.decision);
  if (!decision) return failed('not-found', 'Không có quyết định này.', 'There is no such decision.');
  const text = asked.text.trim();
  const wrong = refused(text);
  if (wrong) return wrong;
  const { plan, outcome } = asked;
  const row = { decision_id: decision.id, seq: decision.outcomes.length + 1, outcome, text };
  const query = addOutcome(ports.db, { ...row, recorded_at: toUtc(ports.now()), recorded_by: by.name });
  const subject = `${plan}/${decision.unit}`;
  await audited(ports, { by, act: 'record-outcome', subject, detail: { decision: decision.id, outcome } }, [query]);
  return done({ id: decision.id });
}

/** Records that the committee met: what changes from then on is counted anew. */
export async function recordMeeting(
  ports: Ports,
  { plan, on, by }: { readonly plan: string; readonly on: Day; readonly by: Actor },
): Promise<Result<{ readonly on: Day }>> {
  if (!may(by, 'record-decisions')) return forbidden();
  const running = (await runningPlans(ports)).find((p) => p.id === plan);
  if (!running) return failed('unknown-plan', 'Kế hoạch này không đang thực hiện.', 'The plan is not running.');
  const today = dayInVietnam(running.asOf);
  if (!isDay(on) || on > today) {
    return failed(
      'bad-day',
      `Ngày họp ${on} phải đến ${today}.`,
      `The day of the meeting, ${on}, must be ${today} or earlier.`,
    );
  }
  const query = addMeeting(ports.db, { plan, held_on: on, recorded_at: toUtc(ports.now()), recorded_by: by.name });
  await audited(ports, { by, act: 'record-meeting', subject: plan, detail: { on } }, [query]);
  return done({ on });
}
