import { epoch } from '../../domain/day.ts';
import { headlineOf } from '../../domain/headline.ts';
import { type Filters, matrixOf, measuredCells } from '../../domain/matrix.ts';
import { matches } from '../../domain/narrow.ts';
import { dayWords, headlineWords, instantWords, linked } from '../../domain/speak.ts';
import { type Judged, wholeCells } from '../../domain/standing.ts';
import type { Assets } from '../assets.ts';
import { Decisions } from '../components/decisions.tsx';
import { Document } from '../components/document.tsx';
import { Documents } from '../components/documents.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FigureFindings } from '../components/figure-findings.tsx';
import { FilterForm } from '../components/filters.tsx';
import { FlagLegend } from '../components/flag-legend.tsx';
import { MatrixTable } from '../components/matrix.tsx';
import { MeasuredTable } from '../components/measured-table.tsx';
import { PlanNav } from '../components/plan-nav.tsx';
import { PlanStanding } from '../components/plan-standing.tsx';
import { UnitList } from '../components/unit-list.tsx';
import { WholesTable } from '../components/wholes-table.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League, ScorecardView } from '../services.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { slidesText } from '../texts/slides.ts';
import { isClosed } from '../view/closed.ts';
import { ranksIn } from '../view/unit-ranks.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: ScorecardView;
  readonly filters: Filters;
  readonly links: PlanLinks;
  readonly leagues: readonly League[];
}

/** "số liệu chốt ngày 14/9/2026"; of a running period that it is not closed yet. */
export const closingWords = (s: Screen, view: ScorecardView): string =>
  s.say((isClosed(view) ? text.closedOn : text.closesOn)(dayWords(view.scorecard.judgedOn)));

/** "số liệu chốt ngày 14/9/2026", "số liệu nhận đến 10:12 ngày 20/9/2026", "109/111 đơn vị đã báo cáo" */
function standsAt(s: Screen, view: ScorecardView, links?: PlanLinks): string[] {
  const { reports } = headlineOf(view.scorecard, view.reports);
  const of = reports && `${s.number(reports.reported)}/${s.number(reports.owing)}`;
  return [
    closingWords(s, view),
    s.say(text.knownAt(instantWords(view.asOf))),
    ...(of ? [s.say(text.reported(linked(of, links?.reports())))] : []),
  ];
}

/** What a scorecard is about and where it stands, in one line. */
const subtitle = (s: Screen, view: ScorecardView, links?: PlanLinks): string =>
  [s.say(view.plan.title), ...standsAt(s, view, links)].join(' · ');

interface LineProps {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
}

/** Where a scorecard stands; its numbers lead to what they count. */
export const StandsAt = ({ s, view, links }: LineProps) => (
  <p class="subtitle">
    <Emphasis text={standsAt(s, view, links).join(' · ')} />
  </p>
);

/** What a scorecard is about and where it stands; where its title does not say it, also the period. */
export const Subtitle = ({ s, view, links, period = false }: LineProps & { period?: boolean }) => (
  <p class="subtitle">
    {period && `${s.period(view.scorecard.period)} · `}
    <Emphasis text={subtitle(s, view, links)} />
  </p>
);

/** Says since when figures are held where the time asked for lies before. */
export const HeldSince = ({ s, view }: { s: Screen; view: ScorecardView }) => {
  if (view.heldSince === null) return <p class="notice">{s.say(text.never)}</p>;
  if (epoch(view.asOf) >= epoch(view.heldSince)) return null;
  return <p class="notice">{s.say(text.before(instantWords(view.heldSince)))}</p>;
};

/** A province's plan in one page: the sentence, what needs a decision, then every unit and target. */
export const ScorecardPage = ({ s, assets, view, filters, links, leagues }: Props) => {
  const { scorecard } = view;
  const title = `${s.say(text.heading)} ${s.periodInside(scorecard.period)}`;
  const keep = (c: Judged): boolean =>
    (!filters.family || c.indicator.family === filters.family) && matches(c, filters.status);
  const allWholes = wholeCells(scorecard);
  const measured = measuredCells(view, filters);
  const matrix = matrixOf(view, filters);
  const ranks = ranksIn(leagues);
  return (
    <Document
      s={s}
      assets={assets}
      title={`${title}, ${s.say(view.plan.short)}`}
      sample={view.plan.state === 'sample'}
      nav={<PlanNav s={s} plan={view.plan} links={links} here="scorecard" />}
    >
      <h1>{title}</h1>
      <Subtitle s={s} view={view} links={links} />
      <HeldSince s={s} view={view} />
      <p class="sentence">
        <Emphasis text={s.say(headlineWords(headlineOf(scorecard, view.reports), links))} />
      </p>
      <PlanStanding s={s} view={view} links={links} />
      <Documents s={s} view={view} links={links} />
      <p class="small screen-only">
        <a href={links.slides()}>{s.say(slidesText.start)}</a>
      </p>
      <Decisions s={s} view={view} links={links} />
      <h2 id="targets">{s.say(allWholes.length > 0 ? text.wholesTitle : text.matrixTitle)}</h2>
      <FilterForm s={s} view={view} filters={filters} links={links} />
      {allWholes.length > 0 && (
        <div id="wholes" data-list>
          <WholesTable s={s} cells={allWholes.filter(keep)} view={view} links={links} />
        </div>
      )}
      {measured.length > 0 && <MeasuredTable s={s} cells={measured} view={view} links={links} />}
      {matrix && (
        <section class="units" id="units" data-list>
          {allWholes.length > 0 && <h2>{s.say(text.matrixTitle)}</h2>}
          <p class="small formula">
            {s.say(matrix.shown === 0 ? text.noneShown : text.shown(s.number(matrix.shown), s.number(matrix.all)))}{' '}
            <span class="screen-only">{s.say(text.matrixHelp)}</span>
          </p>
          {matrix.shown > 0 && (
            <>
              <MatrixTable
                s={s}
                matrix={matrix}
                links={links}
                status={filters.status}
                ranks={ranks}
                printHead={`${title} · ${subtitle(s, view, links)}`}
              />
              <UnitList s={s} matrix={matrix} links={links} status={filters.status} ranks={ranks} />
            </>
          )}
        </section>
      )}
      <FlagLegend s={s} cells={scorecard.cells} />
      <FigureFindings s={s} cells={scorecard.cells} links={links} />
    </Document>
  );
};
