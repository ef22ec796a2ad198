import { dayInVietnam } from '../../domain/day.ts';
import { headlineOf } from '../../domain/headline.ts';
import { periodText } from '../../domain/period.ts';
import type { Assets } from '../assets.ts';
import { ChangeSummary } from '../components/change-summary.tsx';
import { OverdueReports, TargetsBehind } from '../components/decisions.tsx';
import { Document } from '../components/document.tsx';
import { DueList, dueTitle } from '../components/due-list.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { SampleBanner } from '../components/sample-banner.tsx';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { Overview, RunningPlan, ScorecardView } from '../services.ts';
import { changesText } from '../texts/changes.ts';
import { common } from '../texts/common.ts';
import { overviewText as text } from '../texts/overview.ts';
import { headlineWords, periodWords } from '../view/speak.ts';
import { standsAt } from './scorecard.tsx';

const linksOf = (view: ScorecardView): PlanLinks =>
  new PlanLinks(view.plan.id, { period: periodText(view.scorecard.period) });

const Sentence = ({ s, view }: { s: Screen; view: ScorecardView }) => (
  <Emphasis text={s.say(headlineWords(headlineOf(view.scorecard, view.reports)))} />
);

/** How many overdue reports stand here; the alerts page has all. */
const mostOverdue = 10;

const Running = ({ s, of: { view, due, changes } }: { s: Screen; of: RunningPlan }) => {
  const links = linksOf(view);
  const sample = view.plan.state === 'sample';
  const overdue = [...view.reports.values()].filter((r) => r.state === 'overdue').length;
  return (
    <section class={sample ? `running sample-${s.language}` : 'running'}>
      <h2>
        <a href={links.scorecard()}>{s.say(view.plan.title)}</a>{' '}
        {sample && <span class="tag">{s.say(common.sampleMark)}</span>}
      </h2>
      <p class="subtitle">{standsAt(s, view).join(' · ')}</p>
      {sample && <SampleBanner s={s} />}
      <p class="sentence">
        <a class="plain" href={links.scorecard()}>
          <Sentence s={s} view={view} />
        </a>
      </p>
      <div class="columns">
        <div>
          <h3>{s.say(text.behind)}</h3>
          <TargetsBehind s={s} view={view} links={links} />
          <h3>{dueTitle(s, dayInVietnam(view.asOf))}</h3>
          <DueList s={s} due={due} links={links} />
        </div>
        <div>
          <h3>{s.say(text.overdue)}</h3>
          {view.reports.size === 0 ? (
            <p class="quiet">{s.say(text.reportsNotOwed)}</p>
          ) : (
            <OverdueReports s={s} view={view} links={links} limit={mostOverdue} />
          )}
          {overdue > mostOverdue && (
            <p>
              <a href={`/alerts#${view.plan.id}`}>{s.say(text.allOverdue(s.number(overdue)))}</a>
            </p>
          )}
          <h3>
            {s.say(changes.earlier ? changesText.short(periodWords(changes.earlier.period)) : changesText.shortNone)}
          </h3>
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
        <a class="plain" href={links.scorecard()}>
          <Sentence s={s} view={view} />
        </a>
      </p>
      <p class="small">
        {plan.document.number}, {s.day(plan.document.on)} ·{' '}
        <a class="plain" href={`${links.scorecard()}#targets`}>
          {s.say(text.targets(s.number(plan.targets.length)))}
        </a>{' '}
        ·{' '}
        <a class="plain" href={links.scorecard()}>
          {s.say(text.figures(s.number(figures)))}
        </a>
        {figures > 0 && ` · ${s.say(text.upTo(periodWords(latestPeriod)))}`}
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
    {of.running.length === 0 && of.closed.length > 0 && <p class="notice">{s.say(text.noneRunning)}</p>}
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
