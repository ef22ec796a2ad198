import { createTransport } from 'nodemailer';
import { type MailTransport, RefusedAddress, sendable } from './mail.ts';

const patience = 10_000;

/**
 * Hands mails to a server (`smtp://user:pass@host:587`, `smtps://…`). TLS as the URL says: STARTTLS is used where the
 * server offers it, demanded with `?requireTLS=true`. A few connections carry all mails of a run; close them after it.
 */
export function smtpTransport(url: string, { catches = false } = {}): MailTransport {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    maxMessages: 200,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver(mail) {
      if (mail.sample && !catches) throw new Error('A mail with sample figures is never handed to a mail server.');
      try {
        const { response } = await server.sendMail(sendable(mail));
        return { where: `${hostOfUrl(url)}: ${response}` };
      } catch (error) {
        throw isRefusal(error) ? new RefusedAddress((error as Error).message) : error;
      }
    },
    close: () => server.close(),
  };
}

/** Whether the server said for good that it does not know whom a mail is to. */
const isRefusal = (error: unknown): boolean => {
  const { command, responseCode = 0 } = error as { command?: string; responseCode?: number };
  return command === 'RCPT TO' && responseCode >= 500;
};

/** The server without its user and password: fit for a page or a log. */
const hostOfUrl = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'smtp');
