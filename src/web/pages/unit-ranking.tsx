import { both, linked } from '../../domain/speak.ts';
import type { SupposedFigure } from '../../services/suppose-figure.ts';
import { Emphasis } from '../components/emphasis.tsx';
import { FirmnessNote } from '../components/firmness.tsx';
import { Neighbours } from '../components/neighbours.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { Places } from '../components/places.tsx';
import { RankedPeriod } from '../components/ranked-period.tsx';
import { ScoreChange } from '../components/score-change.tsx';
import { StageScores } from '../components/stage-scores.tsx';
import { SupposeForm } from '../components/suppose-form.tsx';
import { TargetGains } from '../components/target-gains.tsx';
import { UnitParts } from '../components/unit-parts.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { UnitRanking } from '../services.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import type { Drawing } from '../view/charts.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { PlanPage } from './plan-page.tsx';
import type { RankingProps } from './ranking-props.ts';

/** "Hạng 5 trên 15 đơn vị, từ 4 đến 8 trong 90% của 1.000 phương án; 91,90 điểm, xếp loại xuất sắc." */
function standing(s: Screen, { league, result }: UnitRanking): string {
  const { scoring, firmness, results } = league;
  const { rank, rankInterval, printed, grade } = result;
  if (rank === null || printed === null) return `${s.say(text.noScore)}.`;
  const of = results.filter((r) => r.rank !== null).length;
  const variations = s.number(firmness?.variations ?? 0);
  const [low, high] = rankInterval ?? [rank, rank];
  const firm = low === high ? text.steady(variations) : text.interval(s.number(low), s.number(high), variations);
  return [
    `*${s.say(text.rank(s.number(rank), s.number(of)))}*`,
    ...(rankInterval ? [s.say(firm)] : []),
    s.say(text.points(scoreWords(s, printed, scoring))),
    ...(grade ? [s.say(text.graded(grade))] : []),
    '.',
  ].join('');
}

/** Units whose place beside this one says nothing. */
const Near = ({ s, links, ranking }: { s: Screen; links: PlanLinks; ranking: UnitRanking }) => {
  const { near, league } = ranking;
  if (near.length === 0) return null;
  const nameOf = new Map(league.results.map((r) => [r.unit, r.unitName ?? r.unit]));
  const names = near
    .map((unit) => linked(nameOf.get(unit) ?? unit, links.rankedUnit(league.block.id, unit)))
    .join(', ');
  return (
    <p class="small">
      <Emphasis text={s.say(text.near(both(() => names)))} />
    </p>
  );
};

interface Props extends RankingProps {
  readonly ranking: UnitRanking;
  readonly drawing: Drawing | null;
  readonly suppose: {
    readonly component: string | undefined;
    readonly figure: string | undefined;
    readonly answer: SupposedFigure | null;
  };
  readonly asOf: string | undefined;
}

/** One unit in its league: how firm its rank is, where its points come from, what changed, what would lift it. */
export const UnitRankingPage = (props: Props) => {
  const { s, view, links, ranking, drawing, suppose, asOf, asked } = props;
  const { league, result } = ranking;
  const common = { s, links, ranking };
  return (
    <PlanPage {...props} here="ranking" below title={s.say(text.title(result.unitName ?? result.unit))}>
      <p class="small">
        <a href={links.league(league.block.id)}>{s.say(text.back(league.block.name))}</a>
        {' · '}
        <a href={links.unit(result.unit)}>{s.say(text.ofTargets)}</a>
      </p>
      <p class="sentence formula" id="rank">
        <Emphasis text={standing(s, ranking)} />
      </p>
      <Near {...common} />
      <PeriodForm s={s} view={view} links={links} />
      <RankedPeriod s={s} view={view} asked={asked} />
      <UnitParts {...common} view={view} />
      <TargetGains {...common} />
      {ranking.stages && <StageScores s={s} view={view} unit={result.unit} stages={ranking.stages} />}
      <ScoreChange {...common} view={view} />
      <Neighbours {...common} />
      <Places {...common} drawing={drawing} />
      <FirmnessNote s={s} league={league} />
      <SupposeForm {...common} {...suppose} view={view} asOf={asOf} />
    </PlanPage>
  );
};
