import type { Child } from 'hono/jsx';
import { dayWords, instantWords, periodWords } from '../../../domain/speak.ts';
import type { Assets } from '../../assets.ts';
import { publishedPath } from '../../published-links.ts';
import type { Screen } from '../../screen.ts';
import { publishedText as text } from '../../texts/published.ts';
import type { Publication } from '../../view/publication.ts';
import { Document } from '../document.tsx';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly of: Publication;
  readonly title: string;
  /** Whether the page lies below that of the publication. */
  readonly below?: boolean;
  readonly children?: Child;
}

/** What a publication is about and where it stands, in one line. */
export const PublishedLine = ({ s, of }: Pick<Props, 's' | 'of'>) => {
  const { plan, judgedOn, publishedAt, edition } = of.scorecard;
  return (
    <p class="subtitle">
      {s.say(plan.title)} · {s.say(text.closedOn(dayWords(judgedOn)))} ·{' '}
      {s.say(text.publishedAt(instantWords(publishedAt)))}
      {edition > 1 && (
        <>
          {' '}
          · <a href={of.links.page('editions')}>{s.say(text.edition(s.number(edition)))}</a>
        </>
      )}
    </p>
  );
};

/** The page around everything that belongs to one publication. */
export const PublishedFrame = ({ s, assets, of, title, below = true, children }: Props) => {
  const { plan, sample, period } = of.scorecard;
  return (
    <Document
      s={s}
      assets={assets}
      title={`${below ? `${s.say(text.title)}: ` : ''}${title}, ${s.say(plan.short)}`}
      section="published"
      sample={sample}
    >
      <p class="back">
        {below ? (
          <a href={of.links.page()}>{s.say(text.backTo(periodWords(period)))}</a>
        ) : (
          <a href={publishedPath}>{s.say(text.back)}</a>
        )}
      </p>
      <h1>{title}</h1>
      <PublishedLine s={s} of={of} />
      {children}
    </Document>
  );
};
