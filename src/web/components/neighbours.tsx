import { Exact } from '../../domain/rounding.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { UnitRanking } from '../services.ts';
import { common } from '../texts/common.ts';
import { rankingText } from '../texts/ranking.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { signed } from '../view/league.ts';
import { RankFace } from './league-table.tsx';

/** So many stand on either side. */
const beside = 5;

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly ranking: UnitRanking;
}

/** The units just above and below one, and how far they are. */
export const Neighbours = ({ s, links, ranking: { league, result } }: Props) => {
  const { block, scoring, results } = league;
  const ranked = results.filter((r) => r.rank !== null);
  const at = ranked.findIndex((r) => r.unit === result.unit);
  if (at < 0 || ranked.length < 2) return null;
  const gapTo = (printed: string): number => new Exact(printed).minus(result.printed ?? 0).toNumber();
  return (
    <section>
      <h2>{s.say(text.neighbours)}</h2>
      <table class="league neighbours">
        <thead>
          <tr>
            <th scope="col" class="n">
              {s.say(rankingText.rank)}
            </th>
            <th scope="col">{s.say(common.unit)}</th>
            <th scope="col" class="n">
              {s.say(rankingText.score)}
            </th>
            <th scope="col" class="n">
              {s.say(text.gap)}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.slice(Math.max(0, at - beside), at + beside + 1).map((one) => {
            const own = one.unit === result.unit;
            const to = (part: 'rank' | 'score'): string => links.rankedUnit(block.id, one.unit, part);
            return (
              <tr class={own ? 'own' : undefined}>
                <td class="n">
                  <a href={to('rank')}>
                    <RankFace s={s} result={one} />
                  </a>
                </td>
                <th scope="row">
                  <a href={links.rankedUnit(block.id, one.unit)} aria-current={own ? 'true' : undefined}>
                    {one.unitName}
                  </a>
                </th>
                <td class="n">
                  <a href={to('score')}>{scoreWords(s, one.printed ?? '0', scoring)}</a>
                </td>
                <td class="n formula">{own ? s.say(text.itself) : signed(s, gapTo(one.printed ?? '0'), scoring)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
