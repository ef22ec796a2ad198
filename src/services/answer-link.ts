import { z } from 'zod';
import { epoch, type Instant } from '../domain/day.ts';
import { keyedHash, sameHash } from './people/secrets.ts';

/** What a link in a mail lets its reader do, once: answer the alerts of that mail. */
export interface AnswerLink {
  readonly plan: string;
  readonly unit: string;
  readonly audience: 'unit' | 'head';
  /** The Message-ID of the mail it stands in: a link dies with its act, another mail brings another. */
  readonly mail: string;
  /** The instant the mail speaks of. */
  readonly at: Instant;
  /** The last instant it can be used. */
  readonly until: Instant;
}

/** Days a link can be used. */
const linkDays = 30;

/** The last instant of a link made now. */
export const lastUse = (now: Instant): Instant => new Date(epoch(now) + linkDays * 86_400_000).toISOString();

const content = z.tuple([z.string(), z.string(), z.enum(['unit', 'head']), z.string(), z.string(), z.string()]);

const signatureOf = (body: string, secret: Uint8Array): string => keyedHash(secret, 'answer link', body);

/** The text of a link: what it is for, and a signature (HMAC-SHA256) that only who has the secret can make. */
export function signedLink({ plan, unit, audience, mail, at, until }: AnswerLink, secret: Uint8Array): string {
  const body = Buffer.from(JSON.stringify([plan, unit, audience, mail, at, until])).toString('base64url');
  return `${body}.${signatureOf(body, secret)}`;
}

/** What a link is for; null where it is not of this secret, was altered, or cannot be read. */
export function readLink(text: string, secret: Uint8Array): AnswerLink | null {
  const [body = '', signature = ''] = text.split('.');
  if (!sameHash(signature, signatureOf(body, secret))) return null;
  const read = content.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  if (!read.success) return null;
  const [plan, unit, audience, mail, at, until] = read.data;
  return { plan, unit, audience, mail, at, until };
}

/** Whether the days of a link are over. */
export const isExpired = ({ until }: AnswerLink, now: Instant): boolean => epoch(now) > epoch(until);

export const answerPath = (link: string): string => `/answer/${link}`;
