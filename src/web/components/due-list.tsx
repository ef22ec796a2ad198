import { addDays, type Day } from '../../domain/day.ts';
import { type Due, soonDays } from '../../domain/due-soon.ts';
import { periodText } from '../../domain/period.ts';
import { dayWords, linked, periodWords, targetWords, wordsLinked } from '../../domain/speak.ts';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { RunningPlan } from '../services.ts';
import { overviewText as text } from '../texts/overview.ts';
import { Emphasis } from './emphasis.tsx';
import { Entry } from './entry.tsx';

const Line = ({ s, due, links }: { s: Screen; due: Due; links: PlanLinks }) => {
  const left = {
    figure: (
      <time datetime={`P${due.daysLeft}D`}>{due.daysLeft === 0 ? s.say(text.lastDay) : s.number(due.daysLeft)}</time>
    ),
    label: due.daysLeft === 0 ? '' : s.say(text.daysLeft),
  };
  if (due.kind === 'report') {
    const then = new PlanLinks(links.plan, { period: periodText(due.period) });
    const owing = linked(s.number(due.owing), then.reports());
    return (
      <Entry
        href={then.scorecard()}
        name={s.say(text.report(periodWords(due.period)))}
        detail={<Emphasis text={s.say(text.reportDue(dayWords(due.on), owing))} />}
        {...left}
      />
    );
  }
  const { target, indicator } = due;
  const promise = wordsLinked(
    targetWords(indicator, target),
    links.indicator(indicator.id, { anchor: `promise-${target.id}` }),
  );
  const detail = [
    s.say(text.targetDue(promise, dayWords(target.deadline.on))),
    ...(due.on === target.deadline.on ? [] : [s.say(text.closesOn(dayWords(due.on)))]),
  ];
  return (
    <Entry
      href={links.indicator(indicator.id)}
      name={s.say(indicator.name)}
      detail={<Emphasis text={detail.join(' · ')} />}
      {...left}
    />
  );
};

/** What falls due soon, each with its date and the days left; where nothing does, what comes next. */
export const DueList = ({ s, due, links }: { s: Screen; due: RunningPlan['due']; links: PlanLinks }) => {
  const { soon, next } = due;
  const none = soon.length === 0;
  return (
    <>
      {none && <p class="quiet">{s.say(text.nothingDue)}</p>}
      {!none && soon.every((d) => d.kind === 'report') && <p class="quiet">{s.say(text.noTargetDue)}</p>}
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

/** The heading of the list: from which day to which. */
export const dueTitle = (s: Screen, from: Day): string =>
  s.say(text.dueTitle(dayWords(from), dayWords(addDays(from, soonDays))));
