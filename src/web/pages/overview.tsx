import { dayInVietnam } from '../../domain/day.ts';
import { headlineOf, overdueReports } from '../../domain/headline.ts';
import { periodText } from '../../domain/period.ts';
import { headlineWords, periodWords } from '../../domain/speak.ts';
import type { Assets } from '../assets.ts';
import { ChangeSummary } from '../components/change-summary.tsx';
import { BehindThePath } from '../components/decisions.tsx';
import { Document } from '../components/document.tsx';
import { DueList, dueTitle } from '../components/due-list.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { OverdueEntry } from '../components/overdue-entry.tsx';
import { SampleBanner } from '../components/sample-banner.tsx';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { Overview, RunningPlan, ScorecardView } from '../services.ts';
import { changesText } from '../texts/changes.ts';
import { common } from '../texts/common.ts';
import { overviewText as text } from '../texts/overview.ts';
import { StandsAt } from './scorecard.tsx';

const linksOf = (view: ScorecardView): PlanLinks =>
  new PlanLinks(view.plan.id, { period: periodText(view.scorecard.period) });

const Sentence = ({ s, view, links }: { s: Screen; view: ScorecardView; links: PlanLinks }) => (
  <Emphasis text={s.say(headlineWords(headlineOf(view.scorecard, view.reports), links))} />
);

/** How many overdue reports stand here; the alerts page has all. */
const mostOverdue = 10;

const Overdue = ({ s, view, links }: { s: Screen; view: ScorecardView; links: PlanLinks }) => {
  if (view.reports.size === 0) return <p class="quiet">{s.say(text.reportsNotOwed)}</p>;
  const overdue = overdueReports(view.reports);
  if (overdue.length === 0) return <p class="quiet">{s.say(text.nothingOverdue)}</p>;
  return (
    <>
      <ul class="items">
        {overdue.slice(0, mostOverdue).map((report) => (
          <OverdueEntry s={s} view={view} links={links} report={report} />
        ))}
      </ul>
      {overdue.length > mostOverdue && (
        <p>
          <a href={s.may('read-alerts') ? `/alerts#${view.plan.id}-overdue` : links.units()}>
            {s.say(text.allOverdue(s.number(overdue.length)))}
          </a>
        </p>
      )}
    </>
  );
};

const Running = ({ s, of: { view, due, changes } }: { s: Screen; of: RunningPlan }) => {
  const links = linksOf(view);
  const sample = view.plan.state === 'sample';
  return (
    <section class={sample ? `running sample-${s.language}` : 'running'}>
      <h2>
        <a href={links.scorecard()}>{s.say(view.plan.title)}</a>{' '}
        {sample && <span class="tag">{s.say(common.sampleMark)}</span>}
      </h2>
      <StandsAt s={s} view={view} links={links} />
      {sample && <SampleBanner s={s} />}
      <p class="sentence">
        <Sentence s={s} view={view} links={links} />
      </p>
      <div class="columns">
        <div>
          <BehindThePath s={s} view={view} links={links} />
          <h2>{dueTitle(s, dayInVietnam(view.asOf))}</h2>
          <DueList s={s} due={due} links={links} />
        </div>
        <div>
          <h2>{s.say(text.overdue)}</h2>
          <Overdue s={s} view={view} links={links} />
          <h2>
            {s.say(changes.earlier ? changesText.short(periodWords(changes.earlier.period)) : changesText.shortNone)}
          </h2>
          <ChangeSummary s={s} of={changes} />
        </div>
      </div>
    </section>
  );
};

const Closed = ({ s, of: { summary, view } }: { s: Screen; of: Overview['closed'][number] }) => {
  const { plan, figures, latestPeriod } = summary;
  const links = linksOf(view);
  return (
    <li>
      <p class="plan-title">
        <a href={links.scorecard()}>{s.say(plan.title)}</a>
      </p>
      <p>
        <Sentence s={s} view={view} links={links} />
      </p>
      <p class="small">
        <cite lang="vi">{plan.document.number}</cite>, {s.day(plan.document.on)} ·{' '}
        <a class="plain" href={links.targets()}>
          {s.say(text.targets(s.number(plan.targets.length)))}
        </a>{' '}
        · {s.say(figures > 0 ? text.upTo(periodWords(latestPeriod)) : text.noFigures)}
      </p>
    </li>
  );
};

/** Nothing but the sample runs: its mark stands on the paper from the first page to the closed plans. */
const onlySample = ({ running }: Overview): boolean =>
  running.length > 0 && running.every((p) => p.view.plan.state === 'sample');

/** Where the province stands over all plans: what is running with its lists, then what is over, with its sentence. */
export const OverviewPage = ({ s, assets, of }: { s: Screen; assets: Assets; of: Overview }) => (
  <Document s={s} assets={assets} title={s.say(text.title)} section="overview" samplePaper={onlySample(of)}>
    <h1>{s.say(text.title)}</h1>
    <p class="subtitle">{s.say(text.intro)}</p>
    {of.running.length + of.closed.length === 0 && <p class="notice">{s.say(text.none)}</p>}
    {of.running.length === 0 && of.closed.length > 0 && (
      <p class="notice">{s.say(s.may('read-figures') ? text.noneRunning : text.runningForAccounts)}</p>
    )}
    {of.running.map((plan) => (
      <Running s={s} of={plan} />
    ))}
    {of.closed.length > 0 && (
      <section class="of-documents">
        <h2>{s.say(text.closed)}</h2>
        <ul class="plans">
          {of.closed.map((plan) => (
            <Closed s={s} of={plan} />
          ))}
        </ul>
      </section>
    )}
  </Document>
);
