import type { Instant } from '../domain/day.ts';
import { countMails, type MailState, someMails } from '../store/mails.ts';
import type { Ports } from './ports.ts';

export interface MailSummary {
  readonly id: string;
  readonly plan: string;
  readonly period: string;
  readonly unit: string;
  readonly unitName: string;
  readonly to: string;
  readonly subject: string;
  /** `failed`: the last try did not reach the server; it will be tried again. `cancelled`: nothing left to say. */
  readonly state: MailState;
  /** The instant the mail speaks of. */
  readonly at: Instant;
  readonly sentAt: Instant | null;
  readonly nextTryAt: Instant | null;
  readonly lastError: string | null;
  /** The outbox file, or the server it went to. */
  readonly deliveredTo: string | null;
}

export interface MailsQuestion {
  readonly plan?: string | undefined;
  readonly state?: MailState | undefined;
  /** From 1. */
  readonly page: number;
}

/** A page of mails, newest first, and how many there are of each plan and state. */
export interface Mails {
  readonly mails: readonly MailSummary[];
  /** Of all pages that were asked about. */
  readonly total: number;
  readonly page: number;
  readonly onPage: number;
  readonly counts: readonly { readonly plan: string; readonly state: MailState; readonly mails: number }[];
}

/** Mails on a page. */
const onPage = 50;

/** A page of the mails that were sent, wait, failed or were cancelled; a page past the last is the last. */
export async function readMails(ports: Ports, { plan, state, page }: MailsQuestion): Promise<Mails> {
  const counts = await countMails(ports.db);
  const asked = counts.filter((c) => (plan ?? c.plan) === c.plan && (state ?? c.state) === c.state);
  const total = asked.reduce((sum, c) => sum + c.mails, 0);
  const pages = Math.max(1, Math.ceil(total / onPage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await someMails(ports.db, { plan, state, offset: (shown - 1) * onPage, limit: onPage });
  const mails = rows.map((row) => ({
    id: row.message_id,
    plan: row.plan,
    period: row.period,
    unit: row.unit,
    unitName: row.unit_name,
    to: row.recipient,
    subject: row.subject,
    state: row.state === 'waiting' && row.last_error !== null ? ('failed' as const) : row.state,
    at: row.at,
    sentAt: row.sent_at,
    nextTryAt: row.next_try_at,
    lastError: row.last_error,
    deliveredTo: row.delivered_to,
  }));
  return { mails, total, page: shown, onPage, counts };
}
