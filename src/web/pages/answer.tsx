import { keyText } from '../../domain/alerts/alert.ts';
import { alertSentence } from '../../domain/alerts/alert-text.ts';
import { periodText } from '../../domain/period.ts';
import { instantWords } from '../../domain/speak.ts';
import type { AnswerSheet } from '../alert-services.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { answerText as text } from '../texts/answer.ts';
import { importText } from '../texts/imports.ts';

/** What can be wrong with answers. */
export type AnswerError = keyof typeof text.errors;

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly sheet: AnswerSheet;
  readonly error?: AnswerError | undefined;
  /** What was written before the error, by alert. */
  readonly written?: ReadonlyMap<string, string>;
}

/** One box an alert, each below the sentence it answers; one button. Opened from a mail, so nothing is done by opening it. */
export const AnswerPage = ({ s, assets, sheet, error, written = new Map() }: Props) => {
  const { view, unitName, alerts } = sheet;
  const title = s.say(text.title(unitName));
  const sample = view.plan.state === 'sample';
  return (
    <Document s={s} assets={assets} title={error ? `${s.say(importText.prefix)} ${title}` : title} sample={sample}>
      {error && (
        <div class="errors" role="alert" aria-labelledby="errors-title">
          <h2 id="errors-title">{s.say(importText.problem)}</h2>
          <ul>
            <li>
              <a href="#answer-0">{s.say(text.errors[error])}</a>
            </li>
          </ul>
        </div>
      )}
      <h1>{title}</h1>
      <p class="subtitle">{s.say(view.plan.title)}</p>
      {alerts.length === 0 ? (
        <p>{s.say(text.nothing)}</p>
      ) : (
        <>
          <p class="prose">{s.say(text.intro)}</p>
          <form class="form" method="post">
            {alerts.map(({ alert, indicator, answer }, i) => (
              <div class="field">
                <p class="formula">{s.say(alertSentence(alert, indicator))}</p>
                {answer && (
                  <p class="hint" lang="vi">
                    {s.say(text.before(instantWords(answer.at), answer.by, answer.text))}
                  </p>
                )}
                <label for={`answer-${i}`}>{s.say(text.explanation)}</label>
                <textarea id={`answer-${i}`} name={keyText(alert)} rows={3} maxlength={1000}>
                  {written.get(keyText(alert)) ?? ''}
                </textarea>
              </div>
            ))}
            <p class="act">
              <button type="submit">{s.say(text.submit)}</button>
            </p>
          </form>
        </>
      )}
      <UnitLink s={s} sheet={sheet} />
    </Document>
  );
};

const UnitLink = ({ s, sheet: { view, unit } }: Pick<Props, 's' | 'sheet'>) => (
  <p>
    <a href={new PlanLinks(view.plan.id, { period: periodText(view.scorecard.period) }).unit(unit)}>
      {s.say(text.page)}
    </a>
  </p>
);

/** Says that the answers are kept, and that the link is used up. */
export const AnsweredPage = ({ s, assets, sheet }: Pick<Props, 's' | 'assets' | 'sheet'>) => (
  <Document s={s} assets={assets} title={s.say(text.done)} sample={sheet.view.plan.state === 'sample'}>
    <h1>{s.say(text.done)}</h1>
    <p class="subtitle">{sheet.unitName}</p>
    <p class="prose">{s.say(text.doneMore)}</p>
    <UnitLink s={s} sheet={sheet} />
  </Document>
);
