import { randomUUID } from 'node:crypto';
import { backOff, mostTries } from '../delivery/mail/back-off.ts';
import { composeDigest } from '../delivery/mail/digest-mail.ts';
import { digestPicture } from '../delivery/mail/digest-picture.ts';
import { type MailTransport, RefusedAddress } from '../delivery/mail/mail.ts';
import { epoch, type Instant, toUtc } from '../domain/day.ts';
import type { Digest } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { claimMails, markCancelled, markFailed, markSent, recordTry } from '../store/mails.ts';
import type { MailRow } from '../store/schema.ts';
import { answerPath, lastUse, signedLink } from './answer-link.ts';
import { DigestsNow } from './digests-now.ts';
import type { Ports } from './ports.ts';

export interface SendOptions {
  /** Without a secret the mails carry no link to answer by. */
  readonly mail: { readonly baseUrl: string; readonly from: string; readonly secret?: Uint8Array | undefined };
  /** Sample figures have a transport of their own: they never leave the machine. */
  readonly transportFor: (sample: boolean) => MailTransport;
  /** Whether mails carry their picture; by default they do. */
  readonly pictures?: boolean;
}

export interface Sent {
  readonly sent: number;
  readonly failed: number;
  readonly cancelled: number;
}

/**
 * Sends what is due. Content is built now, from what is known now, so a figure corrected in the meantime cancels or
 * changes its mail; a server that does not answer leaves the mail in the queue for a later try.
 */
export async function sendMails(ports: Ports, options: SendOptions): Promise<Sent> {
  const count = { sent: 0, failed: 0, cancelled: 0 };
  const digests = new DigestsNow(ports);
  const by = randomUUID();
  const now = toUtc(ports.now());
  for (;;) {
    const until = new Date(epoch(ports.now()) + lease).toISOString();
    const rows = await claimMails(ports.db, ports.commit, { by, now, until, most: atOnce });
    if (rows.length === 0) return count;
    for (let at = 0; at < rows.length; at += together) {
      const some = rows.slice(at, at + together).map((row) => sendOne(ports, row, digests, options));
      for (const outcome of await Promise.all(some)) count[outcome] += 1;
    }
  }
}

/** Mails one sender takes at a time, and for how many milliseconds it has them for itself. */
const atOnce = 40;
const lease = 10 * 60_000;

/** Mails on their way at once: while one waits for the server the next is written. */
const together = 8;

async function sendOne(
  ports: Ports,
  row: MailRow,
  digests: DigestsNow,
  { mail, transportFor, pictures = true }: SendOptions,
): Promise<keyof Sent> {
  const attempt = row.attempts + 1;
  const tried = (outcome: 'sent' | 'failed' | 'refused', answer: string) =>
    recordTry(ports.db, { message_id: row.message_id, attempt, at: toUtc(ports.now()), outcome, answer });
  try {
    const digest = await digests.of(row);
    if (!digest) {
      await ports.commit([markCancelled(ports.db, row.message_id)]);
      return 'cancelled';
    }
    const answerLink = answerLinkOf(digest, row, mail, lastUse(ports.now()));
    const chart = pictures ? await digestPicture(digest) : null;
    const composed = composeDigest(digest, { ...mail, answerLink, chart });
    const { where } = await transportFor(digest.plan.state === 'sample').deliver({
      ...composed,
      messageId: row.message_id,
    });
    const sent = {
      at: toUtc(ports.now()),
      deliveredTo: where,
      fingerprint: digest.fingerprint,
      subject: composed.subject,
    };
    await ports.commit([markSent(ports.db, row.message_id, sent), tried('sent', where)]);
    return 'sent';
  } catch (error) {
    const now = toUtc(ports.now());
    const reason = error instanceof Error ? error.message : String(error);
    const refused = error instanceof RefusedAddress;
    const next = refused || attempt >= mostTries ? null : toUtc(backOff(row.attempts, now));
    await ports.commit([
      markFailed(ports.db, row.message_id, reason, next),
      tried(refused ? 'refused' : 'failed', reason),
    ]);
    return 'failed';
  }
}

/** Where the unit, or its head, can answer without signing in; null without a secret, and for the committee. */
function answerLinkOf(
  { audience, at }: Digest<HeldObservation>,
  { plan, unit, message_id }: MailRow,
  { baseUrl, secret }: SendOptions['mail'],
  until: Instant,
): string | null {
  if (!secret || audience === 'committee') return null;
  return `${baseUrl}${answerPath(signedLink({ plan, unit, audience, mail: message_id, at, until }, secret))}`;
}
