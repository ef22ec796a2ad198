import { createHash } from 'node:crypto';
import { dayInVietnam, type Instant } from '../../domain/day.ts';
import { instantText } from '../../domain/notation.ts';
import type { Text } from '../../domain/text.ts';
import { escaped } from '../charts/svg-text.ts';
import type { Mail } from './mail.ts';
import { hostOf } from './message-id.ts';

interface Heartbeat {
  readonly problems: readonly Text[];
  readonly to: string;
  readonly from: string;
  readonly baseUrl: string;
  readonly at: Instant;
}

/** The mail that tells the operator what is wrong with Mốc itself: one a day at most has one Message-ID. */
export function heartbeatMail({ problems, to, from, baseUrl, at }: Heartbeat): Mail {
  const said = problems.flatMap(({ vi, en }) => [vi, en]);
  const where = `${baseUrl}/alerts`;
  const hash = createHash('sha256')
    .update(`heartbeat ${dayInVietnam(at)}`)
    .digest('hex');
  return {
    from,
    to,
    replyTo: null,
    subject: `[Mốc] Cần xem: ${problems[0]?.vi ?? ''}`,
    text: `${said.join('\n')}\n\n${where}\n${instantText(at, 'vi')}\n`,
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Mốc</title></head><body>${said
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('')}<p><a href="${escaped(where)}">${escaped(where)}</a></p></body></html>`,
    attachments: [],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    messageId: `<${hash.slice(0, 32)}@${hostOf(from)}>`,
    date: at,
    sample: false,
    unit: 'moc',
  };
}
