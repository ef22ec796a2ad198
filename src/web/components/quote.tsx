import type { Quote } from '../../domain/plan.ts';
import type { Screen } from '../screen.ts';
import { quoteText as text } from '../texts/quote.ts';

/** The sentence as printed, where it stands, and how it reads where the words are glued together. */
export const Quoted = ({
  s,
  quote,
  document,
  id,
}: {
  s: Screen;
  quote: Quote;
  /** What a number beside it names it by. */
  id?: string;
  document: { number: string; on: string };
}) => (
  <figure class="quote" id={id}>
    <blockquote lang="vi">{quote.text}</blockquote>
    {quote.reading && (
      <p>
        {s.say(text.reading)} <q lang="vi">{quote.reading}</q>
      </p>
    )}
    <figcaption>
      <cite>
        {document.number}, {s.day(document.on)}
        {quote.section && `, ${s.say(text.section)} ${quote.section}`}
      </cite>{' '}
      ·{' '}
      <code>
        {quote.file}, {s.say(text.line)} {quote.line}
      </code>
    </figcaption>
  </figure>
);
