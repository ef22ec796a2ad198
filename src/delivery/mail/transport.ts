import type { MailTransport } from './mail.ts';
import { outboxTransport } from './outbox.ts';
import { smtpTransport } from './smtp.ts';

export interface TransportChoice {
  /** Whether the plan's figures were made up. */
  readonly sample: boolean;
  readonly smtpUrl: string | null;
  /** Folder of the `.eml` files; null where the runtime has no files. */
  readonly outbox: string | null;
  /** A server that only catches mails, in place of the outbox. */
  readonly catcherUrl?: string | null;
}

/** A server where one is configured, else the outbox; sample figures go to the outbox whatever is configured. */
export function chooseTransport({ sample, smtpUrl, outbox, catcherUrl = null }: TransportChoice): MailTransport {
  if (!sample && smtpUrl !== null) return smtpTransport(smtpUrl);
  if (catcherUrl !== null) return smtpTransport(catcherUrl, { catches: true });
  return outbox === null ? nowhere : outboxTransport(outbox);
}

/** Where there are neither files nor a server, a sample's mail is told of and that is all; a real one waits. */
const nowhere: MailTransport = {
  async deliver({ subject, sample }) {
    if (!sample) throw new Error('SMTP_URL is not set: the mail waits.');
    console.log(`not sent, OUTBOX_SMTP_URL is not set: ${subject}`);
    return { where: 'log' };
  },
  close() {},
};
