import { chooseTransport } from '../delivery/mail/transport.ts';
import { heartbeat } from '../services/heartbeat.ts';
import type { AccountPorts } from '../services/people/account-ports.ts';
import { type SentLink, sendLinks } from '../services/people/send-links.ts';
import type { Ports } from '../services/ports.ts';
import { type Sent, sendMails } from '../services/send-mails.ts';
import { secretOf } from './secret.ts';
import type { Settings } from './settings.ts';

/** Sends what is due through the transports the operator configured. */
export async function deliver(ports: Ports, settings: Settings): Promise<Sent> {
  const { smtpUrl, outbox, catcherUrl, baseUrl, mailFrom } = settings;
  const [real, sample] = [false, true].map((of) => chooseTransport({ sample: of, smtpUrl, outbox, catcherUrl }));
  if (!real || !sample) throw new Error('no transport');
  try {
    return await sendMails(ports, {
      mail: { baseUrl, from: mailFrom, secret: secretOf(settings) },
      transportFor: (of) => (of ? sample : real),
    });
  } finally {
    real.close();
    sample.close();
  }
}

/** Sends the links people asked for, by the same way as every other mail. */
export async function deliverLinks(
  ports: AccountPorts,
  { smtpUrl, outbox, catcherUrl, baseUrl, mailFrom }: Settings,
): Promise<readonly SentLink[]> {
  const transport = chooseTransport({ sample: false, smtpUrl, outbox, catcherUrl });
  try {
    return await sendLinks(ports, { baseUrl, from: mailFrom, transport });
  } finally {
    transport.close();
  }
}

/** Tells the operator what is wrong with Mốc itself, where an address is configured. */
export async function tellOperator(ports: Ports, settings: Settings): Promise<boolean> {
  const { smtpUrl, outbox, catcherUrl, baseUrl, mailFrom, operatorMail } = settings;
  if (operatorMail === null) return false;
  const transport = chooseTransport({ sample: false, smtpUrl, outbox, catcherUrl });
  try {
    return await heartbeat(ports, { to: operatorMail, from: mailFrom, baseUrl, transport });
  } finally {
    transport.close();
  }
}
