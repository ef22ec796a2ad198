import type { Change, ChangeKind } from '../../domain/index/change.ts';
import { instantWords, periodWords } from '../../domain/speak.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView, UnitRanking } from '../services.ts';
import { rankingText } from '../texts/ranking.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { earlierLinks, partName, signed } from '../view/league.ts';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly ranking: UnitRanking;
  readonly view: ScorecardView;
}

const kinds: readonly ChangeKind[] = ['figures', 'correction', 'definition', 'membership'];

const Causes = ({ s, view, ranking, change }: Omit<Props, 'links'> & { change: Change }) => {
  const { scoring } = ranking.league;
  const gone = new Set(ranking.result.missing);
  const signedWords = (points: string): string => signed(s, Number(points), scoring);
  const causes = kinds.flatMap((kind) => change.causes.filter((c) => c.kind === kind));
  return (
    <table class="stack formula">
      <thead>
        <tr>
          <th scope="col">{s.say(text.cause)}</th>
          <th scope="col" class="n">
            {s.say(rankingText.score)}
          </th>
        </tr>
      </thead>
      <tbody>
        {causes.map(({ kind, part, points }) => (
          <tr>
            <th scope="row">
              {s.say(gone.has(part ?? '') ? text.gone : text.kinds[kind])}
              {part !== null && `: ${s.say(partName(scoring, part, view.catalogue.indicators))}`}
            </th>
            <td class="n" data-label={s.say(rankingText.score)}>
              {signedWords(points)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="sum">
          <th scope="row">{s.say(text.total)}</th>
          <td class="n" data-label={s.say(rankingText.score)}>
            {signedWords(change.difference)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
};

/** What a score changed by since the period before, cause by cause; the causes add up to the printed difference. */
export const ScoreChange = ({ s, links, ranking, view }: Props) => {
  const { league, change, result } = ranking;
  const { earlier, scoring, block } = league;
  const past = earlierLinks(links, league, view);
  if (!earlier || !past) return null;
  return (
    <section>
      <h2>{s.say(text.changeTitle(periodWords(earlier.period)))}</h2>
      {change ? (
        <>
          <p class="formula" id="change">
            {s.say(
              text.change(
                scoreWords(s, change.before, scoring),
                signed(s, Number(change.difference), scoring).replace(
                  /^([+−]?)(.)/,
                  (_, sign, digit) => `${sign || '+'} ${digit}`,
                ),
                scoreWords(s, change.after, scoring),
              ),
            )}{' '}
            ({signed(s, Number(change.difference), scoring)})
          </p>
          {change.causes.length === 0 ? (
            <p class="quiet">{s.say(text.sameScore)}</p>
          ) : (
            <Causes s={s} view={view} ranking={ranking} change={change} />
          )}
          <p class="small prose" data-rule>
            {s.say(text.howChange)}
          </p>
        </>
      ) : (
        <p class="quiet">{s.say(text.noChange)}</p>
      )}
      <p class="small">
        <a href={past.rankedUnit(block.id, result.unit)}>
          {s.say(text.earlierAt(periodWords(earlier.period), instantWords(earlier.knownAt)))}
        </a>
      </p>
    </section>
  );
};
