import type { Quote } from '../../domain/plan.ts';
import type { Screen } from '../screen.ts';
import { quoteText as text } from '../texts/quote.ts';

/** The sentence as printed, where it stands, and how it reads where the words are glued together. */
export const Quoted = ({
  s,
  quote,
  document,
}: {
  s: Screen;
  quote: Quote;
  document: { number: string; on: string };
}) => (
  <figure class="quote">
    <blockquote lang="vi">{quote.text}</blockquote>
    {quote.reading && (
      <p>
        {s.say(text.reading)} <q lang="vi">{quote.reading}</q>
      </p>
    )}
    <figcaption>
      {document.number}, {s.day(document.on)}
      {quote.section && `, ${s.say(text.section)} ${quote.section}`} · {quote.file}, {s.say(text.line)} {quote.line}
    </figcaption>
  </figure>
);
