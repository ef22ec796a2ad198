import { chooseTransport } from '../delivery/mail/transport.ts';
import type { Ports } from '../services/ports.ts';
import { type Sent, sendMails } from '../services/send-mails.ts';
import type { Settings } from './settings.ts';

/** Sends what is due through the transports the operator configured. */
export const deliver = (ports: Ports, { smtpUrl, outbox, baseUrl, mailFrom }: Settings): Promise<Sent> =>
  sendMails(ports, {
    mail: { baseUrl, from: mailFrom },
    transportFor: (sample) => chooseTransport({ sample, smtpUrl, outbox }),
  });
