import { periodWords } from '../../domain/speak.ts';
import { nameOn } from '../../domain/unit.ts';
import { PeriodForm } from '../components/period-form.tsx';
import { RankedPeriod } from '../components/ranked-period.tsx';
import type { League } from '../services.ts';
import { rankingText } from '../texts/ranking.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import { PlanPage } from './plan-page.tsx';
import type { RankingProps } from './ranking-props.ts';

/** A unit of a block nobody of which has a figure of the period: there is nothing to rank yet. */
export const UnrankedPage = (props: RankingProps & { league: League; unit: string }) => {
  const { s, view, links, league, unit: id, asked } = props;
  const unit = view.register.units.find((u) => u.id === id);
  const name = unit ? nameOn(unit, view.scorecard.judgedOn) : id;
  return (
    <PlanPage {...props} here="ranking" below title={s.say(text.title(name))}>
      <p class="small">
        <a href={links.league(league.block.id)}>{s.say(text.back(league.block.name))}</a>
      </p>
      <p class="notice">{s.say(rankingText.noFigures(periodWords(league.period)))}</p>
      <PeriodForm s={s} view={view} links={links} />
      <RankedPeriod s={s} view={view} asked={asked} />
    </PlanPage>
  );
};
