import { laggingUnits, overdueReports } from '../../domain/headline.ts';
import { periodText } from '../../domain/period.ts';
import type { Assets } from '../assets.ts';
import { BehindTable, OverdueTable } from '../components/alert-tables.tsx';
import { Document } from '../components/document.tsx';
import { MailCounts } from '../components/mail-counts.tsx';
import { MailTable } from '../components/mail-table.tsx';
import { SampleBanner } from '../components/sample-banner.tsx';
import { PlanLinks } from '../links.ts';
import { address, type Screen } from '../screen.ts';
import type { AlertView, Mails } from '../services.ts';
import { alertText as text } from '../texts/alerts.ts';
import { committeeText } from '../texts/committee.ts';
import { dryRunText } from '../texts/dry-run.ts';
import { silenceText } from '../texts/silences.ts';
import { warningText } from '../texts/warnings.ts';
import { StandsAt } from './scorecard.tsx';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly views: readonly AlertView[];
  /** The mails that could not be sent yet, newest first. */
  readonly failed: Mails;
}

const PlanAlerts = ({ s, view, failed }: { s: Screen; view: AlertView; failed: Mails }) => {
  const { plan, dueReports } = view;
  const links = new PlanLinks(plan.id, { period: periodText(view.scorecard.period) });
  const sample = plan.state === 'sample';
  const mails = failed.mails.filter((m) => m.plan === plan.id);
  return (
    <section id={plan.id} class={sample ? `running sample-${s.language}` : 'running'}>
      <h2>
        <a href={links.scorecard()}>{s.say(plan.title)}</a>
      </h2>
      <StandsAt s={s} view={view} links={links} />
      {sample && <SampleBanner s={s} />}
      <p class="sentence">
        <a class="plain" href={`#${plan.id}-overdue`}>
          <strong>{s.say(text.overdueUnits(s.number(overdueReports(dueReports).length)))}</strong>
        </a>
        ;{' '}
        <a class="plain" href={`#${plan.id}-behind`}>
          <strong>{s.say(text.behindUnits(s.number(laggingUnits(view.scorecard, dueReports).length)))}</strong>
        </a>
        .
      </p>
      <ul class="choices">
        <li>
          <a href={address('/alerts/dry-run', { plan: plan.id })}>{s.say(dryRunText.link)}</a>
        </li>
        <li>
          <a href={address('/alerts/silences', { plan: plan.id })}>{s.say(silenceText.link)}</a>
        </li>
        <li>
          <a href={address('/alerts/warnings', { plan: plan.id })}>{s.say(warningText.link)}</a>
        </li>
        <li>
          <a href={links.committee()}>{s.say(committeeText.title)}</a>
        </li>
      </ul>
      <section id={`${plan.id}-overdue`} data-list>
        <h3>{s.say(text.overdue)}</h3>
        <OverdueTable s={s} view={view} links={links} />
      </section>
      <h3 id={`${plan.id}-mails`}>{s.say(text.mails)}</h3>
      {sample && <p class="small">{s.say(text.sampleMails)}</p>}
      <MailCounts s={s} counts={failed.counts} plan={plan.id} />
      {mails.length > 0 && <MailTable s={s} mails={mails} />}
      <section id={`${plan.id}-behind`} data-list>
        <h3>{s.say(text.behind)}</h3>
        {overdueReports(dueReports).length > 0 && <p class="small">{s.say(text.behindHelp)}</p>}
        <BehindTable s={s} view={view} links={links} />
      </section>
    </section>
  );
};

/** Who has not reported, what is behind and why, and how the mails about it stand. */
export const AlertsPage = ({ s, assets, views, failed }: Props) => (
  <Document
    s={s}
    assets={assets}
    title={s.say(text.title)}
    section="alerts"
    samplePaper={views.length > 0 && views.every((v) => v.plan.state === 'sample')}
  >
    <h1>{s.say(text.title)}</h1>
    <p class="prose">{s.say(text.intro)}</p>
    {views.length === 0 && <p class="notice">{s.say(text.none)}</p>}
    {views.map((view) => (
      <PlanAlerts s={s} view={view} failed={failed} />
    ))}
  </Document>
);
