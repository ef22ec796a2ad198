import { createTransport } from 'nodemailer';
import { type MailTransport, sendable } from './mail.ts';

const patience = 10_000;

/**
 * Hands mails to a server (`smtp://user:pass@host:587`, `smtps://…`). TLS as the URL says: STARTTLS is used where the
 * server offers it, demanded with `?requireTLS=true`. A connection a mail: nothing stays open, nothing to close.
 */
export function smtpTransport(url: string): MailTransport {
  const server = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver(mail) {
      if (mail.sample) throw new Error('A mail with sample figures is never handed to a mail server.');
      const { response } = await server.sendMail(sendable(mail));
      return { where: `${hostOfUrl(url)}: ${response}` };
    },
  };
}

/** The server without its user and password: fit for a page or a log. */
const hostOfUrl = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'smtp');
