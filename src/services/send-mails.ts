import { randomUUID } from 'node:crypto';
import { backOff, mostTries } from '../delivery/mail/back-off.ts';
import { composeDigest } from '../delivery/mail/digest-mail.ts';
import { digestPicture } from '../delivery/mail/digest-picture.ts';
import { type Mail, type MailTransport, RefusedAddress } from '../delivery/mail/mail.ts';
import { epoch, type Instant, toUtc } from '../domain/day.ts';
import { byGravity, type Digest } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import {
  claimMails,
  markCancelled,
  markFailed,
  markSent,
  nameSending,
  readdress,
  recordTry,
  sendingNames,
} from '../store/mails.ts';
import type { MailRow } from '../store/schema.ts';
import { answerPath, lastUse, signedLink } from './answer-link.ts';
import { catalogueAt } from './catalogue-at.ts';
import { DigestsNow } from './digests-now.ts';
import { type Envelope, envelopesOf } from './envelopes.ts';
import type { Ports } from './ports.ts';
import { writePublicationMail } from './publication/write-mail.ts';

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
    const envelopes = await named(ports, rows, (plan) => samples.has(plan));
    for (let at = 0; at < envelopes.length; at += together) {
      const some = envelopes.slice(at, at + together).map((one) => sendOne(ports, { ...one, now }, digests, options));
      for (const outcome of await Promise.all(some)) if (outcome) count[outcome] += 1;
    }
  }
}

/** Puts mails into envelopes and fixes their Message-IDs; where another sender has fixed one first, that holds. */
async function named(
  ports: Ports,
  rows: readonly MailRow[],
  isSample: (plan: string) => boolean,
): Promise<readonly Envelope[]> {
  const idsOf = (of: readonly MailRow[]): string[] => of.map((row) => row.message_id);
  const wanted = envelopesOf(rows, isSample);
  await ports.commit(wanted.map(({ messageId, rows: inside }) => nameSending(ports.db, idsOf(inside), messageId)));
  const names = await sendingNames(ports.db, idsOf(rows));
  return envelopesOf(
    rows.map((row) => ({ ...row, sent_as: names.get(row.message_id) ?? null })),
    isSample,
  );
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
    const letter = await letterOf(ports, rows, digests, { mail, pictures });
    const leaving = [
      ...letter.gone.map((row) => markCancelled(ports.db, row.message_id)),
      ...letter.moved.map(({ row, to }) => readdress(ports.db, row.message_id, to, due)),
    ];
    if (leaving.length > 0) await ports.commit(leaving);
    trying = letter.said.map(({ row }) => row);
    if (!letter.mail) return letter.moved.length > 0 ? null : 'cancelled';
    const { where } = await transportFor(letter.mail.sample).deliver({ ...letter.mail, messageId });
    const sent = { at: toUtc(ports.now()), deliveredTo: where, subject: letter.mail.subject };
    await ports.commit(
      letter.said.flatMap(({ row, fingerprint }) => [
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

/** A mail written now; null where nothing is left to say. */
interface Letter {
  readonly mail: Mail | null;
  readonly said: readonly { readonly row: MailRow; readonly fingerprint: string }[];
  /** What there is nothing left to say of. */
  readonly gone: readonly MailRow[];
  /** What is for another address by now. */
  readonly moved: readonly { readonly row: MailRow; readonly to: string }[];
}

async function letterOf(
  ports: Ports,
  rows: readonly MailRow[],
  digests: DigestsNow,
  { mail, pictures }: Pick<SendOptions, 'mail'> & { readonly pictures: boolean },
): Promise<Letter> {
  const [first] = rows;
  if (first && first.bundle !== null) {
    const written = await writePublicationMail(ports, { ...first, bundle: first.bundle }, mail);
    return { mail: written, said: [{ row: first, fingerprint: first.fingerprint }], gone: [], moved: [] };
  }
  const ready: Ready[] = [];
  const gone: MailRow[] = [];
  const moved: Letter['moved'][number][] = [];
  for (const row of rows) {
    const digest = await digests.of(row);
    if (!digest) gone.push(row);
    else if (digest.to !== row.recipient) moved.push({ row, to: digest.to });
    else ready.push({ row, digest });
  }
  const [lead, ...also] = ready.sort((a, b) => byGravity(a.digest, b.digest));
  if (!lead) return { mail: null, said: [], gone, moved };
  const until = lastUse(ports.now());
  const linkOf = ({ digest, row }: Ready) => answerLinkOf(digest, row, mail, until);
  const composed = composeDigest(lead.digest, {
    ...mail,
    chart: pictures ? await digestPicture(lead.digest) : null,
    answerLink: linkOf(lead),
    also: also.map((one) => ({ digest: one.digest, answerLink: linkOf(one) })),
  });
  const said = ready.map(({ row, digest: { fingerprint } }) => ({ row, fingerprint }));
  return { mail: composed, said, gone, moved };
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
