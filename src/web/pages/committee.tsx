import type { StandingAlert } from '../../domain/alerts/alert.ts';
import { alertSentence } from '../../domain/alerts/alert-text.ts';
import { type Day, dayInVietnam } from '../../domain/day.ts';
import { periodText } from '../../domain/period.ts';
import { dayWords, linked } from '../../domain/speak.ts';
import { nameOn } from '../../domain/unit.ts';
import type { CommitteeView } from '../alert-services.ts';
import type { Assets } from '../assets.ts';
import { Emphasis } from '../components/emphasis.tsx';
import { Pager, type Paging } from '../components/pager.tsx';
import { RedCellArticle } from '../components/red-cell.tsx';
import { PlanLinks } from '../links.ts';
import { address, type Screen } from '../screen.ts';
import { committeeText as text } from '../texts/committee.ts';
import { PlanPage } from './plan-page.tsx';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly of: CommitteeView;
  readonly paging: Paging;
}

/** What changed since the last meeting; every red cell with its owner, explanation, decisions and what came of them. */
export const CommitteePage = ({ s, assets, of, paging }: Props) => {
  const { view, since, lastMeeting, opened, resolved, red } = of;
  const links = new PlanLinks(view.plan.id, { period: periodText(view.scorecard.period) });
  const n = (count: number, at: string): string => linked(s.number(count), `#${at}`);
  const today = dayInVietnam(view.asOf);
  return (
    <PlanPage s={s} assets={assets} view={view} links={links} here="committee" title={s.say(text.title)}>
      <p class="subtitle">{s.say(lastMeeting ? text.sinceMeeting(dayWords(since)) : text.sinceDay(dayWords(since)))}</p>
      <p class="sentence">
        <Emphasis
          text={s.say(text.news(n(opened.length, 'opened'), n(resolved.length, 'resolved'), n(red.length, 'red')))}
        />
      </p>
      <details>
        <summary>{s.say(text.opened)}</summary>
        <AlertList s={s} of={of} links={links} id="opened" alerts={opened} />
      </details>
      <details>
        <summary>{s.say(text.resolved)}</summary>
        <AlertList s={s} of={of} links={links} id="resolved" alerts={resolved} />
      </details>
      <section id="red" data-list>
        <h2>{s.say(text.red)}</h2>
        {red.length === 0 && <p>{s.say(text.none)}</p>}
        {red.slice(paging.from, paging.to).map((cell) => (
          <RedCellArticle s={s} red={cell} links={links} today={today} />
        ))}
        <Pager s={s} paging={paging} href={(page) => `${address(links.committee(), { page: String(page) })}#red`} />
      </section>
      {s.may('record-decisions') && <MeetingForm s={s} links={links} today={today} />}
    </PlanPage>
  );
};

const MeetingForm = ({ s, links, today }: { s: Screen; links: PlanLinks; today: Day }) => (
  <section class="no-print">
    <h2>{s.say(text.meeting)}</h2>
    <form class="form" method="post" action={`${links.committee()}/meetings`}>
      <div class="field">
        <label for="held-on">{s.say(text.meetingDay)}</label>
        <p class="hint" id="held-on-hint">
          {s.say(text.meetingHelp)}
        </p>
        <input id="held-on" type="date" name="on" max={today} value={today} aria-describedby="held-on-hint" required />
      </div>
      <p class="act">
        <button type="submit">{s.say(text.save)}</button>
      </p>
    </form>
  </section>
);

interface ListProps {
  readonly s: Screen;
  readonly of: CommitteeView;
  readonly links: PlanLinks;
  readonly id: string;
  readonly alerts: readonly StandingAlert[];
}

const AlertList = ({ s, of: { view }, links, id, alerts }: ListProps) => {
  const targets = new Map(view.plan.targets.map((t) => [t.id, t.indicator]));
  const indicators = new Map(view.catalogue.indicators.map((i) => [i.id, i]));
  const units = new Map(view.register.units.map((u) => [u.id, u]));
  return (
    <ul class="plain-list" id={id} data-list>
      {alerts.map((alert) => {
        const unit = units.get(alert.unit);
        const indicator = indicators.get(targets.get(alert.subject) ?? alert.subject) ?? null;
        return (
          <li>
            <a href={links.unit(alert.unit)}>{unit ? nameOn(unit, view.scorecard.judgedOn) : alert.unit}</a>:{' '}
            <span class="formula">{s.say(alertSentence(alert, indicator))}</span>
          </li>
        );
      })}
    </ul>
  );
};
