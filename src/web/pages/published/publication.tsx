import { headlineWords, linked, periodWords } from '../../../domain/speak.ts';
import type { Assets } from '../../assets.ts';
import { Emphasis } from '../../components/emphasis.tsx';
import { BlockTable, StripLegend } from '../../components/published/block-table.tsx';
import { EmbedCard } from '../../components/published/embed-card.tsx';
import { Editions, Files } from '../../components/published/files.tsx';
import { PublishedFrame } from '../../components/published/frame.tsx';
import { IndicatorTable } from '../../components/published/indicator-table.tsx';
import { RowTable } from '../../components/published/row-table.tsx';
import type { Published } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { publishedText as text } from '../../texts/published.ts';
import { Publication } from '../../view/publication.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly one: Published;
  readonly embedding: { readonly baseUrl: string; readonly allowed: boolean };
}

/** One publication: the sentence, where targets stand, the units and their ranks, the files, what was restated since. */
export const PublicationPage = ({ s, assets, one, embedding }: Props) => {
  const of = new Publication(one.latest);
  const { restatements, editions } = one;
  const wholes = of.wholes();
  const title = s.say(text.of(periodWords(of.scorecard.period)));
  return (
    <PublishedFrame s={s} assets={assets} of={of} title={title} below={false}>
      {restatements.length > 0 && (
        <p class="notice">
          <Emphasis
            text={`${s.say(
              text.restated(linked(s.number(restatements.length), `${of.links.restatements()}#restatements`)),
            )}: ${linked(s.say(text.seeRestated), of.links.restatements())}.`}
          />
        </p>
      )}
      <p class="sentence formula">
        <Emphasis text={s.say(headlineWords(of.headline()))} />
      </p>
      {wholes.length > 0 && (
        <section id="wholes" data-list>
          <h2>{s.say(text.wholes)}</h2>
          <RowTable s={s} of={of} rows={wholes} by="indicator" />
        </section>
      )}
      {of.each().length > 0 && (
        <section id="targets" data-list>
          <h2>{s.say(text.byTarget)}</h2>
          <IndicatorTable s={s} of={of} />
        </section>
      )}
      {of.blocks().length > 0 && <StripLegend s={s} of={of} />}
      {of.blocks().map(({ block, units }) => (
        <section id={`block-${block.id}`} data-list>
          <h2>{s.say(block.name)}</h2>
          {of.league(block.id) && <p class="small">{s.say(text.rankNote)}</p>}
          <BlockTable s={s} of={of} block={block.id} units={units} />
        </section>
      ))}
      <Files s={s} of={of} />
      {editions.length > 1 && <Editions s={s} of={of} editions={editions} />}
      <p class="small">
        <a href={of.links.restatements()}>{s.say(text.restatements)}</a>
      </p>
      <EmbedCard s={s} of={of} {...embedding} />
    </PublishedFrame>
  );
};
