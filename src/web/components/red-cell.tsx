import { type Day, dayInVietnam } from '../../domain/day.ts';
import { qualifierOf } from '../../domain/series.ts';
import { dayWords, lackWords, linked } from '../../domain/speak.ts';
import type { RedCell } from '../alert-services.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { alertText } from '../texts/alerts.ts';
import { committeeText as text } from '../texts/committee.ts';
import { common } from '../texts/common.ts';
import { Emphasis } from './emphasis.tsx';
import { StatusSquare } from './status.tsx';

interface Props {
  readonly s: Screen;
  readonly red: RedCell;
  readonly links: PlanLinks;
  readonly today: Day;
}

/** One target that is behind or missed: who owns it, what they say, what was decided, and what came of that. */
export const RedCellArticle = ({ s, red, links, today }: Props) => {
  const { cell, alert, answer, decisions } = red;
  const { level, assessment, indicator, target, shortfall, status, unit } = cell;
  const value = level?.value == null ? s.say(common.noData) : s.value(indicator, level.value, qualifierOf(level));
  const expected =
    assessment?.expected == null
      ? null
      : linked(s.value(indicator, assessment.expected), links.cell(cell, { part: 'path' }));
  const id = `${unit.id.replace(/[^a-z0-9-]/g, '-')}-${target?.id ?? ''}`;
  const lack =
    shortfall &&
    linked(s.say(lackWords(indicator, shortfall.in, shortfall.missing)), links.cell(cell, { part: 'missing' }));
  return (
    <article class="red-cell" id={id}>
      <h3>
        {status && <StatusSquare status={status} />} <a href={links.unit(unit.id)}>{cell.unitName}</a>:{' '}
        {s.say(indicator.short)}
      </h3>
      <p>
        <a href={links.cell(cell)}>{value}</a>
        {expected !== null && (
          <>
            , <Emphasis text={s.say(alertText.path(expected))} />
          </>
        )}
        {lack && (
          <>
            , {s.say(common.missing).toLowerCase()} <Emphasis text={lack} />
          </>
        )}
        {alert?.openedAt && <>; {s.say(text.openSince(dayWords(dayInVietnam(alert.openedAt))))}</>}
      </p>
      <dl>
        <dt>{s.say(text.owner)}</dt>
        <dd>{s.say(text.ownerOf(cell.unitName, target?.lead ?? ''))}</dd>
        <dt>{s.say(text.explanation)}</dt>
        <dd>
          {answer ? (
            <>
              <q lang="vi">{answer.text}</q> <span lang="vi">{answer.by}</span>, {s.day(dayInVietnam(answer.at))}
            </>
          ) : (
            s.say(text.noExplanation)
          )}
        </dd>
        <dt>{s.say(text.decision)}</dt>
        {decisions.length === 0 && <dd>{s.say(text.noDecision)}</dd>}
        {decisions.map((decision) => (
          <dd>
            <q lang="vi">{decision.text}</q> {s.say(text.decidedOn(dayWords(decision.decided_on)))}
            {decision.due_on !== null && <>, {s.say(text.dueOn(dayWords(decision.due_on)))}</>}
            <br />
            {s.say(text.outcome)}:{' '}
            {decision.outcomes.length === 0
              ? s.say(text.noOutcome)
              : decision.outcomes.map((o) => (
                  <>
                    {s.say(text.outcomes[o.outcome])} (<q lang="vi">{o.text}</q>, {s.day(dayInVietnam(o.recorded_at))}).{' '}
                  </>
                ))}
            {s.may('record-decisions') && <OutcomeForm s={s} links={links} id={decision.id} />}
          </dd>
        ))}
      </dl>
      {s.may('record-decisions') && (
        <details class="no-print">
          <summary>{s.say(text.decide)}</summary>
          <form class="form" method="post" action={`${links.committee()}/decisions`}>
            <input type="hidden" name="unit" value={unit.id} />
            <input type="hidden" name="target" value={target?.id} />
            <div class="field">
              <label for={`${id}-text`}>{s.say(text.decisionWords)}</label>
              <textarea id={`${id}-text`} name="text" rows={2} maxlength={1000} required />
            </div>
            <div class="field">
              <label for={`${id}-due`}>{s.say(text.due)}</label>
              <input id={`${id}-due`} type="date" name="dueOn" min={today} />
            </div>
            <p class="act">
              <button type="submit">{s.say(text.decide)}</button>
            </p>
          </form>
        </details>
      )}
    </article>
  );
};

const OutcomeForm = ({ s, links, id }: { s: Screen; links: PlanLinks; id: string }) => (
  <details class="no-print">
    <summary>{s.say(text.record)}</summary>
    <form class="form" method="post" action={`${links.committee()}/outcomes`}>
      <input type="hidden" name="decision" value={id} />
      <div class="field">
        <label for={`o-${id}`}>{s.say(text.outcome)}</label>
        <select id={`o-${id}`} name="outcome">
          {(['done', 'under-way', 'not-done'] as const).map((outcome) => (
            <option value={outcome}>{s.say(text.outcomes[outcome])}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`t-${id}`}>{s.say(text.outcomeWords)}</label>
        <textarea id={`t-${id}`} name="text" rows={2} maxlength={1000} required />
      </div>
      <p class="act">
        <button type="submit">{s.say(text.record)}</button>
      </p>
    </form>
  </details>
);
