import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret nobody can guess, fit for an address or a cookie: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What a table keeps of a token: who reads the table cannot use it. `purpose` keeps the tables apart. */
export const keyedHash = (secret: Uint8Array, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('hex');

/** Whether two hashes are the same, in the same time wherever they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const cipher = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];

const keyFor = (secret: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'moc sealed', 32));

/** Seals a text for one use (`for`): only who has the secret and names the same use can open it. */
export function seal(secret: Uint8Array, use: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, keyFor(secret), nonce).setAAD(Buffer.from(use));
  const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64url');
}

/** The text that was sealed; null where it was altered, sealed by another secret or for another use. */
export function unseal(secret: Uint8Array, use: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const opening = createDecipheriv(cipher, keyFor(secret), bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(use))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return opening.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return null;
  }
}
