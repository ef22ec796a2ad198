import { matches, type Narrowing } from '../../domain/narrow.ts';
import { instantWords } from '../../domain/speak.ts';
import { tally } from '../../domain/standing.ts';
import { nameOn, type Unit } from '../../domain/unit.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FigureFindings } from '../components/figure-findings.tsx';
import { FlagLegend } from '../components/flag-legend.tsx';
import { Narrowed, narrowingWords } from '../components/narrowed.tsx';
import { PlanNav } from '../components/plan-nav.tsx';
import { StatusBar } from '../components/status-bar.tsx';
import { ToReport } from '../components/to-report.tsx';
import { UnitRank } from '../components/unit-rank.tsx';
import { UnitTable } from '../components/unit-table.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League, ScorecardView } from '../services.ts';
import { scorecardText } from '../texts/scorecard.ts';
import { unitText as text } from '../texts/unit.ts';
import { ranksIn } from '../view/unit-ranks.ts';
import { coverageWords, reportWords, unitSentence } from '../view/unit-sentence.ts';
import { closingWords, HeldSince } from './scorecard.tsx';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: ScorecardView;
  readonly unit: Unit;
  /** Shows only these targets; all where it is not given. */
  readonly status?: readonly Narrowing[] | undefined;
  readonly links: PlanLinks;
  readonly leagues: readonly League[];
}

/** One unit: its report, then each of its targets. */
export const UnitPage = ({ s, assets, view, unit, status, links, leagues }: Props) => {
  const { scorecard, register } = view;
  const name = nameOn(unit, scorecard.judgedOn);
  const cells = scorecard.cells.filter((c) => c.unit.id === unit.id);
  const promised = cells.filter((c) => c.target !== null);
  const shown = promised.filter((c) => matches(c, status));
  const tracked = cells.filter((c) => c.target === null);
  const ranks = ranksIn(leagues);
  const report = view.reports.get(unit.id);
  const coverage = view.coverage.get(unit.id);
  const block = register.blocks.find((b) => b.id === unit.block);
  const subtitle = [
    ...(block ? [s.say(block.name)] : []),
    s.say(view.plan.title),
    s.periodInside(scorecard.period),
    closingWords(s, view),
    s.say(scorecardText.knownAt(instantWords(view.asOf))),
  ];
  return (
    <Document
      s={s}
      assets={assets}
      title={`${name}, ${s.periodInside(scorecard.period)}, ${s.say(view.plan.short)}`}
      sample={view.plan.state === 'sample'}
      nav={<PlanNav s={s} plan={view.plan} links={links} here="units" below />}
    >
      <h1>{name}</h1>
      <p class="subtitle">{subtitle.join(' · ')}</p>
      <HeldSince s={s} view={view} />
      <p class="sentence">
        <Emphasis text={s.say(unitSentence(cells, links))} />
      </p>
      {ranks?.places.has(unit.id) && (
        <p class="report">
          <UnitRank s={s} links={links} unit={unit} ranks={ranks} named />
        </p>
      )}
      {report && (
        <p id="report" class={report.state === 'overdue' ? 'notice formula' : 'report formula'}>
          {s.say(reportWords(report, view.asOf))} <ToReport s={s} view={view} unit={unit.id} />
        </p>
      )}
      {coverage && (
        <p id="held" class="report formula">
          {s.say(coverageWords(coverage, scorecard.indicators))}
        </p>
      )}
      <StatusBar
        s={s}
        counts={tally(promised)}
        hrefOf={(one) => links.unit(unit.id, { status: [one], anchor: 'targets' })}
      />
      {promised.length > 0 && (
        <section id="targets" data-list>
          <h2>{s.say(text.targets)}</h2>
          <Narrowed
            s={s}
            to={status && narrowingWords(s, status)}
            shown={shown.length}
            all={{ href: links.unit(unit.id, { anchor: 'targets' }), length: promised.length }}
          />
          <UnitTable s={s} cells={shown} links={links} />
        </section>
      )}
      {tracked.length > 0 && (
        <section>
          <h2>{s.say(text.tracked)}</h2>
          <UnitTable s={s} cells={tracked} links={links} />
        </section>
      )}
      {cells.length === 0 && <p class="notice">{s.say(text.noCells)}</p>}
      <FlagLegend s={s} cells={cells} />
      <FigureFindings s={s} cells={cells} links={links} />
    </Document>
  );
};
