import { backOff } from '../../delivery/mail/back-off.ts';
import { composeLetter } from '../../delivery/mail/letter.tsx';
import type { MailTransport } from '../../delivery/mail/mail.ts';
import { epoch, toUtc } from '../../domain/day.ts';
import { personOf } from '../../store/people.ts';
import type { LinkRow } from '../../store/schema.ts';
import { claimLink, holdsLink, linksDue, updateLink } from '../../store/sign-in-links.ts';
import { unitNameOf } from '../unit-name.ts';
import type { AccountPorts } from './account-ports.ts';
import { newToken } from './secrets.ts';
import { linkHash } from './set-password.ts';

/** How letters leave, and where their links lead. */
export interface Letters {
  readonly baseUrl: string;
  readonly from: string;
  readonly transport: Pick<MailTransport, 'deliver'>;
}

export interface SentLink {
  readonly email: string;
  readonly url: string;
  /** A file of the outbox, or what the mail server answered. */
  readonly where: string;
}

/** Hours a link counts from when it was sent. */
export const linkHours: Readonly<Record<LinkRow['kind'], number>> = { invitation: 7 * 24, reset: 1 };

/** Minutes a sender has a link for itself. */
const leaseMinutes = 10;
/** After so long nobody waits for it any more. */
const patienceHours = 24;

const later = (now: string, minutes: number): string => new Date(epoch(now) + minutes * 60_000).toISOString();

/**
 * Sends the links people asked for. A link's token is made now and only its hash is kept; where the mail server does
 * not answer, the next try makes another.
 */
export async function sendLinks(ports: AccountPorts, letters: Letters): Promise<readonly SentLink[]> {
  const sent: SentLink[] = [];
  for (const link of await linksDue(ports.db, toUtc(ports.now()))) {
    const one = await send(ports, letters, link);
    if (one) sent.push(one);
  }
  return sent;
}

async function send(
  ports: AccountPorts,
  { baseUrl, from, transport }: Letters,
  link: LinkRow,
): Promise<SentLink | null> {
  const now = toUtc(ports.now());
  const person = await personOf(ports.db, link.person);
  if (!person || person.closed_at !== null || epoch(now) - epoch(link.asked_at) > patienceHours * 3_600_000) {
    await ports.commit([updateLink(ports.db, link.id, { next_try_at: null })]);
    return null;
  }
  const token = newToken();
  const claim = {
    token_hash: linkHash(ports, token),
    expires_at: later(now, linkHours[link.kind] * 60),
    next_try_at: later(now, leaseMinutes),
  };
  await ports.commit([claimLink(ports.db, link, claim)]);
  if (!(await holdsLink(ports.db, link.id, claim.token_hash))) return null;
  const url = `${baseUrl}/sign-in/link/${token}`;
  const unit = person.unit === null ? null : await unitNameOf(ports, person.unit);
  try {
    const letter = composeLetter({ ...person, unit, kind: link.kind, url, expiresAt: claim.expires_at, at: now }, from);
    const { where } = await transport.deliver(letter);
    await ports.commit([updateLink(ports.db, link.id, { sent_at: now, next_try_at: null, last_error: null })]);
    return { email: person.email, url, where };
  } catch (error) {
    const last_error = error instanceof Error ? error.message : String(error);
    await ports.commit([
      updateLink(ports.db, link.id, { last_error, next_try_at: toUtc(backOff(link.attempts, now)) }),
    ]);
    return null;
  }
}
