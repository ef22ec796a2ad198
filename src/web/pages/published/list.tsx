import { headlineWords, linked, periodWords } from '../../../domain/speak.ts';
import type { Assets } from '../../assets.ts';
import { Document } from '../../components/document.tsx';
import { Emphasis } from '../../components/emphasis.tsx';
import { PublishedLine } from '../../components/published/frame.tsx';
import { SampleBanner } from '../../components/sample-banner.tsx';
import { publishedPath } from '../../published-links.ts';
import type { Published } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { common } from '../../texts/common.ts';
import { publishedText as text } from '../../texts/published.ts';
import { Publication } from '../../view/publication.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly all: readonly Published[];
}

const Entry = ({ s, one }: { s: Screen; one: Published }) => {
  const of = new Publication(one.latest);
  const { period, sample } = of.scorecard;
  const { restatements } = one;
  return (
    <section class={sample ? `sample-${s.language}` : undefined}>
      <h2>
        <a href={of.links.page()}>{s.say(text.of(periodWords(period)))}</a>{' '}
        {sample && <span class="tag">{s.say(common.sampleMark)}</span>}
      </h2>
      {sample && <SampleBanner s={s} />}
      <PublishedLine s={s} of={of} />
      <p class="formula">
        <Emphasis text={s.say(headlineWords(of.headline()))} />
      </p>
      {restatements.length > 0 && (
        <p class="small">
          <Emphasis
            text={s.say(
              text.restated(linked(s.number(restatements.length), `${of.links.restatements()}#restatements`)),
            )}
          />
          .
        </p>
      )}
    </section>
  );
};

/** Everything that has been published, the newest first. */
export const PublishedListPage = ({ s, assets, all }: Props) => (
  <Document
    s={s}
    assets={assets}
    title={s.say(text.title)}
    section="published"
    samplePaper={all.length > 0 && all.every((p) => p.latest.scorecard.sample)}
  >
    <h1>{s.say(text.title)}</h1>
    <p class="prose">{s.say(text.intro)}</p>
    {all.length === 0 && <p class="notice">{s.say(text.none)}</p>}
    {all.map((one) => (
      <Entry s={s} one={one} />
    ))}
    <p class="small">
      <a href={`${publishedPath}/dictionary`}>{s.say(text.dictionary)}</a> ·{' '}
      <a href={`${publishedPath}/index.json`}>{s.say(text.asJson)}</a>
    </p>
  </Document>
);
