import { randomUUID } from 'node:crypto';
import { backOff } from '../delivery/mail/back-off.ts';
import { composeDigest } from '../delivery/mail/digest-mail.ts';
import { digestPicture } from '../delivery/mail/digest-picture.ts';
import type { MailTransport } from '../delivery/mail/transport.ts';
import { epoch, type Instant, toUtc } from '../domain/day.ts';
import { type Digest, digestsOf } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { claimMails, markCancelled, markFailed, markSent } from '../store/mails.ts';
import type { MailRow } from '../store/schema.ts';
import { planAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { readScorecard } from './read-scorecard.ts';

export interface SendOptions {
  readonly mail: { readonly baseUrl: string; readonly from: string };
  /** Sample figures have a transport of their own: they never leave the machine. */
  readonly transportFor: (sample: boolean) => MailTransport;
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
    for (const row of rows) {
      const digest = await digests.of(row);
      if (digest) count[await send(ports, row, digest, options)] += 1;
      else {
        await ports.commit([markCancelled(ports.db, row.message_id)]);
        count.cancelled += 1;
      }
    }
  }
}

/** Mails one sender takes at a time, and for how many milliseconds it has them for itself. */
const atOnce = 20;
const lease = 10 * 60_000;

async function send(
  ports: Ports,
  row: MailRow,
  digest: Digest<HeldObservation>,
  { mail, transportFor }: SendOptions,
): Promise<'sent' | 'failed'> {
  try {
    const chart = await digestPicture(digest);
    const composed = composeDigest(digest, { ...mail, chart });
    const { where } = await transportFor(digest.plan.state === 'sample').deliver({
      ...composed,
      messageId: row.message_id,
    });
    const { fingerprint } = digest;
    const sent = { at: toUtc(ports.now()), deliveredTo: where, fingerprint, subject: composed.subject };
    await ports.commit([markSent(ports.db, row.message_id, sent)]);
    return 'sent';
  } catch (error) {
    const now = toUtc(ports.now());
    const reason = error instanceof Error ? error.message : String(error);
    await ports.commit([markFailed(ports.db, row.message_id, reason, toUtc(backOff(row.attempts, now)))]);
    return 'failed';
  }
}

/** The digests a plan's figures give now, read once a plan and period. */
class DigestsNow {
  private readonly read = new Map<string, Promise<ReadonlyMap<string, Digest<HeldObservation>>>>();

  constructor(private readonly ports: Ports) {}

  async of(row: MailRow): Promise<Digest<HeldObservation> | undefined> {
    const key = `${row.plan} ${row.period} ${row.at}`;
    const known = this.read.get(key) ?? this.digests(row);
    this.read.set(key, known);
    return (await known).get(row.unit);
  }

  private async digests(row: MailRow): Promise<ReadonlyMap<string, Digest<HeldObservation>>> {
    const at = await this.instant(row);
    const read = await readScorecard(this.ports, { plan: row.plan, period: row.period, asOf: at });
    if (!read.ok || read.value.plan.state === 'closed') return new Map();
    const { scorecard, register, reports } = read.value;
    const { digests } = digestsOf(scorecard, register, reports, at);
    return new Map(digests.map((d) => [d.unit.id, d]));
  }

  /** A sample's mail is about its own instant; any other about now. */
  private async instant(row: MailRow): Promise<Instant> {
    const found = await planAt(this.ports, row.plan);
    return found.ok && found.value.plan.state === 'sample' ? row.at : this.ports.now();
  }
}
