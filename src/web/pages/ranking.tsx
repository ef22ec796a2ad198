import { linked } from '../../domain/speak.ts';
import { Emphasis } from '../components/emphasis.tsx';
import { LeagueTable } from '../components/league-table.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { RankedPeriod } from '../components/ranked-period.tsx';
import type { League } from '../services.ts';
import { rankingText as text } from '../texts/ranking.ts';
import { leagueSentence } from './league.tsx';
import { PlanPage } from './plan-page.tsx';
import type { RankingProps } from './ranking-props.ts';

/** How many of each block stand here. */
const few = 5;

/** The league tables of a plan: who leads each, and the way to all of it. */
export const RankingPage = (props: RankingProps & { leagues: readonly League[] }) => {
  const { s, view, links, leagues, asked } = props;
  return (
    <PlanPage {...props} here="ranking" title={s.say(text.title)}>
      <PeriodForm s={s} view={view} links={links} />
      <RankedPeriod s={s} view={view} asked={asked} />
      {leagues.length === 0 && <p class="notice">{s.say(text.none)}</p>}
      {leagues.map((league) => (
        <section>
          <h2>
            <a href={links.league(league.block.id)}>{s.say(league.block.name)}</a>
          </h2>
          <p class="sentence">
            <Emphasis text={s.say(leagueSentence(s, links, league))} />
          </p>
          {league.results.length > 0 && (
            <>
              <LeagueTable s={s} links={links} league={league} view={view} only={league.results.slice(0, few)} />
              <p>
                <Emphasis
                  text={s.say(
                    text.seeTable(linked(s.number(league.results.length), links.league(league.block.id, 'table'))),
                  )}
                />
              </p>
            </>
          )}
        </section>
      ))}
    </PlanPage>
  );
};
