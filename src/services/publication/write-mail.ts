import type { Mail } from '../../delivery/mail/mail.ts';
import { publicationMail } from '../../delivery/mail/publication-mail.tsx';
import { nameOn } from '../../domain/unit.ts';
import type { MailRow } from '../../store/schema.ts';
import { planAt } from '../catalogue-at.ts';
import type { Ports } from '../ports.ts';
import { fileOf, openBundle } from './open-bundle.ts';
import { Printed } from './printed.ts';
import { committeeLetter, unitLetter } from './publication-letter.ts';
import { readPublished } from './read-published.ts';

interface Options {
  readonly baseUrl: string;
  readonly from: string;
}

/** Writes a mail of the queue that brings a publication: from its bundle, and with what was restated by now. */
export async function writePublicationMail(
  ports: Ports,
  row: MailRow & { readonly bundle: string },
  { baseUrl, from }: Options,
): Promise<Mail> {
  const { plan, period, unit, audience, recipient } = row;
  const bundle = await openBundle(ports, row.bundle);
  const of = new Printed(bundle);
  const published = await readPublished(ports, { plan, period });
  const found = await planAt(ports, plan);
  const contact = found.ok ? found.value.register.units.find((u) => u.id === found.value.plan.contact) : undefined;
  const written = {
    of,
    restatements: published.ok ? published.value.restatements.length : 0,
    page: `${baseUrl}/published/${encodeURIComponent(plan)}/${encodeURIComponent(period)}`,
    contact: contact
      ? [nameOn(contact, of.scorecard.judgedOn), contact.mailbox].filter((t) => t !== null).join(', ')
      : null,
  };
  const { resources } = bundle.manifest;
  const report =
    resources.find((r) => r.mediatype === 'application/pdf') ?? resources.find((r) => r.path === 'figures.csv');
  const file = audience === 'committee' && report ? { path: report.path, type: report.mediatype } : null;
  const letter =
    audience === 'committee' ? committeeLetter(written, row.unit_name, file?.path ?? null) : unitLetter(written, unit);
  return publicationMail(letter, {
    from,
    to: recipient,
    replyTo: contact?.mailbox ?? null,
    messageId: row.message_id,
    at: row.at,
    unit,
    attachments: file
      ? [{ name: file.path, type: file.type, bytes: await fileOf(ports, bundle.manifest, file.path) }]
      : [],
  });
}
