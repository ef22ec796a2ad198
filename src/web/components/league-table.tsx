import { periodWords } from '../../domain/speak.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League, ScorecardView } from '../services.ts';
import { common } from '../texts/common.ts';
import { rankingText as text } from '../texts/ranking.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { type Move, movesOf, partNames, type Result, signed } from '../view/league.ts';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly league: League;
  readonly view: ScorecardView;
}

/** "5 (4–8)": a rank and, small, the ranks that variations give it. */
export const RankFace = ({ s, result }: { s: Screen; result: Pick<Result, 'rank' | 'rankInterval'> }) => (
  <>
    <b>{result.rank === null ? '–' : s.number(result.rank)}</b>
    {result.rankInterval && <span class="interval"> ({result.rankInterval.map((n) => s.number(n)).join('–')})</span>}
  </>
);

/** How many places a unit moved, in words. */
function movedWords(s: Screen, { now, before }: Pick<Move, 'now' | 'before'>): string {
  if (now.rank === null || before.rank === null) return '';
  const by = before.rank - now.rank;
  return s.say(by === 0 ? text.same : (by > 0 ? text.up : text.down)(s.number(Math.abs(by))));
}

const Moved = ({ s, links, league, move }: Omit<Props, 'view'> & { move: Move | undefined }) =>
  move === undefined ? (
    <span class="quiet">{s.say(text.newcomer)}</span>
  ) : (
    <a href={links.rankedUnit(league.block.id, move.now.unit, 'change')}>{signed(s, move.points, league.scoring)}</a>
  );

const Row = ({ s, links, league, view, result, move }: Props & { result: Result; move: Move | undefined }) => {
  const { block, scoring, earlier } = league;
  const graded = scoring.definition.grades.length > 0;
  const { unit, missing } = result;
  return (
    <tr>
      <td class="n">
        {result.rank === null ? (
          '–'
        ) : (
          <a href={links.rankedUnit(block.id, unit, 'rank')}>
            <RankFace s={s} result={result} />
          </a>
        )}
      </td>
      <th scope="row">
        <a href={links.rankedUnit(block.id, unit)}>{result.unitName}</a>
        {missing.length > 0 && (
          <small>{s.say(text.absent(partNames(scoring, missing, view.catalogue.indicators)))}</small>
        )}
      </th>
      <td class="n">
        {result.printed === null ? (
          '–'
        ) : (
          <a href={links.rankedUnit(block.id, unit, 'score')}>{scoreWords(s, result.printed, scoring)}</a>
        )}
      </td>
      {graded && <td class="grade">{result.grade ? s.say(result.grade) : '–'}</td>}
      {earlier && (
        <>
          <td class="n">
            <Moved s={s} links={links} league={league} move={move} />
          </td>
          <td class="moved">{move && <a href={links.rankedUnit(block.id, unit)}>{movedWords(s, move)}</a>}</td>
        </>
      )}
    </tr>
  );
};

/** The units of a block in the order of their ranks, each with how firm its rank is and how it moved. */
export const LeagueTable = ({ only, ...props }: Props & { only?: readonly Result[] }) => {
  const { s, league } = props;
  const { earlier, scoring, results } = league;
  const moves = new Map(movesOf(league).map((move) => [move.now.unit, move]));
  return (
    <table class="league">
      <thead>
        <tr>
          <th scope="col" class="n">
            {s.say(text.rank)} {league.firmness && <span class="interval">{s.say(text.intervalShort)}</span>}
          </th>
          <th scope="col">{s.say(common.unit)}</th>
          <th scope="col" class="n">
            {s.say(text.score)}
          </th>
          {scoring.definition.grades.length > 0 && (
            <th scope="col" class="grade">
              {s.say(text.grade)}
            </th>
          )}
          {earlier && (
            <th scope="col" colspan={2} class="since">
              {s.say(text.since(periodWords(earlier.period)))}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {(only ?? results).map((result) => (
          <Row {...props} result={result} move={moves.get(result.unit)} />
        ))}
      </tbody>
    </table>
  );
};
