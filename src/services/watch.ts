import { addDays, type Day, dayInVietnam, epoch, type Instant, isWorkingDay } from '../domain/day.ts';
import { instantText, numberText } from '../domain/notation.ts';
import type { Text } from '../domain/text.ts';
import { lastRun, queueState } from '../store/mails.ts';
import { answers } from '../store/migrate.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { runAt } from './replay-alerts.ts';

/** How Mốc itself is doing. */
export interface Watch {
  /** Whether the database answers. */
  readonly ok: boolean;
  readonly database: string;
  /** What a person must look at, in words; none while all is well. */
  readonly problems: readonly Text[];
  readonly alerts: {
    /** The last morning run of an open plan; null: none yet. */
    readonly lastRun: Instant | null;
    /** The last one there should have been; null: no plan is open. */
    readonly expected: Instant | null;
    /** Items the last run could not compute. */
    readonly aside: number;
  };
  readonly mails: {
    readonly waiting: number;
    readonly failing: number;
    readonly dead: number;
    /** Since when the oldest mail has waited. */
    readonly oldest: Instant | null;
  };
}

/** How long after its time a run is late, and how long mails may wait, in milliseconds. */
const lateRun = 60 * 60_000;
const longWait = 24 * 60 * 60_000;

/** Looks at the runs and the queue: a run that did not happen and mails that pile up are problems. */
export async function watch(ports: Ports): Promise<Watch> {
  const ok = await answers(ports.db);
  const { engine: database = 'sqlite' } = ports;
  if (!ok) return { ok, database, problems: [], alerts: { lastRun: null, expected: null, aside: 0 }, mails: none };
  const now = ports.now();
  const { plans } = await catalogueAt(ports, now);
  const open = plans.filter((p) => p.state === 'open').map((p) => p.id);
  const last = await lastRun(ports.db, open);
  const mails = await queueState(ports.db);
  const expected = open.length > 0 ? expectedRun(now) : null;
  const alerts = { lastRun: last?.at ?? null, expected, aside: last?.aside ?? 0 };
  return { ok, database, problems: problemsOf({ alerts, mails }, now), alerts, mails };
}

const none: Watch['mails'] = { waiting: 0, failing: 0, dead: 0, oldest: null };

/** The last morning on which there should have been a run by now. */
export function expectedRun(now: Instant): Instant {
  const due = (day: Day): boolean => isWorkingDay(day, []) && epoch(runAt(day)) <= epoch(now);
  let day = dayInVietnam(now);
  while (!due(day)) day = addDays(day, -1);
  return runAt(day);
}

function problemsOf({ alerts, mails }: Pick<Watch, 'alerts' | 'mails'>, now: Instant): Text[] {
  const problems: Text[] = [];
  const { expected, lastRun: last, aside } = alerts;
  const since = expected === null ? 0 : epoch(now) - epoch(expected);
  if (expected !== null && since > lateRun && (last === null || epoch(last) < epoch(expected))) {
    problems.push({
      vi: `Lần chạy cảnh báo lúc ${instantText(expected, 'vi')} đã không diễn ra.`,
      en: `The alert run of ${instantText(expected, 'en')} did not happen.`,
    });
  }
  if (aside > 0) {
    problems.push({
      vi: `Lần chạy gần nhất có ${numberText(aside, 'vi')} mục không tính được.`,
      en: `The last run could not compute ${numberText(aside, 'en')} items.`,
    });
  }
  if (mails.oldest !== null && epoch(now) - epoch(mails.oldest) > longWait) {
    problems.push({
      vi: `${numberText(mails.waiting, 'vi')} thư đang chờ, thư lâu nhất từ ${instantText(mails.oldest, 'vi')}.`,
      en: `${numberText(mails.waiting, 'en')} mails wait, the oldest since ${instantText(mails.oldest, 'en')}.`,
    });
  }
  if (mails.dead > 0) {
    problems.push({
      vi: `${numberText(mails.dead, 'vi')} thư không gửi được, không thử lại nữa.`,
      en: `${numberText(mails.dead, 'en')} mails could not be sent and are no longer tried.`,
    });
  }
  return problems;
}
