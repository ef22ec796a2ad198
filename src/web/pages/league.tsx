import { both, linked, periodWords } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import { Emphasis } from '../components/emphasis.tsx';
import { FirmnessNote, RoundingPairs } from '../components/firmness.tsx';
import { IndexParts } from '../components/index-parts.tsx';
import { LeagueTable } from '../components/league-table.tsx';
import { Movers } from '../components/movers.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { RankedPeriod } from '../components/ranked-period.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League } from '../services.ts';
import { indexText } from '../texts/index-parts.ts';
import { rankingText as text } from '../texts/ranking.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { leadOf, movesOf, type Result, signed } from '../view/league.ts';
import { PlanPage } from './plan-page.tsx';
import type { RankingProps } from './ranking-props.ts';

/** "Sở Xây dựng dẫn đầu với 96,90 điểm, hơn đơn vị kế tiếp 0,24 điểm. Tiến bộ nhiều nhất là … Ở cuối bảng là …" */
export function leagueSentence(s: Screen, links: PlanLinks, league: League): Text {
  const { results, scoring, block, period } = league;
  const ranked = results.filter((r) => r.printed !== null);
  const [first] = ranked;
  if (!first) return text.noFigures(periodWords(period));
  const name = ({ unit, unitName = unit }: Result): string => unitName;
  const score = (r: Result): string =>
    linked(scoreWords(s, r.printed ?? '0', scoring), links.rankedUnit(block.id, r.unit, 'score'));
  const leaders = ranked.filter((r) => r.rank === 1);
  const lead = leadOf(league);
  const gap = lead && linked(s.number(lead.points, scoring.definition.score.decimals), links.league(block.id, 'lead'));
  const said = [
    leaders.length > 1
      ? text.lead(leaders.map(name).join(', '), linked(s.number(leaders.length), links.league(block.id)), score(first))
      : text.leads(name(first), score(first), gap),
  ];
  const [best] = movesOf(league);
  if (best && best.points > 0) {
    const points = linked(signed(s, best.points, scoring), links.rankedUnit(block.id, best.now.unit, 'change'));
    said.push(text.improved(name(best.now), points));
  }
  const last = ranked.at(-1);
  if (last && last.rank !== 1) said.push(text.last(name(last), score(last)));
  return both((l) => said.map((t) => t[l]).join(''));
}

/** How far the first is ahead of the next, as a sum. */
const Lead = ({ s, league }: { s: Screen; league: League }) => {
  const { scoring } = league;
  const lead = leadOf(league);
  if (!lead) return null;
  const [one, other] = [lead.first, lead.next].map((p) => scoreWords(s, p, scoring));
  return (
    <p class="small formula" id="lead">
      {`${one} − ${other} = ${s.number(lead.points, scoring.definition.score.decimals)}`}
    </p>
  );
};

/** One block's units in the order of their ranks, how firm these are, who moved, and what the index is made of. */
export const LeaguePage = (props: RankingProps & { league: League }) => {
  const { s, view, links, league, asked } = props;
  const { results, scoring, block } = league;
  const { definition } = scoring;
  const ranked = results.filter((r) => r.rank !== null);
  const spread = definition.grades.map((g) => s.say(text.gradeFrom(g.title, s.number(g.from)))).join(', ');
  return (
    <PlanPage {...props} here="ranking" below title={s.say(text.ofBlock(block.name))}>
      <p class="sentence">
        <Emphasis text={s.say(leagueSentence(s, links, league))} />
      </p>
      <Lead s={s} league={league} />
      {ranked.length === 1 && <p class="notice">{s.say(text.single)}</p>}
      {results.length > 0 && <Movers s={s} links={links} league={league} />}
      <h2>{s.say(text.tableTitle)}</h2>
      <PeriodForm s={s} view={view} links={links} />
      <RankedPeriod s={s} view={view} asked={asked} />
      {results.length > 0 && (
        <>
          <section id="table" data-list>
            <LeagueTable s={s} links={links} league={league} view={view} />
          </section>
          <p class="small formula">{s.say(text.ranked(s.number(ranked.length), s.number(results.length)))}</p>
          <p class="small prose" data-rule>
            {s.say(definition.rank.on === 'printed' ? text.tiesPrinted : text.tiesExact)}
          </p>
          <FirmnessNote s={s} league={league} />
          <RoundingPairs s={s} links={links} league={league} />
        </>
      )}
      <section>
        <h2>
          {s.say(text.partsTitle)}: <cite>{s.say(definition.title)}</cite>
        </h2>
        {definition.document && (
          <p class="prose">
            <cite>{s.say(definition.document)}</cite>
          </p>
        )}
        {definition.unverified && (
          <p class="notice" data-rule>
            {s.say(indexText.unverified)} {s.say(definition.unverified)}
          </p>
        )}
        <p class="small prose" data-rule>
          {[s.say(text.spans[definition.span]), ...(spread ? [`${s.say(text.grades)} ${spread}.`] : [])].join(' ')}
        </p>
        <IndexParts s={s} links={links} league={league} view={view} />
      </section>
    </PlanPage>
  );
};
