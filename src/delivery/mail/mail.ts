import type { SendMailOptions } from 'nodemailer';
import { epoch, type Instant } from '../../domain/day.ts';

/** A picture or file of a mail; text only, so that a mail can be kept as JSON. */
export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  /** What `<img src="cid:…">` refers to; null: a file of its own. */
  readonly cid: string | null;
  readonly encoding: 'base64';
  readonly content: string;
}

/** A mail ready to be sent. The same news gives the same mail, to the byte. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  readonly headers: Readonly<Record<string, string>>;
  readonly messageId: string;
  readonly date: Instant;
  /** Carries figures that were made up: such a mail never leaves the machine. */
  readonly sample: boolean;
  /** Whom it is about: part of the outbox's file name. */
  readonly unit: string;
}

/** Where a mail went: a file, or what the server answered. */
interface Delivered {
  readonly where: string;
}

/** The server will never take a mail for this address: trying again is of no use. */
export class RefusedAddress extends Error {}

/**
 * Takes a mail and says where it went; throws where it did not, so that the caller tries again later, or
 * {@link RefusedAddress} where that is of no use.
 */
export interface MailTransport {
  deliver(mail: Mail): Promise<Delivered>;
  /** Ends what it keeps open; mails on their way still arrive. */
  close(): void;
}

/** A mail as nodemailer takes it: date and boundaries fixed, so that the bytes depend on the mail alone. */
export const sendable = (mail: Mail): SendMailOptions & { readonly baseBoundary: string } => ({
  from: mail.from,
  to: mail.to,
  ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  attachments: mail.attachments.map(({ cid, ...file }) =>
    cid === null
      ? { ...file, contentDisposition: 'attachment' as const }
      : { ...file, cid, contentDisposition: 'inline' as const },
  ),
  headers: mail.headers,
  messageId: mail.messageId,
  date: new Date(epoch(mail.date)),
  baseBoundary: mail.messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 32),
  xMailer: false,
});
