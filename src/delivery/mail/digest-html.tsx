import { colours } from '../charts/palette.ts';
import { DigestTable } from './digest-table.tsx';
import type { DigestWords } from './digest-words.ts';
import { Button, block, MailFrame, muted, Row } from './mail-frame.tsx';

/** The picture of a mail: the content id it is attached under, what it says, how wide it is drawn. */
export interface MailPicture {
  readonly cid: string;
  readonly alt: string;
  readonly width: number;
}

/** The HTML half of a digest: inline styles and tables only, so that old mail clients and phones show the same. */
export function digestHtml(words: DigestWords, picture: MailPicture | null, also: readonly DigestWords[] = []): string {
  return `<!doctype html>${String(<Page words={words} picture={picture} also={also} />)}`;
}

interface Props {
  readonly words: DigestWords;
  readonly picture: MailPicture | null;
  readonly also: readonly DigestWords[];
}

const Page = (props: Props) => (
  <MailFrame subject={props.words.subject} addressee={props.words.addressee}>
    <Body {...props} />
  </MailFrame>
);

/** What else the reader is told: the news and the way to it, the rest on its page. */
const Also = ({ words }: { words: DigestWords }) => (
  <Row top={26}>
    <p style={block(`${muted};border-top:1px solid ${colours.hairline};padding-top:14px`)}>
      {words.plan} · Kính gửi {words.addressee}
    </p>
    <p style={block('font-size:17px;line-height:26px;padding-top:6px')}>
      <Sentence words={words} />
    </p>
    {[words.escalation, words.request].map(
      (text) => text && <p style={block('font-size:15px;line-height:22px;padding-top:6px')}>{text}</p>,
    )}
    <p style={block('font-size:15px;line-height:22px;padding-top:8px')}>
      {[words.link, words.page].map(
        (link) =>
          link && (
            <a href={link.url} style={`color:${colours.ink};display:inline-block;padding-right:18px`}>
              {link.text}
            </a>
          ),
      )}
    </p>
  </Row>
);

const Sentence = ({ words }: { words: DigestWords }) =>
  words.sentence.map((piece) => (piece.strong ? <strong>{piece.text}</strong> : piece.text));

const Body = ({ words, picture, also }: Props) => (
  <>
    {words.sample && <SampleBand text={words.sample} />}
    <Row top={18}>
      <p style={block('font-size:20px;line-height:30px')}>
        <Sentence words={words} />
      </p>
    </Row>
    {words.escalation && (
      <Row top={12}>
        <p style={block('font-size:16px;line-height:24px')}>{words.escalation}</p>
      </Row>
    )}
    {words.request && (
      <Row top={12}>
        <p style={block('font-size:16px;line-height:24px')}>{words.request}</p>
      </Row>
    )}
    {picture && (
      <Row top={20}>
        <img
          src={`cid:${picture.cid}`}
          alt={picture.alt}
          width={picture.width}
          style={`display:block;width:100%;max-width:${picture.width}px;height:auto;border:0`}
        />
      </Row>
    )}
    {words.lagging.length + words.atRisk.length > 0 && (
      <Row top={16}>
        <DigestTable lagging={words.lagging} atRisk={words.atRisk} />
      </Row>
    )}
    {words.others.length > 0 && (
      <Row top={16}>
        {words.others.map((sentence) => (
          <p style={block('font-size:15px;line-height:22px;padding-bottom:4px')}>{sentence}</p>
        ))}
      </Row>
    )}
    {words.notes.length > 0 && (
      <Row top={8}>
        <p style={block(`${muted};font-size:13px;line-height:19px`)}>{words.notes.join(' ')}</p>
      </Row>
    )}
    <Row top={22}>
      <Button {...words.link} />
      {words.page && (
        <p style={block('font-size:15px;line-height:22px;padding-top:10px')}>
          <a href={words.page.url} style={`color:${colours.ink}`}>
            {words.page.text}
          </a>
        </p>
      )}
    </Row>
    {also.map((other) => (
      <Also words={other} />
    ))}
    <Row top={20}>
      {words.contact && <p style={block(muted)}>Hỏi về số liệu và chỉ tiêu: {words.contact}.</p>}
      <p style={block(muted)}>{words.repeats}</p>
      <p style={block(`${muted};padding-bottom:16px`)}>{words.basis}.</p>
    </Row>
    {words.sample && <SampleBand text={words.sample} />}
  </>
);

const SampleBand = ({ text }: { text: string }) => {
  const end = text.indexOf('.') + 1;
  return (
    <Row top={14}>
      <p
        style={block(
          `font-size:14px;line-height:20px;padding:8px 12px;background:${colours.sampleFill};border-left:4px solid ${colours.sampleEdge}`,
        )}
      >
        <strong>{text.slice(0, end)}</strong>
        {text.slice(end)}
      </p>
    </Row>
  );
};
