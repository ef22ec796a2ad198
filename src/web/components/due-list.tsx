import { type Due, soonDays } from '../../domain/due-soon.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { RunningPlan } from '../services.ts';
import { overviewText as text } from '../texts/overview.ts';
import { both, dayWords, periodWords, targetWords } from '../view/speak.ts';
import { Entry } from './entry.tsx';

const Line = ({ s, due, links }: { s: Screen; due: Due; links: PlanLinks }) => {
  const figure = (href: string) => ({
    text: due.daysLeft === 0 ? s.say(text.lastDay) : s.number(due.daysLeft),
    label: due.daysLeft === 0 ? '' : s.say(text.daysLeft),
    href,
  });
  if (due.kind === 'report') {
    return (
      <Entry
        href={links.scorecard()}
        name={s.say(text.report(periodWords(due.period)))}
        detail={s.say(text.reportDue(dayWords(due.on), s.number(due.owing)))}
        figure={figure(links.scorecard())}
      />
    );
  }
  const { target, indicator } = due;
  const href = links.indicator(indicator.id);
  const detail = [
    s.say(text.targetDue(targetWords(indicator, target), dayWords(target.deadline.on))),
    ...(due.on === target.deadline.on ? [] : [s.say(text.closesOn(dayWords(due.on)))]),
  ];
  return <Entry href={href} name={s.say(indicator.name)} detail={detail.join(' · ')} figure={figure(href)} />;
};

/** What falls due soon, each with its date and the days left; where nothing does, what comes next. */
export const DueList = ({ s, due, links }: { s: Screen; due: RunningPlan['due']; links: PlanLinks }) => {
  const { soon, next } = due;
  const days = String(soonDays);
  const none = soon.length === 0;
  return (
    <>
      {none && <p class="quiet">{s.say(text.nothingDue(days))}</p>}
      {!none && soon.every((d) => d.kind === 'report') && <p class="quiet">{s.say(text.noTargetDue(days))}</p>}
      {!none && (
        <ul class="items">
          {soon.map((d) => (
            <Line s={s} due={d} links={links} />
          ))}
        </ul>
      )}
      {none && (
        <>
          <p class="small">{s.say(next ? text.next : text.nothingNext)}</p>
          {next && (
            <ul class="items">
              <Line s={s} due={next} links={links} />
            </ul>
          )}
        </>
      )}
    </>
  );
};

/** The heading of the list: over how many days, counted from which. */
export const dueTitle = (s: Screen, from: string): string =>
  `${s.say(text.dueTitle(String(soonDays)))}, ${s.say(text.from(both(() => s.day(from))))}`;
