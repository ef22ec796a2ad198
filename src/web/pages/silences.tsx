import { conditionText } from '../../domain/alerts/alert-text.ts';
import { conditionKinds } from '../../domain/alerts/condition.ts';
import { isInForce, type Silence } from '../../domain/alerts/silence.ts';
import { dayInVietnam, type Instant } from '../../domain/day.ts';
import type { Plan } from '../../domain/plan.ts';
import { instantWords } from '../../domain/speak.ts';
import { nameOn, type Register } from '../../domain/unit.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import type { Screen } from '../screen.ts';
import { alertText } from '../texts/alerts.ts';
import { importText } from '../texts/imports.ts';
import { silenceText as text } from '../texts/silences.ts';

/** What can be wrong with a new silence. */
export type SilenceError = keyof typeof text.errors;

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly plan: Plan;
  readonly register: Register;
  readonly now: Instant;
  readonly silences: readonly Silence[];
  readonly error?: SilenceError | undefined;
  readonly written?: {
    readonly unit: string;
    readonly condition: string;
    readonly until: string;
    readonly reason: string;
  };
}

const fieldOf: Readonly<Record<SilenceError, string>> = {
  'no-reason': 'reason',
  'long-reason': 'reason',
  'bad-last-day': 'until',
  'unknown-unit': 'unit',
};

/** The silences of a plan, and one more. */
export const SilencesPage = (props: Props) => {
  const { s, assets, plan, register, silences, error } = props;
  const title = s.say(text.title);
  const sample = plan.state === 'sample';
  return (
    <Document
      s={s}
      assets={assets}
      title={`${error ? `${s.say(importText.prefix)} ` : ''}${title}, ${s.say(plan.short)}`}
      section="alerts"
      sample={sample}
    >
      <p class="back">
        <a href={`/alerts#${plan.id}`}>{s.say(alertText.backToAlerts)}</a>
      </p>
      {error && (
        <div class="errors" role="alert" aria-labelledby="errors-title">
          <h2 id="errors-title">{s.say(importText.problem)}</h2>
          <ul>
            <li>
              <a href={`#${fieldOf[error]}`}>{s.say(text.errors[error])}</a>
            </li>
          </ul>
        </div>
      )}
      <h1>{title}</h1>
      <p class="subtitle">{s.say(plan.title)}</p>
      <p class="prose">{s.say(text.intro)}</p>
      {silences.length === 0 ? <p>{s.say(text.none)}</p> : <SilenceTable {...props} />}
      {s.may('manage-alerts') && (
        <>
          <h2>{s.say(text.newOne)}</h2>
          <SilenceForm {...props} units={register.units.filter((u) => u.mailbox !== null)} />
        </>
      )}
    </Document>
  );
};

const SilenceTable = ({ s, plan, register, silences, now }: Props) => (
  <table class="stack wide">
    <thead>
      <tr>
        {[text.unit, text.condition, text.until, text.reason, text.author, text.state].map((word) => (
          <th scope="col">{s.say(word)}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {silences.map((silence) => {
        const unit = register.units.find((u) => u.id === silence.unit);
        const inForce = isInForce(silence, now);
        return (
          <tr>
            <th scope="row">{unit ? nameOn(unit, dayInVietnam(now)) : s.say(text.everyUnit)}</th>
            <td data-label={s.say(text.condition)}>
              {s.say(silence.condition ? conditionText[silence.condition] : text.everyCondition)}
            </td>
            <td data-label={s.say(text.until)}>{s.day(dayInVietnam(silence.until))}</td>
            <td data-label={s.say(text.reason)} lang="vi">
              <q>{silence.reason}</q>
            </td>
            <td data-label={s.say(text.author)} lang="vi">
              {silence.author}
            </td>
            <td data-label={s.say(text.state)}>
              {silence.liftedAt !== null
                ? s.say(text.lifted(instantWords(silence.liftedAt), silence.liftedBy ?? ''))
                : s.say(inForce ? text.inForce : text.over)}
              {inForce && s.may('manage-alerts') && (
                <form method="post" action={`/alerts/silences/${encodeURIComponent(silence.id)}/lift`}>
                  <input type="hidden" name="plan" value={plan.id} />
                  <button type="submit" class="second">
                    {s.say(text.lift)}
                  </button>
                </form>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

const SilenceForm = ({
  s,
  plan,
  now,
  units,
  error,
  written = { unit: '', condition: '', until: '', reason: '' },
}: Props & { units: Register['units'] }) => {
  const at = error ? fieldOf[error] : null;
  const field = (name: string): string => (at === name ? 'field wrong' : 'field');
  const wrong = (name: string) =>
    error &&
    at === name && (
      <p id={`${name}-error`} class="error">
        <span class="vh">{s.say(importText.prefix)} </span>
        {s.say(text.errors[error])}
      </p>
    );
  return (
    <form class="form" method="post" action="/alerts/silences">
      <input type="hidden" name="plan" value={plan.id} />
      <div class={field('unit')}>
        <label for="unit">{s.say(text.unit)}</label>
        {wrong('unit')}
        <select id="unit" name="unit">
          <option value="">{s.say(text.everyUnit)}</option>
          {units.map((u) => (
            <option value={u.id} selected={u.id === written.unit}>
              {nameOn(u, dayInVietnam(now))}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="condition">{s.say(text.condition)}</label>
        <select id="condition" name="condition">
          <option value="">{s.say(text.everyCondition)}</option>
          {conditionKinds.map((kind) => (
            <option value={kind} selected={kind === written.condition}>
              {s.say(conditionText[kind])}
            </option>
          ))}
        </select>
      </div>
      <div class={field('until')}>
        <label for="until">{s.say(text.until)}</label>
        {wrong('until')}
        <input id="until" type="date" name="until" value={written.until} min={dayInVietnam(now)} required />
      </div>
      <div class={field('reason')}>
        <label for="reason">{s.say(text.reason)}</label>
        <p class="hint" id="reason-hint" data-rule>
          {s.say(text.reasonHint)}
        </p>
        {wrong('reason')}
        <input id="reason" type="text" name="reason" value={written.reason} aria-describedby="reason-hint" required />
      </div>
      <p class="act">
        <button type="submit">{s.say(text.set)}</button>
      </p>
    </form>
  );
};
