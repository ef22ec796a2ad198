import { roleText } from '../../../domain/role-text.ts';
import { periodWords } from '../../../domain/speak.ts';
import type { Assets } from '../../assets.ts';
import { PublishedFrame } from '../../components/published/frame.tsx';
import type { Published, Restatement } from '../../published-services.ts';
import { valueFormula } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { common } from '../../texts/common.ts';
import { publishedText as text } from '../../texts/published.ts';
import { Publication } from '../../view/publication.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly one: Published;
}

/** A figure as it was printed or stands: its counts and value, or why it has none. */
const Figure = ({ s, of, figure }: { s: Screen; of: Restatement; figure: Restatement['now'] }) => {
  if (figure === null) return <>{s.say(text.takenBack)}</>;
  const value = valueFormula(s.language, of.indicator, figure);
  const state = text.states[figure.state];
  return value === '' ? state ? s.say(state) : figure.state : <span class="formula">{value}</span>;
};

const Row = ({ s, of, one }: { s: Screen; of: Publication; one: Restatement }) => (
  <tr>
    <th scope="row">
      <a href={of.links.unit(one.unit)}>{one.unitName}</a>
      <small>
        {s.say(one.indicator.name)}, {s.periodInside(one.period)}
      </small>
    </th>
    <td class="n" data-label={s.say(text.printed)}>
      <Figure s={s} of={one} figure={one.printed} />
      <small>
        <data value={String(one.edition)}>{s.say(text.edition(s.number(one.edition)))}</data>
      </small>
    </td>
    <td class="n" data-label={s.say(text.now)}>
      <Figure s={s} of={one} figure={one.now} />
    </td>
    <td data-label={s.say(text.why)}>
      {one.reason === null ? <span class="quiet">{s.say(text.fromFile)}</span> : <q lang="vi">{one.reason}</q>}
    </td>
    <td data-label={s.say(text.who)}>
      {one.role !== null && s.say(roleText[one.role])}
      {one.at !== null && <small>{s.instant(one.at)}</small>}
    </td>
  </tr>
);

/** What of a publication no longer stands: what was printed, what it is now, why. */
export const RestatementsPage = ({ s, assets, one }: Props) => {
  const of = new Publication(one.latest);
  const title = s.say(text.restatementsOf(periodWords(of.scorecard.period)));
  return (
    <PublishedFrame s={s} assets={assets} of={of} title={title}>
      <p class="prose">{s.say(text.restatementsHelp)}</p>
      {one.restatements.length === 0 ? (
        <p class="notice">{s.say(text.noRestatements)}</p>
      ) : (
        <section id="restatements" data-list>
          <table class="stack wide">
            <thead>
              <tr>
                <th scope="col">{s.say(common.unit)}</th>
                <th scope="col" class="n">
                  {s.say(text.printed)}
                </th>
                <th scope="col" class="n">
                  {s.say(text.now)}
                </th>
                <th scope="col">{s.say(text.why)}</th>
                <th scope="col">{s.say(text.who)}</th>
              </tr>
            </thead>
            <tbody>
              {one.restatements.map((each) => (
                <Row s={s} of={of} one={each} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="small">
        <a href={of.links.restatements('.csv')}>{s.say(text.asCsv)}</a>
      </p>
    </PublishedFrame>
  );
};
