import { targetWords } from '../../../domain/speak.ts';
import type { Status } from '../../../domain/status.ts';
import { type PrintedIndicator, tallyOf } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { common } from '../../texts/common.ts';
import { publishedText as text } from '../../texts/published.ts';
import type { Publication } from '../../view/publication.ts';

interface Props {
  readonly s: Screen;
  readonly of: Publication;
}

const met: readonly Status[] = ['achieved', 'achieved-late'];
const behind: readonly Status[] = ['off-track', 'missed'];
const silent: readonly Status[] = ['no-data'];

/** How many units stand in some statuses, leading to the list of just those. */
const Count = ({ s, of, one, status }: Props & { one: PrintedIndicator; status: readonly Status[] }) => {
  const counts = tallyOf(one.rows);
  const n = status.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  return <a href={of.links.indicator(one.indicator.id, { status, anchor: 'units' })}>{s.number(n)}</a>;
};

/** The targets of each unit, one indicator a row: the whole province, and how many units meet it or are behind. */
export const IndicatorTable = ({ s, of }: Props) => (
  <table class="stack wide">
    <thead>
      <tr>
        <th scope="col">{s.say(common.indicator)}</th>
        <th scope="col" class="n">
          {s.say(text.whole)}
        </th>
        <th scope="col" class="n">
          {s.say(common.target)}
        </th>
        <th scope="col" class="n">
          {s.say(text.met)}
        </th>
        <th scope="col" class="n">
          {s.say(text.behind)}
        </th>
        <th scope="col" class="n">
          {s.say(text.silent)}
        </th>
      </tr>
    </thead>
    <tbody>
      {of.each().map((one) => {
        const { indicator, targets, total } = one;
        const promised = [...new Set(targets.map((t) => s.say(targetWords(indicator, t))))];
        return (
          <tr>
            <th scope="row">
              <a href={of.links.indicator(indicator.id)}>{s.say(indicator.name)}</a>
            </th>
            <td class="n" data-label={s.say(text.whole)}>
              {total === null || total.value === null ? (
                '–'
              ) : (
                <a href={of.links.indicator(indicator.id, { anchor: 'whole' })}>{s.value(indicator, total.value)}</a>
              )}
            </td>
            <td class="n promise" data-label={s.say(common.target)}>
              {promised.join(' · ') || '–'}
            </td>
            <td class="n" data-label={s.say(text.met)}>
              <Count s={s} of={of} one={one} status={met} />
            </td>
            <td class="n" data-label={s.say(text.behind)}>
              <Count s={s} of={of} one={one} status={behind} />
            </td>
            <td class="n" data-label={s.say(text.silent)}>
              <Count s={s} of={of} one={one} status={silent} />
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
