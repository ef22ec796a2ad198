import type { Digest } from '../../domain/digest.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import { digestSummary } from '../charts/digest-spec.ts';
import { deadlinesIcs } from './deadlines-ics.ts';
import { digestHtml } from './digest-html.tsx';
import { digestChartOf, pictureWidth } from './digest-picture.ts';
import { digestText } from './digest-text.ts';
import { wordsOf } from './digest-words.ts';
import type { Mail, MailAttachment } from './mail.ts';
import { messageIdOf, threadIdOf } from './message-id.ts';

export interface ComposeOptions {
  readonly baseUrl: string;
  readonly from: string;
  /** The PNG of the digest's picture; null sends the mail without one. */
  readonly chart: Uint8Array | null;
  /** Where the reader can answer without signing in. */
  readonly answerLink?: string | null;
  /** What else the same person is told, the gravest first: of other plans, or as another reader. */
  readonly also?: readonly AlsoTold[];
}

interface AlsoTold {
  readonly digest: Digest<HeldObservation>;
  readonly answerLink: string | null;
}

/** Writes the mail (thư đôn đốc) of a digest and of what else its reader is told. Pure: the same give the same mail. */
export function composeDigest(
  digest: Digest<HeldObservation>,
  { baseUrl, from, chart, answerLink = null, also = [] }: ComposeOptions,
): Mail {
  const words = wordsOf(digest, baseUrl, answerLink);
  const others = also.map((other) => wordsOf(other.digest, baseUrl, other.answerLink));
  const own = [digest, ...also.map((other) => other.digest)].filter((one) => one.audience === 'unit');
  const deadlines = deadlinesIcs(own);
  const messageId = messageIdOf(digest, from);
  const cid = `tien-do-${messageId.slice(1)}`.replace('>', '');
  const drawn = digestChartOf(digest);
  const picture = chart && drawn ? { cid, alt: digestSummary(drawn), width: pictureWidth } : null;
  return {
    from,
    to: digest.to,
    replyTo: digest.contact?.mailbox ?? null,
    subject: others.length > 0 ? `${words.subject}; và ${others.length} việc khác` : words.subject,
    text: digestText(words, others),
    html: digestHtml(words, picture, others),
    attachments: [...(chart && picture ? [attached(chart, cid)] : []), ...(deadlines ? [calendarOf(deadlines)] : [])],
    headers: {
      References: threadIdOf(digest, from),
      'Content-Language': 'vi',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    messageId,
    date: digest.at,
    sample: digest.plan.state === 'sample',
    unit: digest.unit.id,
  };
}

const attached = (png: Uint8Array, cid: string): MailAttachment => ({
  filename: 'tien-do.png',
  contentType: 'image/png',
  cid,
  encoding: 'base64',
  content: Buffer.from(png).toString('base64'),
});

const calendarOf = (text: string): MailAttachment => ({
  filename: 'thoi-han.ics',
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  cid: null,
  encoding: 'base64',
  content: Buffer.from(text).toString('base64'),
});
