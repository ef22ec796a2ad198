import type { Mail, MailTransport } from '../delivery/mail/mail.ts';
import { inlineCatalogue, Office, planText, promise } from './given.fixture.ts';
import { runAlerts } from './run-alerts.ts';
import { sendMails } from './send-mails.ts';

/** What links are signed with here. */
export const secret: Uint8Array = new Uint8Array(32).fill(7);

/** A server that keeps the mails it is given. */
export class Mailbox implements MailTransport {
  readonly mails: Mail[] = [];

  deliver(mail: Mail): Promise<{ where: string }> {
    this.mails.push(mail);
    return Promise.resolve({ where: `250 ${this.mails.length}` });
  }

  close(): void {}
}

/**
 * An office on Sunday 20/9/2026, four days after the report of September was due, with the monthly promise alone and,
 * unless told otherwise, Xã An Phú behind it.
 */
export async function autumn(an = 10): Promise<Office> {
  const office = await Office.open('2026-09-20T00:30:00.000Z');
  await office.load({
    catalogue: inlineCatalogue({
      plan: planText('que-2026', 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]),
      sample: planText('que-mau', 'closed', [promise('t-thu', 'thu-nghiem', 50)]),
    }),
  });
  await september(office, an);
  return office;
}

/** What the communes hand in for September, of 100 each. */
export const september = (office: Office, an: number) =>
  office.hand(
    [
      `que.xa-an-phu,ho-so-truc-tuyen,2026-09,${an},100,`,
      'que.xa-binh-minh,ho-so-truc-tuyen,2026-09,100,100,',
      'que.xa-cam-ha,ho-so-truc-tuyen,2026-09,100,100,',
    ].join('\n'),
  );

/** A morning of the alerts: what was said, and what was sent. */
export async function morning(office: Office, mailbox = new Mailbox()): Promise<readonly Mail[]> {
  const mail = { baseUrl: 'https://moc.que.example', from: 'Mốc <moc@que.example>', secret };
  await runAlerts(office.ports, { dryRun: false, mail });
  await sendMails(office.ports, { mail, transportFor: () => mailbox });
  return mailbox.mails;
}

/** The link of a mail that lets its reader answer. */
export const linkIn = (mail: Mail | undefined): string => /\/answer\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
