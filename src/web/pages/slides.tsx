import { periodWords } from '../../domain/speak.ts';
import type { Assets } from '../assets.ts';
import { MarkShapes } from '../components/marks.tsx';
import { slidesOf } from '../components/slides/contents.tsx';
import { Slide } from '../components/slides/slide.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League, ScorecardView } from '../services.ts';
import { common } from '../texts/common.ts';
import { slidesText as text } from '../texts/slides.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
  readonly leagues: readonly League[];
}

/** The scorecard for a meeting: full screens in large type, turned by the arrow keys or by plain links. */
export const SlidesPage = ({ s, assets, view, links, leagues }: Props) => {
  const { plan, scorecard } = view;
  const sample = plan.state === 'sample';
  const slides = slidesOf({ s, view, links, leagues });
  const title = `${s.say(text.of(periodWords(scorecard.period)))}, ${s.say(plan.short)}`;
  const about = `${s.say(plan.short)} · ${s.periodInside(scorecard.period)}`;
  return (
    <html lang={s.language} class="on-screen">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}${sample ? ` (${s.say(common.sampleMark).toLowerCase()})` : ''} – ${s.say(common.product)}`}</title>
        {assets.preload.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <script type="module" src={assets.slidesScript} />
      </head>
      <body class="slides">
        <MarkShapes />
        <main id="main">
          {slides.map((content, i) => (
            <Slide
              s={s}
              content={content}
              place={i + 1}
              of={slides.length}
              about={about}
              sample={sample}
              leave={links.scorecard()}
            />
          ))}
        </main>
      </body>
    </html>
  );
};
