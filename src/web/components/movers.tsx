import { typicalOf } from '../../domain/index/typical.ts';
import { Exact } from '../../domain/rounding.ts';
import { periodWords } from '../../domain/speak.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League } from '../services.ts';
import { rankingText as text } from '../texts/ranking.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { movesOf, signed } from '../view/league.ts';
import { Entry } from './entry.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly league: League;
}

/** How many units stand on either side. */
const most = 5;

const Improved = ({ s, links, league }: Props) => {
  const { block, earlier, scoring } = league;
  if (!earlier) return <p class="quiet">{s.say(text.firstPeriod)}</p>;
  const moves = movesOf(league).filter(({ points }) => points > 0);
  if (moves.length === 0) return <p class="quiet">{s.say(text.noneImproved)}</p>;
  const rank = (of: number | null): string => (of === null ? '–' : s.number(of));
  return (
    <ul class="items">
      {moves.slice(0, most).map(({ now, before, points }) => (
        <Entry
          href={links.rankedUnit(block.id, now.unit)}
          name={now.unitName ?? now.unit}
          detail={
            <a href={links.rankedUnit(block.id, now.unit)}>{s.say(text.fromTo(rank(before.rank), rank(now.rank)))}</a>
          }
          figure={<a href={links.rankedUnit(block.id, now.unit, 'change')}>{signed(s, points, scoring)}</a>}
          label={s.say(text.pointsSince(periodWords(earlier.period)))}
        />
      ))}
    </ul>
  );
};

const Behind = ({ s, links, league }: Props) => {
  const { block, scoring, results } = league;
  const middle = typicalOf(scoring, scoring.tree.id).score;
  const last = results.filter((r) => r.printed !== null && middle !== null && (r.score ?? 0) < middle).slice(-most);
  const short = (printed: string): string =>
    s.number(new Exact(middle ?? 0).minus(printed).toNumber(), scoring.definition.score.decimals);
  return (
    <ul class="items">
      {last.reverse().map(({ unit, unitName = unit, printed }) => (
        <Entry
          href={links.rankedUnit(block.id, unit)}
          name={unitName}
          detail={<a href={links.rankedUnit(block.id, unit)}>{s.say(text.below(short(printed ?? '0')))}</a>}
          figure={<a href={links.rankedUnit(block.id, unit, 'score')}>{scoreWords(s, printed ?? '0', scoring)}</a>}
          label={s.say(text.points)}
        />
      ))}
    </ul>
  );
};

/** Who won most beside who is furthest behind: a rank alone tells neither. */
export const Movers = (props: Props) => (
  <div class="columns">
    <section>
      <h2>{props.s.say(text.improvedTitle)}</h2>
      <Improved {...props} />
    </section>
    <section>
      <h2>{props.s.say(text.behindTitle)}</h2>
      <Behind {...props} />
    </section>
  </div>
);
