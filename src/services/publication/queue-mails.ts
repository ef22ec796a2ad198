import { publicationIdOf } from '../../delivery/mail/message-id.ts';
import { nameOn } from '../../domain/unit.ts';
import { queueMail } from '../../store/mails.ts';
import type { MailRow } from '../../store/schema.ts';
import type { Ports } from '../ports.ts';
import type { CampaignAt } from '../report-at.ts';
import type { Bundle } from './bundle.ts';
import { Printed } from './printed.ts';
import { subjectOf } from './publication-letter.ts';

/**
 * Puts in the queue who hears of a publication: the committee, and each unit that owes a report; of a later edition the
 * units it is for. What they are told is written when it is sent.
 */
export function queuePublicationMails(
  { db }: Ports,
  { plan, register, campaign, period, now }: CampaignAt,
  bundle: Bundle,
  { units, from }: { readonly units: readonly string[] | null; readonly from: string },
): ReturnType<typeof queueMail>[] {
  const of = new Printed(bundle.opened);
  const row = (audience: 'committee' | 'unit', unit: string, unitName: string, recipient: string): MailRow => ({
    message_id: publicationIdOf(bundle.hash, audience, unit, from),
    plan: plan.id,
    unit,
    unit_name: unitName,
    audience,
    period,
    recipient,
    subject: subjectOf(of, audience === 'unit' ? unitName : null),
    fingerprint: bundle.hash,
    at: now,
    state: 'waiting',
    attempts: 0,
    next_try_at: now,
    sent_at: null,
    delivered_to: null,
    last_error: null,
    claimed_by: null,
    sent_as: null,
    bundle: bundle.hash,
  });
  const { committee } = register;
  const told = committee ? [row('committee', register.province, committee.name.vi, committee.mailbox)] : [];
  for (const { unit } of campaign.owing) {
    if (unit.mailbox === null || (units !== null && !units.includes(unit.id))) continue;
    told.push(row('unit', unit.id, nameOn(unit, campaign.window.to), unit.mailbox));
  }
  return told.map((one) => queueMail(db, one));
}
