import { jointIdOf } from '../delivery/mail/message-id.ts';
import type { MailRow } from '../store/schema.ts';

/** News that goes to one person in one mail. */
export interface Envelope {
  readonly messageId: string;
  readonly rows: readonly MailRow[];
}

/**
 * Puts mails that were claimed together into envelopes: one a person, sample figures never beside real ones; a
 * publication goes by itself. What was
 * tried before goes again as it went then, so that a mail that did arrive is known by its Message-ID.
 */
export function envelopesOf(rows: readonly MailRow[], isSample: (plan: string) => boolean): Envelope[] {
  const groups = new Map<string, MailRow[]>();
  for (const row of rows) {
    const alone = row.bundle === null ? null : row.message_id;
    const key = `${isSample(row.plan) ? 'sample' : 'real'} ${row.sent_as ?? alone ?? row.recipient}`;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    messageId: group[0]?.sent_as ?? jointIdOf(group.map((row) => row.message_id)),
    rows: group,
  }));
}
