import { epoch, type Instant } from '../../domain/day.ts';
import { keyedHash, sameHash } from './secrets.ts';

/** A session ends after this long without a page, and in any case after {@link longestHours}. */
const idleMinutes = 60;
export const longestHours = 12;
/** The mark of when a browser was last seen is renewed this often. */
const renewMinutes = 5;

const mac = (secret: Uint8Array, token: string, seen: string): string =>
  keyedHash(secret, 'session seen', `${token} ${seen}`);

/**
 * What a browser holds: the session's token, when it was last seen, and a seal on both. When somebody was last seen is
 * not written to the database: every reader would change it with every page.
 */
export const sessionText = (secret: Uint8Array, token: string, now: Instant): string => {
  const seen = epoch(now).toString(36);
  return `${token}.${seen}.${mac(secret, token, seen)}`;
};

/** The token of a text that is sealed by us and was in use lately; null for any other. */
export function readSession(
  secret: Uint8Array,
  text: string,
  now: Instant,
): { readonly token: string; readonly seen: number } | null {
  const [token = '', seen = '', seal = ''] = text.split('.');
  if (!sameHash(seal, mac(secret, token, seen))) return null;
  const at = Number.parseInt(seen, 36);
  return epoch(now) - at < idleMinutes * 60_000 ? { token, seen: at } : null;
}

/** The text to give the browser in place of one that is in use; null while the old one is fresh, or counts no more. */
export function renewed(secret: Uint8Array, text: string, now: Instant): string | null {
  const read = readSession(secret, text, now);
  return read && epoch(now) - read.seen >= renewMinutes * 60_000 ? sessionText(secret, read.token, now) : null;
}
