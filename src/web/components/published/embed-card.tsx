import type { Screen } from '../../screen.ts';
import { publishedText as text } from '../../texts/published.ts';
import type { Publication } from '../../view/publication.ts';

interface Props {
  readonly s: Screen;
  readonly of: Publication;
  readonly baseUrl: string;
  /** Whether any portal may show the card. */
  readonly allowed: boolean;
}

/** The line by which a portal shows the card; where none may yet, who publishes is told how that is allowed. */
export const EmbedCard = ({ s, of, baseUrl, allowed }: Props) => {
  if (!allowed && !s.may('publish-campaign')) return null;
  const address = `${baseUrl}${of.links.card()}${s.language === 'en' ? '?lang=en' : ''}`;
  const title = s.say(text.title);
  return (
    <section id="embed" class="screen-only">
      <h2>{s.say(text.embed)}</h2>
      {!allowed && <p class="notice">{s.say(text.embedOff)}</p>}
      <p class="prose small">
        {s.say(text.embedHelp)} <a href={of.links.card()}>{s.say(text.seeCard)}</a>
      </p>
      <pre>
        <code>{`<iframe src="${address}" title="${title}" width="360" height="320" loading="lazy" style="border:0"></iframe>`}</code>
      </pre>
    </section>
  );
};
