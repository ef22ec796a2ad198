import { conditionText, severityText } from '../../domain/alerts/alert-text.ts';
import { alertSeverities, conditionKinds } from '../../domain/alerts/condition.ts';
import { changesAnything } from '../../domain/alerts/rule-change.ts';
import { dayInVietnam } from '../../domain/day.ts';
import type { Plan } from '../../domain/plan.ts';
import { instantWords, linked } from '../../domain/speak.ts';
import { type DryRun, limitOf, linesOf, type RuleChange } from '../alert-services.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { Choice, Field } from '../components/period-form.tsx';
import type { Screen } from '../screen.ts';
import { alertText } from '../texts/alerts.ts';
import { dryRunText as text } from '../texts/dry-run.ts';
import { addressee, beyond, type Planned, plannedOf, subjects } from '../view/dry-run.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly of: DryRun;
}

/** Who would get what on each morning, and what a change of the rules would change. */
export const DryRunPage = ({ s, assets, of }: Props) => {
  const { plan, runs, changed, change } = of;
  const planned = plannedOf(runs);
  const mornings = runs.filter((r) => r.digests.length > 0);
  const title = s.say(text.title);
  const all = s.say(text.mails(s.number(planned.length)));
  return (
    <Document
      s={s}
      assets={assets}
      title={`${title}, ${s.say(plan.short)}`}
      section="alerts"
      sample={plan.state === 'sample'}
    >
      <p class="back">
        <a href={`/alerts#${plan.id}`}>{s.say(alertText.backToAlerts)}</a>
      </p>
      <h1>{title}</h1>
      <p class="prose">{s.say(text.intro)}</p>
      <DryRunForm s={s} of={of} />
      <p class="sentence formula">
        <Emphasis text={s.say(text.in(all, s.number(runs.length)))} />
      </p>
      {changed && change && (
        <section id="difference">
          <p class="sentence formula">
            <Emphasis text={s.say(text.differs(all, s.say(text.mails(s.number(plannedOf(changed).length)))))} />
          </p>
          <Difference s={s} title={s.say(text.more)} mails={beyond(plannedOf(changed), planned)} />
          <Difference s={s} title={s.say(text.fewer)} mails={beyond(planned, plannedOf(changed))} />
          {s.may('manage-alerts') && changesAnything(plan, change) && <KeepForm s={s} plan={plan} change={change} />}
          {linesOf(plan, change) !== '' && (
            <>
              <p>{s.say(text.lines)}</p>
              <pre>
                <code>{linesOf(plan, change)}</code>
              </pre>
              <p>{s.say(text.afterLines)}</p>
            </>
          )}
        </section>
      )}
      {of.kept.length > 0 && <KeptChanges s={s} kept={of.kept} />}
      <h2>{s.say(text.byDay)}</h2>
      {mornings.length === 0 ? (
        <p>{s.say(text.none)}</p>
      ) : (
        <>
          {mornings.map((run) => {
            const day = dayInVietnam(run.at);
            return (
              <details id={`d-${day}`}>
                <summary>
                  {s.day(day)}: <Emphasis text={linked(s.say(text.mails(s.number(run.digests.length))), `#m-${day}`)} />
                </summary>
                <MailList s={s} id={`m-${day}`} mails={plannedOf([run])} />
              </details>
            );
          })}
          {mornings.length < runs.length && <p class="small">{s.say(text.quiet)}</p>}
        </>
      )}
    </Document>
  );
};

const MailList = ({
  s,
  id,
  mails,
  days = false,
}: {
  s: Screen;
  id?: string;
  mails: readonly Planned[];
  days?: boolean;
}) => (
  <ul class="plain-list" id={id} data-list={id && true}>
    {mails.map(({ day, mail }) => (
      <li>
        {days && `${s.day(day)}: `}
        {s.say(addressee(mail))}: {s.say(subjects(mail))} <code>{mail.to}</code>
      </li>
    ))}
  </ul>
);

/** At most so many mails of a difference stand on the page. */
const most = 100;

const Difference = ({ s, title, mails }: { s: Screen; title: string; mails: readonly Planned[] }) => (
  <>
    <h3 class="formula">
      {title}: {s.number(mails.length)}
    </h3>
    {mails.length > 0 && <MailList s={s} mails={mails.slice(0, most)} days />}
  </>
);

const KeepForm = ({ s, plan, change }: { s: Screen; plan: Plan; change: RuleChange }) => {
  const { condition, severity, hold, limit } = change;
  const share = limit === undefined ? undefined : Number((limit * 100).toFixed(6));
  return (
    <form class="form no-print" method="post" action="/alerts/dry-run">
      {Object.entries({ plan: plan.id, condition, severity, hold, limit: share }).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={String(value)} />,
      )}
      <div class="field">
        <label for="reason">{s.say(text.reason)}</label>
        <p class="hint" id="reason-hint" data-rule>
          {s.say(text.keepHelp)} {s.say(text.reasonHint)}
        </p>
        <input id="reason" type="text" name="reason" maxlength={500} aria-describedby="reason-hint" required />
      </div>
      <p class="act">
        <button type="submit">{s.say(text.keep)}</button>
      </p>
    </form>
  );
};

const KeptChanges = ({ s, kept }: { s: Screen; kept: DryRun['kept'] }) => (
  <section id="kept">
    <h2>{s.say(text.keptOnes)}</h2>
    <ul class="plain-list">
      {kept.map(({ at, by, reason, change: { condition, severity, hold, limit } }) => (
        <li>
          {s.say(conditionText[condition])}:{' '}
          <span class="formula">
            {[
              severity && s.say(severityText[severity]),
              hold !== undefined && s.say(text.holds(s.number(hold))),
              limit !== undefined && s.say(text.limits(s.share(limit))),
            ]
              .filter((word) => typeof word === 'string')
              .join(', ')}
          </span>{' '}
          <small lang="vi">
            ({s.say(text.keptAs(instantWords(at), by))}: <q>{reason}</q>)
          </small>
        </li>
      ))}
    </ul>
  </section>
);

const DryRunForm = ({ s, of: { plan, plans, from, to, change } }: { s: Screen; of: DryRun }) => {
  const limit = change ? (change.limit ?? limitOf(plan, change.condition)) : null;
  return (
    <form class="filters" method="get" action="/alerts/dry-run">
      {plans.length > 1 && (
        <Choice
          name="plan"
          label={s.say(text.plan)}
          chosen={plan.id}
          options={plans.map((p) => [p.id, s.say(p.short)])}
        />
      )}
      <Field name="from" label={s.say(text.from)}>
        <input id="f-from" type="date" name="from" value={from} />
      </Field>
      <Field name="to" label={s.say(text.to)}>
        <input id="f-to" type="date" name="to" value={to} />
      </Field>
      <Choice
        name="condition"
        label={s.say(text.change)}
        all={s.say(text.noChange)}
        chosen={change?.condition}
        options={conditionKinds.map((kind) => [kind, s.say(conditionText[kind])])}
      />
      <Choice
        name="severity"
        label={s.say(text.severity)}
        all={s.say(text.asNow)}
        chosen={change?.severity}
        options={alertSeverities.map((severity) => [severity, s.say(severityText[severity])])}
      />
      <Field name="hold" label={s.say(text.hold)}>
        <input id="f-hold" type="number" name="hold" min="0" max="90" value={change?.hold} />
      </Field>
      <Field name="limit" label={s.say(text.limit)}>
        <input
          id="f-limit"
          type="number"
          name="limit"
          min="0"
          max="100"
          value={limit === null ? undefined : Math.round(limit * 100)}
        />
      </Field>
      <p class="act">
        <button type="submit">{s.say(text.run)}</button>
        {change && limitOf(plan, change.condition) === null && <small>{s.say(text.fixed)}</small>}
      </p>
    </form>
  );
};
