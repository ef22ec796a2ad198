import type { Instant } from '../domain/day.ts';
import { latestMails } from '../store/mails.ts';
import type { Ports } from './ports.ts';

export interface MailSummary {
  readonly id: string;
  readonly plan: string;
  readonly unit: string;
  readonly unitName: string;
  readonly to: string;
  readonly subject: string;
  /** `failed`: the last try did not reach the server; it will be tried again. `cancelled`: nothing left to say. */
  readonly state: 'waiting' | 'sent' | 'failed' | 'cancelled';
  readonly at: Instant;
  readonly nextTryAt: Instant | null;
  readonly lastError: string | null;
  /** The outbox file, or the server it went to. */
  readonly deliveredTo: string | null;
}

/** Mails sent and waiting, newest first. */
export const readMails = async (ports: Ports, limit = 200): Promise<MailSummary[]> =>
  (await latestMails(ports.db, limit)).map((row) => ({
    id: row.message_id,
    plan: row.plan,
    unit: row.unit,
    unitName: row.unit_name,
    to: row.recipient,
    subject: row.subject,
    state: row.state === 'waiting' && row.last_error !== null ? 'failed' : row.state,
    at: row.at,
    nextTryAt: row.next_try_at,
    lastError: row.last_error,
    deliveredTo: row.delivered_to,
  }));
