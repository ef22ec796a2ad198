import type { Actor } from '../domain/actor.ts';
import { keyText, type StandingAlert } from '../domain/alerts/alert.ts';
import { toUtc } from '../domain/day.ts';
import type { AlertAnswer } from '../domain/digest-items.ts';
import type { Indicator } from '../domain/indicator.ts';
import { nameOn } from '../domain/unit.ts';
import { alertsOf, answersOf, appendAnswer, appendChange } from '../store/alerts.ts';
import { useOnce, wasUsed } from '../store/used-once.ts';
import { type AnswerLink, isExpired, readLink } from './answer-link.ts';
import { audited } from './audited.ts';
import type { Ports } from './ports.ts';
import { type AlertView, readAlertView } from './read-alerts.ts';
import { done, failed, type Result } from './result.ts';

/** One alert a link lets its reader answer. */
export interface Answerable {
  readonly alert: StandingAlert;
  /** Of its target; null where it has none, as the report. */
  readonly indicator: Indicator | null;
  readonly answer: AlertAnswer | null;
}

/** What the reader of a mail may answer. */
export interface AnswerSheet {
  readonly view: AlertView;
  readonly unit: string;
  readonly unitName: string;
  readonly alerts: readonly Answerable[];
}

/** Longest answer, in characters. */
const longestAnswer = 1000;

/** What a link opens. It is not used up by looking: mail scanners open links. */
export async function readAnswerSheet(ports: Ports, secret: Uint8Array, text: string): Promise<Result<AnswerSheet>> {
  const link = await usable(ports, secret, text);
  return link.ok ? sheetOf(ports, link.value) : link;
}

/** What a link counts once as: the mail it stands in. */
const onceOf = ({ mail }: AnswerLink): string => `answer ${mail}`;

async function usable(ports: Ports, secret: Uint8Array, text: string): Promise<Result<AnswerLink>> {
  const link = readLink(text, secret);
  if (!link) return failed('bad-link', 'Liên kết không đúng.', 'The link is not valid.');
  if (isExpired(link, ports.now())) return failed('expired-link', 'Liên kết đã hết hạn.', 'The link has expired.');
  if (await wasUsed(ports.db, onceOf(link))) {
    return failed('used-link', 'Liên kết đã được dùng.', 'The link has been used.');
  }
  return done(link);
}

async function sheetOf(ports: Ports, { plan, unit, at }: AnswerLink): Promise<Result<AnswerSheet>> {
  const now = await readAlertView(ports, { plan, asOf: ports.now() });
  const standsAt = now?.ok ? now.value.plan.standsAt : null;
  const read = standsAt === null ? now : await readAlertView(ports, { plan, asOf: at });
  if (!read) return failed('bad-link', 'Kế hoạch chưa có kỳ nào.', 'The plan has no period yet.');
  if (!read.ok) return read;
  const view = read.value;
  const [alerts, answers] = [await alertsOf(ports.db, plan, null), await answersOf(ports.db, plan, null)];
  const of = view.register.units.find((u) => u.id === unit);
  const open = [...alerts.values()].filter(
    ({ unit: id, last }) => id === unit && (last.state === 'open' || last.state === 'acknowledged'),
  );
  const targets = new Map(view.plan.targets.map((t) => [t.id, t.indicator]));
  const indicators = new Map(view.catalogue.indicators.map((i) => [i.id, i]));
  return done({
    view,
    unit,
    unitName: of ? nameOn(of, view.scorecard.judgedOn) : unit,
    alerts: open.map((alert) => ({
      alert,
      indicator: indicators.get(targets.get(alert.subject) ?? alert.subject) ?? null,
      answer: answers.get(keyText(alert)) ?? null,
    })),
  });
}

/**
 * Takes the answers of a link's reader, at least one: each alert answered is acknowledged, and the link is used up with
 * it. Of two at once one wins; the other hears that the link has been used.
 *
 * @param given answers by {@link keyText} of the alerts; empty ones are left out
 */
export async function answerAlerts(
  ports: Ports,
  secret: Uint8Array,
  text: string,
  given: ReadonlyMap<string, string>,
): Promise<Result<{ readonly answered: number; readonly sheet: AnswerSheet }>> {
  const link = await usable(ports, secret, text);
  if (!link.ok) return link;
  const sheet = await sheetOf(ports, link.value);
  if (!sheet.ok) return sheet;
  const { view, unit, unitName, alerts } = sheet.value;
  const answers = alerts.flatMap(({ alert }) => {
    const words = (given.get(keyText(alert)) ?? '').trim();
    return words === '' ? [] : [{ alert, words }];
  });
  if (answers.length === 0) return failed('no-answer', 'Chưa viết giải trình nào.', 'No explanation was written.');
  if (answers.some(({ words }) => words.length > longestAnswer)) {
    return failed(
      'long-answer',
      `Một giải trình dài quá ${longestAnswer} ký tự.`,
      `An explanation has more than ${longestAnswer} characters.`,
    );
  }
  const [now, at] = [toUtc(ports.now()), toUtc(view.asOf)];
  const name = link.value.audience === 'head' ? `Lãnh đạo ${unitName}` : unitName;
  const by: Actor = { id: `mailbox:${unit}`, name, role: 'reporter', unit };
  const queries = answers.flatMap(({ alert, words }) => {
    const { condition, subject } = alert;
    const answer = appendAnswer(ports.db, view.plan.id, { condition, unit, subject, at: now, by: name, text: words });
    if (alert.last.state !== 'open') return [answer];
    const change: StandingAlert = { ...alert, seq: alert.seq + 1, last: { state: 'acknowledged', at } };
    return [answer, appendChange(ports.db, view.plan.id, change, at)];
  });
  const subject = `${view.plan.id}/${unit}`;
  const entry = { by, act: 'answer-alerts', subject, detail: { name, answers: answers.length } };
  try {
    await audited(ports, entry, [useOnce(ports.db, onceOf(link.value), now), ...queries]);
  } catch (error) {
    if (await wasUsed(ports.db, onceOf(link.value))) {
      return failed('used-link', 'Liên kết đã được dùng.', 'The link has been used.');
    }
    throw error;
  }
  return done({ answered: answers.length, sheet: sheet.value });
}
