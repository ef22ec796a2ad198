import { Hono } from 'hono';
import { periodText } from '../../domain/period.ts';
import { done, type Result } from '../../services/result.ts';
import { supposeFigure } from '../../services/suppose-figure.ts';
import { allowPlan } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';
import { linksOf } from '../links.ts';
import { LeaguePage } from '../pages/league.tsx';
import { RankingPage } from '../pages/ranking.tsx';
import type { RankingProps } from '../pages/ranking-props.ts';
import { UnitRankingPage } from '../pages/unit-ranking.tsx';
import { UnrankedPage } from '../pages/unranked.tsx';
import { instantOf, rankedUnitQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { League, ScorecardView, Services } from '../services.ts';
import { drawPlaces } from '../view/rank-chart.ts';

type Query = ReturnType<typeof rankedUnitQuery.parse>;

/** A plan in a period, and its ranks. */
interface Standing {
  readonly view: ScorecardView;
  readonly leagues: readonly League[];
}

/** What every page of ranks is drawn from. */
interface Asked {
  readonly c: WebContext;
  readonly around: RankingProps;
  readonly leagues: readonly League[];
  readonly query: Query;
}

/** The league tables of one plan, and each unit's place in its own. */
export function rankingRoutes(services: Services, assets: Assets): Hono<Web> {
  const ranked =
    (draw: (asked: Asked) => Promise<Response>) =>
    async (c: WebContext): Promise<Response> => {
      const plan = c.req.param('plan') ?? '';
      const query = rankedUnitQuery.safeParse(c.req.query());
      if (!query.success) return refuseQuery(c, assets, query.error, plan);
      const { period, asOf } = query.data;
      const read = async (of: string | undefined): Promise<Result<Standing>> => {
        const found = await services.readScorecard({ plan, period: of, asOf: instantOf(asOf) });
        return found.ok ? done({ view: found.value, leagues: await services.readLeagues(found.value) }) : found;
      };
      const first = await read(period);
      if (!first.ok) return problem(c, assets, first.problem.code, { detail: first.problem.message, plan });
      const asked = first.value.view.scorecard.period;
      const ranked = first.value.leagues[0]?.period ?? asked;
      const found = periodText(ranked) === periodText(asked) ? first : await read(periodText(ranked));
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
      const { view, leagues } = found.value;
      const around = { s: c.get('screen'), assets, view, links: linksOf(view, query.data), asked };
      return draw({ c, around, leagues, query: query.data });
    };
  const reader = allowPlan(services);
  const notRanked = (c: WebContext): Promise<Response> =>
    problem(c, assets, 'not-ranked', { plan: c.req.param('plan') });

  return new Hono<Web>()
    .get(
      '/:plan/ranking',
      reader,
      ranked(({ c, around, leagues }) => page(c, <RankingPage {...around} leagues={leagues} />)),
    )
    .get(
      '/:plan/ranking/:block',
      reader,
      ranked(({ c, around, leagues }) => {
        const league = leagues.find((l) => l.block.id === c.req.param('block'));
        return league ? page(c, <LeaguePage {...around} league={league} />) : notRanked(c);
      }),
    )
    .get(
      '/:plan/ranking/:block/:unit',
      reader,
      ranked(async ({ c, around, leagues, query }) => {
        const league = leagues.find((l) => l.block.id === c.req.param('block'));
        const unit = c.req.param('unit') ?? '';
        const { s, view } = around;
        if (!league?.scoring.table.units.includes(unit)) return notRanked(c);
        const ranking = await services.readUnitRanking(view, league, unit);
        if (!ranking) return page(c, <UnrankedPage {...around} league={league} unit={unit} />);
        const { component, value: figure, asOf } = query;
        const answer =
          component !== undefined && figure !== undefined
            ? supposeFigure(league, view.catalogue, { unit, component, figure, language: s.language })
            : null;
        const drawing = await drawPlaces(services.charts, s, view, ranking);
        const suppose = { component, figure, answer };
        return page(
          c,
          <UnitRankingPage {...around} ranking={ranking} drawing={drawing} suppose={suppose} asOf={asOf} />,
        );
      }),
    );
}
