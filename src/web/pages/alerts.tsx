import { unitsBehind } from '../../domain/headline.ts';
import { periodText } from '../../domain/period.ts';
import { nameOn } from '../../domain/unit.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { MailTable } from '../components/mail-table.tsx';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { MailSummary, ScorecardView } from '../services.ts';
import { alertText as text } from '../texts/alerts.ts';
import { common } from '../texts/common.ts';
import { behind } from '../view/narrow.ts';
import { Subtitle } from './scorecard.tsx';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly views: readonly ScorecardView[];
  readonly mails: readonly MailSummary[];
}

const linksOf = (view: ScorecardView): PlanLinks =>
  new PlanLinks(view.plan.id, { period: periodText(view.scorecard.period) });

const Overdue = ({ s, view }: { s: Screen; view: ScorecardView }) => {
  const rows = [...view.reports.values()].filter((r) => r.state === 'overdue');
  if (rows.length === 0) return <p>{s.say(text.noneOverdue)}</p>;
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{s.say(common.unit)}</th>
          <th scope="col">{s.say(text.due)}</th>
          <th scope="col" class="n">
            {s.say(text.days)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((report) => {
          const unit = view.register.units.find((u) => u.id === report.unit);
          return (
            <tr>
              <th scope="row">
                <a href={linksOf(view).unit(report.unit)}>
                  {unit ? nameOn(unit, view.scorecard.judgedOn) : report.unit}
                </a>
              </th>
              <td data-label={s.say(text.due)}>{s.day(report.due)}</td>
              <td class="n" data-label={s.say(text.days)}>
                <a href={linksOf(view).unit(report.unit, { anchor: 'report' })}>{s.number(report.daysOverdue)}</a>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const Behind = ({ s, view }: { s: Screen; view: ScorecardView }) => {
  const overdue = new Set([...view.reports.values()].filter((r) => r.state === 'overdue').map((r) => r.unit));
  const rows = unitsBehind(view.scorecard).filter((u) => !overdue.has(u.unit.id));
  if (rows.length === 0) return <p>{s.say(text.noneBehind)}</p>;
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{s.say(common.unit)}</th>
          <th scope="col" class="n">
            {s.say(text.count)}
          </th>
          <th scope="col">{s.say(text.which)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={linksOf(view).unit(row.unit.id)}>{row.unitName}</a>
            </th>
            <td class="n" data-label={s.say(text.count)}>
              <a href={linksOf(view).unit(row.unit.id, { status: behind, anchor: 'targets' })}>
                {`${row.behind.length}/${row.judged}`}
              </a>
            </td>
            <td data-label={s.say(text.which)}>{row.behind.map((c) => s.say(c.indicator.short)).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Who has not reported, what is behind, and which mails went out. */
export const AlertsPage = ({ s, assets, views, mails }: Props) => (
  <Document
    s={s}
    assets={assets}
    title={s.say(text.title)}
    section="alerts"
    sample={views.some((v) => v.plan.state === 'sample')}
  >
    <h1>{s.say(text.title)}</h1>
    <p class="prose">{s.say(text.intro)}</p>
    {views.length === 0 && <p class="notice">{s.say(text.none)}</p>}
    {views.map((view) => (
      <section>
        <Subtitle s={s} view={view} links={linksOf(view)} />
        <h2>{s.say(text.overdue)}</h2>
        <Overdue s={s} view={view} />
        <h2>{s.say(text.behind)}</h2>
        <Behind s={s} view={view} />
      </section>
    ))}
    <h2>{`${s.say(text.mails)}: ${s.say(text.waiting).toLowerCase()}`}</h2>
    <MailTable s={s} mails={mails.filter((m) => m.state !== 'sent')} none={s.say(text.noneWaiting)} />
    <h2>{`${s.say(text.mails)}: ${s.say(text.sent).toLowerCase()}`}</h2>
    <MailTable s={s} mails={mails.filter((m) => m.state === 'sent')} none={s.say(text.noneSent)} />
  </Document>
);
