import type { Indicator } from '../../domain/indicator.ts';
import { type Period, periodText } from '../../domain/period.ts';
import { instantWords } from '../../domain/speak.ts';
import { reportPath } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { Explanation } from '../services.ts';
import { common } from '../texts/common.ts';
import { explainText } from '../texts/explain.ts';
import { lifeText as text } from '../texts/life.ts';
import { reportText } from '../texts/report.ts';
import { shortChecksum } from '../view/checksum.ts';
import { correctionOf } from '../view/figure-life.ts';
import { figureText } from '../view/report-figures.ts';

type Reviewed = Explanation['reviewed'];

interface Props {
  readonly s: Screen;
  readonly indicator: Indicator;
  readonly reviewed: Reviewed;
}

/** Marks a figure that was changed after it had been published: from what, when and why. */
export const Corrected = ({ s, indicator, reviewed, period }: Props & { readonly period: Period | undefined }) => {
  const correction = period && correctionOf(reviewed, periodText(period));
  if (!correction) return null;
  const { now, before } = correction;
  return (
    <p class="notice formula" id="corrected">
      <strong>{s.say(text.corrected)}</strong>{' '}
      {s.say(
        text.from(
          figureText(s, indicator, before.observation),
          figureText(s, indicator, now.observation),
          instantWords(now.at),
        ),
      )}{' '}
      {now.reason !== null && <q lang="vi">{now.reason}</q>}
    </p>
  );
};

const FilledIn = ({ s, of: { draft, reason } }: { s: Screen; of: Reviewed[number] }) => (
  <>
    {draft && (
      <>
        {s.say(text.via[draft.via])}
        {draft.file !== null && (
          <>
            : <span lang="vi">{draft.file}</span>
          </>
        )}
        {draft.source !== null && (
          <>
            , <code>{draft.source}</code>
          </>
        )}
        <small>
          <span lang="vi">{draft.name}</span> · {s.instant(draft.at)}
          {draft.sha256 !== null && (
            <>
              {' '}
              · sha256 <code>{shortChecksum(draft.sha256)}</code>
            </>
          )}
        </small>
      </>
    )}
    {reason !== null && (
      <small>
        {s.say(reportText.reason)}: <q lang="vi">{reason}</q>
      </small>
    )}
    {!draft && reason === null && '–'}
  </>
);

/** The life of a unit's figures in its reports: reported, verified, published; by whom, from which file and cell, why. */
export const FigureLife = ({ s, plan, indicator, reviewed }: Props & { readonly plan: string }) => {
  if (reviewed.length === 0) return null;
  return (
    <section id="life">
      <h2>{s.say(text.title)}</h2>
      <table class="stack wide">
        <thead>
          <tr>
            <th scope="col">{s.say(common.period)}</th>
            <th scope="col">{s.say(text.stage)}</th>
            <th scope="col" class="n">
              {s.say(common.value)}
            </th>
            <th scope="col">{s.say(explainText.by)}</th>
            <th scope="col">{s.say(text.filledIn)}</th>
          </tr>
        </thead>
        <tbody>
          {reviewed.map((of) => (
            <tr>
              <th scope="row">
                <a href={reportPath({ plan, period: of.period, unit: of.unit })}>{s.period(of.observation.period)}</a>
              </th>
              <td data-label={s.say(text.stage)}>
                {s.say(of.stage === 'final' && of.reason !== null ? text.correction : reportText[of.stage])}
              </td>
              <td class="n" data-label={s.say(common.value)}>
                {figureText(s, indicator, of.observation)}
              </td>
              <td data-label={s.say(explainText.by)}>
                <span lang="vi">{of.name}</span>
                <small>{s.instant(of.at)}</small>
              </td>
              <td data-label={s.say(text.filledIn)} class="cited">
                <FilledIn s={s} of={of} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
