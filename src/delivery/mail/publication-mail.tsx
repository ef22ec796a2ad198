import type { Instant } from '../../domain/day.ts';
import { colours } from '../charts/palette.ts';
import type { Mail, MailAttachment } from './mail.ts';
import { Button, block, MailFrame, muted, Row } from './mail-frame.tsx';

/** What a mail about a publication says; texts are Vietnamese, what matters stands between asterisks. */
export interface PublicationLetter {
  readonly subject: string;
  readonly addressee: string;
  /** Says that the figures are invented; null where they are not. */
  readonly sample: string | null;
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  readonly link: { readonly text: string; readonly url: string };
  readonly attached: string | null;
  readonly contact: string | null;
  readonly basis: string;
}

interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly replyTo: string | null;
  readonly messageId: string;
  readonly at: Instant;
  readonly unit: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
}

/** Writes the mail of a publication. Pure: the same letter gives the same mail. */
export const publicationMail = (letter: PublicationLetter, envelope: Envelope): Mail => ({
  from: envelope.from,
  to: envelope.to,
  replyTo: envelope.replyTo,
  subject: letter.subject,
  text: textOf(letter),
  html: `<!doctype html>${String(<Page letter={letter} />)}`,
  attachments: envelope.attachments.map(
    ({ name, type, bytes }): MailAttachment => ({
      filename: name,
      contentType: type,
      cid: null,
      encoding: 'base64',
      content: Buffer.from(bytes).toString('base64'),
    }),
  ),
  headers: { 'Content-Language': 'vi', 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  messageId: envelope.messageId,
  date: envelope.at,
  sample: letter.sample !== null,
  unit: envelope.unit,
});

/** Emphasis is for the eye; a reader of plain text has none. */
const bare = (text: string): string => text.replaceAll('*', '');

function textOf({ sample, sentence, notes, table, link, attached, contact, basis }: PublicationLetter): string {
  const rows = table?.rows.map(([name = '', ...cells]) =>
    [`- ${name}`, ...cells.map((cell, i) => `  ${table.head[i + 1] ?? ''}: ${cell}`)].join('\n'),
  );
  const blocks = [
    ...(sample === null ? [] : [`*** ${sample} ***`]),
    bare(sentence),
    ...notes.map(bare),
    ...(rows ?? []),
    `${link.text}:\n${link.url}`,
    ...(attached === null ? [] : [attached]),
    [...(contact === null ? [] : [`Hỏi về số liệu và chỉ tiêu: ${contact}.`]), `${basis}.`].join('\n'),
    ...(sample === null ? [] : [`*** ${sample} ***`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const font = "'Be Vietnam Pro','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const hairline = `border-bottom:1px solid ${colours.hairline}`;
const headCell = `font-family:${font};font-size:12px;line-height:16px;font-weight:600;color:${colours.ink};padding:6px 4px;vertical-align:bottom;background:${colours.panel};${hairline}`;
const bodyCell = `font-family:${font};font-size:14px;line-height:19px;color:${colours.ink};padding:8px 4px;vertical-align:top;${hairline}`;

const Strong = ({ text }: { text: string }) => (
  <>{text.split('*').map((part, i) => (i % 2 === 1 ? <strong>{part}</strong> : part))}</>
);

const Table = ({ head, rows }: NonNullable<PublicationLetter['table']>) => (
  <table width="100%" cellpadding="0" cellspacing="0" border={0} style="border-collapse:collapse">
    <thead>
      <tr>
        {head.map((word, i) => (
          <th scope="col" align={i === 0 ? 'left' : 'right'} style={headCell}>
            {word}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...cells]) => (
        <tr>
          <th scope="row" align="left" style={`${bodyCell};font-weight:400;word-break:break-word`}>
            {name}
          </th>
          {cells.map((cell) => (
            <td align="right" style={bodyCell}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const SampleBand = ({ text }: { text: string }) => (
  <Row top={14}>
    <p
      style={block(
        `font-size:14px;line-height:20px;padding:8px 12px;background:${colours.sampleFill};border-left:4px solid ${colours.sampleEdge}`,
      )}
    >
      {text}
    </p>
  </Row>
);

const Page = ({ letter }: { letter: PublicationLetter }) => {
  const { subject, addressee, sample, sentence, notes, table, link, attached, contact, basis } = letter;
  return (
    <MailFrame subject={subject} addressee={addressee}>
      {sample !== null && <SampleBand text={sample} />}
      <Row top={18}>
        <p style={block('font-size:20px;line-height:30px')}>
          <Strong text={sentence} />
        </p>
      </Row>
      {notes.map((note) => (
        <Row top={12}>
          <p style={block('font-size:16px;line-height:24px')}>
            <Strong text={note} />
          </p>
        </Row>
      ))}
      {table && (
        <Row top={16}>
          <Table {...table} />
        </Row>
      )}
      <Row top={22}>
        <Button {...link} />
      </Row>
      <Row top={20}>
        {attached !== null && <p style={block(muted)}>{attached}</p>}
        {contact !== null && <p style={block(muted)}>Hỏi về số liệu và chỉ tiêu: {contact}.</p>}
        <p style={block(`${muted};padding-bottom:16px`)}>{basis}.</p>
      </Row>
      {sample !== null && <SampleBand text={sample} />}
    </MailFrame>
  );
};
