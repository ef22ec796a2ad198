import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { epoch, type Instant } from '../../domain/day.ts';

const period = 30;
/** Codes before and after the present one that still count: clocks of phones differ. */
const window = 1;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Mốc', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });

/** A new secret for one-time codes, in Base32 as authenticator apps take it. */
export const newSecondFactor = (): string => new Secret({ size: 20 }).base32;

/** What the QR code of a secret says (`otpauth://totp/…`). */
export const secondFactorUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The step (30 s) a one-time code (RFC 6238) belongs to; null where it is none of now. A step counts once. */
export function stepOfCode(secret: string, code: string, at: Instant): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const off = totp(secret, '').validate({ token, window, timestamp: epoch(at) });
  return off === null ? null : Math.floor(epoch(at) / (period * 1000)) + off;
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const codes = 10;

/** Codes for the day the phone is lost, each good once: 49 bits, without signs that look alike. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: codes }, () => {
    const signs = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
    return `${signs.slice(0, 5)}-${signs.slice(5)}`;
  });

/** A recovery code as it is hashed, however it was typed. */
export const plainRecoveryCode = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '');
