import { createHash } from 'node:crypto';
import { dayInVietnam } from '../../domain/day.ts';
import type { Digest } from '../../domain/digest.ts';
import { periodText } from '../../domain/period.ts';

const sha256 = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex');

/** The host part of an address such as `Mốc <moc@tinh.gov.vn>`. */
export const hostOf = (from: string): string => /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

/**
 * The Message-ID of a digest: the same plan, unit, period and news on the same day give the same id, so a mail tried
 * twice arrives once. The day is part of it: unchanged news repeated after a week must not be dropped as known.
 */
export function messageIdOf({ plan, unit, audience, period, fingerprint, at }: Digest, from: string): string {
  const of = audience === 'unit' ? [] : [audience];
  const hash = sha256(plan.id, unit.id, periodText(period), fingerprint, dayInVietnam(at), ...of);
  return `<${hash.slice(0, 32)}@${hostOf(from)}>`;
}

/** The Message-ID of a mail that brings several digests: that of the digest where it is one, else one of its own. */
export function jointIdOf(ids: readonly string[]): string {
  const [first = ''] = ids;
  return ids.length === 1 ? first : `<${sha256(...ids).slice(0, 32)}@${hostOf(first)}>`;
}

/** The Message-ID of a letter about an account: no two letters are the same. */
export const letterIdOf = (url: string, from: string): string =>
  `<${sha256('letter', url).slice(0, 32)}@${hostOf(from)}>`;

/** What all mails about one plan, unit and period refer to, so that a mailbox shows them together. */
export const threadIdOf = ({ plan, unit, audience, period }: Digest, from: string): string =>
  `<${sha256('thread', plan.id, unit.id, periodText(period), ...(audience === 'unit' ? [] : [audience])).slice(0, 32)}@${hostOf(from)}>`;

/** The Message-ID of a mail that brings a publication: one edition, one reader, one id. */
export const publicationIdOf = (bundle: string, audience: string, unit: string, from: string): string =>
  `<${sha256('publication', bundle, audience, unit).slice(0, 32)}@${hostOf(from)}>`;
