import { periodText } from '../../domain/period.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { UnitRanking } from '../services.ts';
import { common } from '../texts/common.ts';
import { rankingText } from '../texts/ranking.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import type { Drawing } from '../view/charts.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { Chart } from './chart.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly ranking: UnitRanking;
  /** Null where there is nothing to draw. */
  readonly drawing: Drawing | null;
}

const Table = ({ s, links, ranking: { league, result, places } }: Omit<Props, 'drawing'>) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{s.say(common.period)}</th>
        <th scope="col" class="n">
          {s.say(rankingText.rank)}
        </th>
        <th scope="col" class="n">
          {s.say(rankingText.interval)}
        </th>
        <th scope="col" class="n">
          {s.say(rankingText.score)}
        </th>
      </tr>
    </thead>
    <tbody>
      {places.map(({ period, rank, of, interval, printed, redefined }) => {
        const href = links.at({ period: periodText(period) }).rankedUnit(league.block.id, result.unit);
        return (
          <tr>
            <th scope="row">
              {s.period(period)}
              {redefined && <small>{s.say(text.redefined)}</small>}
            </th>
            <td class="n" data-label={s.say(rankingText.rank)}>
              {rank === null ? (
                s.say(text.notRanked)
              ) : (
                <a href={href}>{s.say(text.rankOf(s.number(rank), s.number(of)))}</a>
              )}
            </td>
            <td class="n" data-label={s.say(rankingText.interval)}>
              {interval ? <a href={href}>{`${s.number(interval.low)}–${s.number(interval.high)}`}</a> : '–'}
            </td>
            <td class="n" data-label={s.say(rankingText.score)}>
              {printed === null ? '–' : <a href={href}>{scoreWords(s, printed, league.scoring)}</a>}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

/** Where a unit stood in each period of the plan, with breaks where ranks do not compare. */
export const Places = ({ s, links, ranking, drawing }: Props) => (
  <section>
    <h2>{s.say(text.placesTitle)}</h2>
    {drawing ? (
      <Chart s={s} drawing={drawing}>
        <Table s={s} links={links} ranking={ranking} />
      </Chart>
    ) : (
      <Table s={s} links={links} ranking={ranking} />
    )}
    <p class="small">{s.say(text.placesMean)}</p>
  </section>
);
