import type { Child } from 'hono/jsx';
import { repeatAfterDays } from '../../domain/digest.ts';
import type { Catalogue } from '../../domain/plan.ts';
import type { Assets } from '../assets.ts';
import { AboutFigures, AboutPath, AboutPeriods, AboutWholes } from '../components/about-method.tsx';
import { AboutRanking } from '../components/about-ranking.tsx';
import { AboutSample, AboutSources } from '../components/about-sources.tsx';
import { AboutStatuses } from '../components/about-statuses.tsx';
import { Document } from '../components/document.tsx';
import type { Screen } from '../screen.ts';
import { aboutText as text } from '../texts/about.ts';
import { aboutRanking } from '../texts/about-ranking.ts';

type Chapter = readonly [id: string, title: string, body: Child];

/** Chapters that state the method hold its limits and examples: numbers that are set, not measured. */
const Chapters = ({ of, rule = false }: { of: readonly Chapter[]; rule?: boolean }) => (
  <>
    {of.map(([id, title, body]) => (
      <section class="chapter" data-rule={rule || undefined}>
        <h2 id={id}>{title}</h2>
        {body}
      </section>
    ))}
  </>
);

/** The method in plain words and where everything comes from; every list and limit is the one the program judges by. */
export const AboutPage = ({ s, assets, catalogue }: { s: Screen; assets: Assets; catalogue: Catalogue }) => {
  const { plans } = catalogue;
  const method: readonly Chapter[] = [
    ['figures', s.say(text.figures.title), <AboutFigures s={s} />],
    ['periods', s.say(text.periods.title), <AboutPeriods s={s} catalogue={catalogue} />],
    ['path', s.say(text.path.title), <AboutPath s={s} />],
    ['statuses', s.say(text.statuses.title), <AboutStatuses s={s} plans={plans} />],
    ['wholes', s.say(text.wholes.title), <AboutWholes s={s} />],
    ['ranking', s.say(aboutRanking.title), <AboutRanking s={s} plans={plans} />],
    [
      'alerts',
      s.say(text.alerts.title),
      <>
        <p>{s.say(text.alerts.who(String(repeatAfterDays)))}</p>
        {s.may('read-alerts') && (
          <p>
            <a href="/alerts">{s.say(text.alerts.see)}</a>
          </p>
        )}
      </>,
    ],
  ];
  const origin: readonly Chapter[] = [
    ['sources', s.say(text.sources.title), <AboutSources s={s} catalogue={catalogue} />],
    ['sample', s.say(text.sample.title), <AboutSample s={s} plans={plans} />],
    ['licence', s.say(text.licence.title), <p>{s.say(text.licence.software)}</p>],
  ];
  return (
    <Document s={s} assets={assets} title={s.say(text.title)} section="about">
      <h1>{s.say(text.title)}</h1>
      <p class="sentence">{s.say(text.intro)}</p>
      <nav class="contents" aria-label={s.say(text.contents)}>
        <ul class="plain-list">
          {[...method, ...origin].map(([id, title]) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Chapters of={method} rule />
      <Chapters of={origin} />
    </Document>
  );
};
