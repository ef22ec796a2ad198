import { chooseTransport } from '../delivery/mail/transport.ts';
import type { AccountPorts } from '../services/people/account-ports.ts';
import { type SentLink, sendLinks } from '../services/people/send-links.ts';
import type { Ports } from '../services/ports.ts';
import { type Sent, sendMails } from '../services/send-mails.ts';
import type { Settings } from './settings.ts';

/** Sends what is due through the transports the operator configured. */
export const deliver = (ports: Ports, { smtpUrl, outbox, baseUrl, mailFrom }: Settings): Promise<Sent> =>
  sendMails(ports, {
    mail: { baseUrl, from: mailFrom },
    transportFor: (sample) => chooseTransport({ sample, smtpUrl, outbox }),
  });

/** Sends the links people asked for, by the same way as every other mail. */
export const deliverLinks = (
  ports: AccountPorts,
  { smtpUrl, outbox, baseUrl, mailFrom }: Settings,
): Promise<readonly SentLink[]> =>
  sendLinks(ports, { baseUrl, from: mailFrom, transport: chooseTransport({ sample: false, smtpUrl, outbox }) });
