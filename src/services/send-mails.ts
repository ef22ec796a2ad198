import { randomUUID } from 'node:crypto';
import { backOff, mostTries } from '../delivery/mail/back-off.ts';
import { composeDigest } from '../delivery/mail/digest-mail.ts';
import { digestPicture } from '../delivery/mail/digest-picture.ts';
import { type MailTransport, RefusedAddress } from '../delivery/mail/mail.ts';
import { epoch, type Instant, toUtc } from '../domain/day.ts';
import { byGravity, type Digest } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { claimMails, markCancelled, markFailed, markSent, nameSending, readdress, recordTry } from '../store/mails.ts';
import type { MailRow } from '../store/schema.ts';
import { answerPath, lastUse, signedLink } from './answer-link.ts';
import { catalogueAt } from './catalogue-at.ts';
import { DigestsNow } from './digests-now.ts';
import { type Envelope, envelopesOf } from './envelopes.ts';
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
 * Sends what is due, one mail a person. Content is built now, from what is known now, so a figure corrected in the meantime
 * cancels or changes its mail; a server that does not answer leaves the mail in the queue for a later try.
 */
export async function sendMails(ports: Ports, options: SendOptions): Promise<Sent> {
  const count = { sent: 0, failed: 0, cancelled: 0 };
  const digests = new DigestsNow(ports);
  const samples = await samplePlans(ports);
  const by = randomUUID();
  const now = toUtc(ports.now());
  for (;;) {
    const until = new Date(epoch(ports.now()) + lease).toISOString();
    const rows = await claimMails(ports.db, ports.commit, { by, now, until, people: atOnce });
    if (rows.length === 0) return count;
    const envelopes = envelopesOf(rows, (plan) => samples.has(plan));
    await ports.commit(
      envelopes.map(({ messageId, rows: inside }) =>
        nameSending(
          ports.db,
          inside.map((row) => row.message_id),
          messageId,
        ),
      ),
    );
    for (let at = 0; at < envelopes.length; at += together) {
      const some = envelopes.slice(at, at + together).map((one) => sendOne(ports, { ...one, now }, digests, options));
      for (const outcome of await Promise.all(some)) if (outcome) count[outcome] += 1;
    }
  }
}

/** People one sender writes to at a time, and for how many milliseconds it has their mails for itself. */
const atOnce = 40;
const lease = 10 * 60_000;

/** Mails on their way at once: while one waits for the server the next is written. */
const together = 8;

async function samplePlans(ports: Ports): Promise<ReadonlySet<string>> {
  const { plans } = await catalogueAt(ports, ports.now());
  return new Set(plans.filter((p) => p.state === 'sample').map((p) => p.id));
}

/** A mail of the queue and what it has to say now. */
interface Ready {
  readonly row: MailRow;
  readonly digest: Digest<HeldObservation>;
}

/** Null: all of it is for another address by now, where it goes next. */
async function sendOne(
  ports: Ports,
  { messageId, rows, now: due }: Envelope & { readonly now: Instant },
  digests: DigestsNow,
  { mail, transportFor, pictures = true }: SendOptions,
): Promise<keyof Sent | null> {
  const tried = ({ message_id, attempts }: MailRow, outcome: 'sent' | 'failed' | 'refused', answer: string) =>
    recordTry(ports.db, { message_id, attempt: attempts + 1, at: toUtc(ports.now()), outcome, answer });
  let trying = rows;
  try {
    const ready: Ready[] = [];
    const leaving: ReturnType<typeof markCancelled>[] = [];
    let gone = 0;
    for (const row of rows) {
      const digest = await digests.of(row);
      if (!digest) {
        gone += 1;
        leaving.push(markCancelled(ports.db, row.message_id));
      } else if (digest.to !== row.recipient) leaving.push(readdress(ports.db, row.message_id, digest.to, due));
      else ready.push({ row, digest });
    }
    if (leaving.length > 0) await ports.commit(leaving);
    trying = ready.map(({ row }) => row);
    const [lead, ...also] = ready.sort((a, b) => byGravity(a.digest, b.digest));
    if (!lead) return gone === rows.length ? 'cancelled' : null;
    const until = lastUse(ports.now());
    const linkOf = ({ digest, row }: Ready) => answerLinkOf(digest, row, mail, until);
    const chart = pictures ? await digestPicture(lead.digest) : null;
    const composed = composeDigest(lead.digest, {
      ...mail,
      chart,
      answerLink: linkOf(lead),
      also: also.map((one) => ({ digest: one.digest, answerLink: linkOf(one) })),
    });
    const transport = transportFor(lead.digest.plan.state === 'sample');
    const { where } = await transport.deliver({ ...composed, messageId });
    const sent = { at: toUtc(ports.now()), deliveredTo: where, subject: composed.subject };
    await ports.commit(
      ready.flatMap(({ row, digest: { fingerprint } }) => [
        markSent(ports.db, row.message_id, { ...sent, fingerprint }),
        tried(row, 'sent', where),
      ]),
    );
    return 'sent';
  } catch (error) {
    const now = toUtc(ports.now());
    const reason = error instanceof Error ? error.message : String(error);
    const refused = error instanceof RefusedAddress;
    await ports.commit(
      trying.flatMap((row) => {
        const over = refused || row.attempts + 1 >= mostTries;
        const next = over ? null : toUtc(backOff(row.attempts, now));
        return [markFailed(ports.db, row.message_id, reason, next), tried(row, refused ? 'refused' : 'failed', reason)];
      }),
    );
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
